package org.quintet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.sql.Connection;
import java.sql.DriverManager;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.quintet.testing.TestDatabase;

class ListBoundsTest {

    private static final Field<Integer> ID = field("id", Integer.class);

    @Test
    void aListThatIsAskedForAgainIsNotPlannedAnew() throws Exception {
        TestDatabase.Address database = TestDatabase.create();
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
            sql.execute("create temporary table long_list as select id from generate_series(1, 100000) id");
            sql.execute("create unique index on long_list (id)");
            sql.execute("analyze long_list");

            for (int i = 0; i < 20; i++) {
                assertThat(sql.select(ID)
                                .from(table("long_list"))
                                .where(ID.gt(i))
                                .orderBy(ID)
                                .limit(ListBounds.limit(20))
                                .offset(ListBounds.offset(0))
                                .fetch(ID))
                        .hasSize(20)
                        .startsWith(i + 1);
            }

            Long fromKeptPlans = sql.fetchSingle("""
                            select max(generic_plans) from pg_prepared_statements
                            where statement like '%from long_list%'""").get(0, Long.class);
            assertThat(fromKeptPlans).isPositive();
        }
    }
}
