package org.quintet.api.primecal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.EVENT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class EventListBoundTest extends PrimeCalTest {

    @Autowired
    private DSLContext sql;

    @Test
    void aListOfMoreThanTenThousandIsRefusedUntilItsRangeIsNarrower() {
        Http client = somebody();
        JsonNode event = create(client, SCHOOL_PICKUP);
        // one each day before the first
        sql.execute("""
                insert into event (identifier, organisation_id, calendar_id, slug, created_at, updated_at, name,
                                   starts_at, ends_at, timezone)
                select 'z' || lpad(n::text, 7, '0'), organisation_id, calendar_id, slug || n, created_at, updated_at,
                       name, starts_at - n * interval '1 day', ends_at - n * interval '1 day', timezone
                from event, generate_series(1, 10000) n
                where id = ?""", event.get("id").asLong());

        JsonNode error = client.get(EVENTS).expect(400).json().get("error");
        client.get("/api/events/calendar/" + event.get("calendarId").asLong()).expect(400);

        assertThat(error.get("code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(error.get("message").asString()).contains("10000");
        assertThat(client.get(EVENTS + "?startDate=2026-03-01&endDate=2026-03-30")
                        .expect(200)
                        .json())
                .hasSize(30);
        assertThat(client.get("/api/events/calendar/" + event.get("calendarId").asLong() + "?startDate=2026-03-30")
                        .expect(200)
                        .json())
                .hasSize(1);
        sql.deleteFrom(EVENT)
                .where(EVENT.ORGANISATION_ID.eq(DSL.select(EVENT.ORGANISATION_ID)
                        .from(EVENT)
                        .where(EVENT.ID.eq(event.get("id").asLong()))))
                .execute();
    }
}
