package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ChangeCalendarEventTest extends NexudusTest {

    private static final String EVENTS = "/api/content/calendarevents";

    @Autowired
    private DSLContext sql;

    private World.Org location = new World.Org("", "");
    private Http operator = new Http("");

    @BeforeEach
    void aLocationWithAnOperator() {
        location = world().organisation("Europe/London");
        operator = operatorOf(location);
    }

    private long businessId(World.Org organisation) {
        return sql.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.SLUG.eq(organisation.slug()))
                .fetchSingle()
                .value1();
    }

    @Test
    void anUpdateChangesWhatItNames() {
        long id = create(
                operator, event("Before", 1).put("HostFullName", "Sarah Chen").put("Allocation", 5));
        String uniqueId = at(location)
                .get("/api/public/events/" + id)
                .json()
                .get("Event")
                .get("UniqueId")
                .asString();

        JsonNode answer = operator.put(EVENTS, """
                        {"Id": %d, "Name": "After", "Allocation": null}""".formatted(id)).expect(200).json();

        assertThat(answer.get("Value").get("Id").asLong()).isEqualTo(id);
        JsonNode event = at(location).get("/api/public/events/" + id).json().get("Event");
        assertThat(event.get("Name").asString()).isEqualTo("After");
        assertThat(event.get("HostFullName").asString()).isEqualTo("Sarah Chen");
        assertThat(event.get("Allocation").isNull()).isTrue();
        assertThat(event.get("UniqueId").asString()).isEqualTo(uniqueId);
    }

    @Test
    void sendingBackWhatWasReadChangesNothing() {
        long id = create(operator, event("Same", 1));
        sql.update(EVENT)
                .set(EVENT.VENUE_ADDRESS, "12 Main Street")
                .set(EVENT.VENUE_CITY, "Springfield")
                .set(EVENT.ONLINE_URL, "https://zoom.example/1")
                .set(EVENT.STARTS_AT, clock.instant().plusSeconds(60))
                .where(EVENT.ID.eq(id))
                .execute();
        var before = sql.fetchSingle(EVENT, EVENT.ID.eq(id));

        ObjectNode read = (ObjectNode) operator.get(EVENTS + "/" + id).json();
        operator.put(EVENTS, read.toString()).expect(200);

        assertThat(sql.fetchSingle(EVENT, EVENT.ID.eq(id))).isEqualTo(before);
        operator.put(
                        EVENTS,
                        read.put("VenueAddress", "13 Main Street, Springfield").toString())
                .expect(200);
        assertThat(operator.get(EVENTS + "/" + id).json().get("VenueAddress").asString())
                .isEqualTo("13 Main Street, Springfield");
    }

    @Test
    void aWrongUpdateIsRefusedWhole() {
        long id = create(operator, event("Steady", 5));

        assertThat(onlyError(operator.put(EVENTS, "{\"Name\": \"x\"}")
                                .expect(400)
                                .json())
                        .get("PropertyName")
                        .asString())
                .isEqualTo("Id");
        String body = "{\"Id\": " + id + ", \"Name\": \"Changed\", ";
        operator.put(EVENTS, body + "\"EndDate\": \"" + inHours(1) + "\"}").expect(400);
        operator.put(EVENTS, body + "\"StartDate\": null}").expect(400);
        operator.put(EVENTS, body + "\"BusinessId\": " + businessId(world().organisation()) + "}")
                .expect(400);

        assertThat(operator.get(EVENTS + "/" + id).json().get("Name").asString())
                .isEqualTo("Steady");
    }

    @Test
    void eventsOfOtherBusinessesDoNotExistForAnOperator() {
        long id = create(operatorOf(world().organisation()), event("Foreign", 1));
        String update = "{\"Id\": " + id + ", \"Name\": \"Mine now\"}";

        operator.get(EVENTS + "/" + id).expect(404);
        operator.put(EVENTS, update).expect(404);
        operator.put(EVENTS, "{\"Id\": 99999999}").expect(404);
        at(location, world().member(location, "member")).get(EVENTS + "/" + id).expect(404);
        http().put(EVENTS, update).expect(401);
        http().get(EVENTS + "/" + id).expect(401);
    }
}
