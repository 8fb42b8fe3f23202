package org.quintet.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static final Table<?> BOOK = DSL.table("book");

    private static HikariDataSource database;
    private static DSLContext sql;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Totals totals = new Totals(() -> now);

    @BeforeAll
    static void open() {
        database = LibraryDatabase.empty();
        sql = DSL.using(database, SQLDialect.POSTGRES);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aTotalOfManyIsToldAgainForASecondAndOneOfFewIsAlwaysCounted() {
        add("Many", 10_000);
        add("Few", 9_999);
        assertThat(total("Many")).isEqualTo(10_000);
        assertThat(total("Few")).isEqualTo(9_999);

        add("Many", 1);
        add("Few", 1);

        assertThat(total("Many")).isEqualTo(10_000);
        assertThat(total("Few")).isEqualTo(10_000);
        now = now.plusSeconds(1);
        assertThat(total("Many")).isEqualTo(10_001);
    }

    @Test
    void whileOneCountsOthersAreToldTheLastTotal() {
        add("Busy", 10_000);
        total("Busy");
        add("Busy", 1);
        now = now.plusSeconds(1);
        List<Long> others = new ArrayList<>();
        ExecuteListener another = ExecuteListener.onExecuteStart(_ -> others.add(total("Busy")));

        assertThat(total(sql.configuration().derive(another).dsl(), "Busy")).isEqualTo(10_001);

        assertThat(others).containsExactly(10_000L);
        assertThat(total("Busy")).isEqualTo(10_001);
    }

    @Test
    void whatWasCountedLongAgoIsToldToNobody() {
        add("Quiet", 10_000);
        total("Quiet");
        add("Quiet", 1);
        now = now.plusSeconds(2);
        ExecuteListener another =
                ExecuteListener.onExecuteStart(_ -> assertThat(total("Quiet")).isEqualTo(10_001));

        assertThat(total(sql.configuration().derive(another).dsl(), "Quiet")).isEqualTo(10_001);
    }

    private long total(String title) {
        return total(sql, title);
    }

    private long total(DSLContext asked, String title) {
        Condition condition = DSL.field("title", String.class).eq(title);
        return totals.of(asked, BOOK, condition);
    }

    private static void add(String title, int count) {
        sql.execute("insert into book (title) select ? from generate_series(1, ?)", title, count);
    }
}
