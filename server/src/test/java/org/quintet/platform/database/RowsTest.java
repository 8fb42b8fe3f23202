package org.quintet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.USERS;

import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.schema.tables.records.UsersRecord;

class RowsTest {

    @Test
    void aPartHasTheColumnsOfItsTableAndNoneOfAnotherWithTheSameName() {
        Record joined = DSL.using(SQLDialect.POSTGRES)
                .newRecord(EVENT.ID, EVENT.NAME, USERS.ID, USERS.EMAIL)
                .values(1L, "Type Night", 2L, "ada@example.com");

        EventRecord event = Rows.part(joined, EVENT);
        UsersRecord user = Rows.part(joined, USERS);

        assertThat(event.getId()).isEqualTo(1L);
        assertThat(event.getName()).isEqualTo("Type Night");
        assertThat(event.getCreatedAt()).isNull();
        assertThat(event.touched()).isFalse();
        assertThat(user.getId()).isEqualTo(2L);
        assertThat(user.getEmail()).isEqualTo("ada@example.com");
    }
}
