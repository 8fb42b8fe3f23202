package org.quintet.api.primecal.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Moving events to another calendar. */
class MovingEventsTest extends PrimeCalTest {

    @Test
    void anEventMovesWithTheRightToWriteInBothCalendars() {
        Http me = somebody();
        Http other = somebody();
        long mine = calendar(me, "Mine");
        long theirs = calendar(other, "Theirs");
        JsonNode event = createIn(me, mine, "Wanderer");

        move(me, event, theirs).expect(403);
        share(other, theirs, "read", me);
        move(me, event, theirs).expect(403);
        share(other, theirs, "write", me);
        JsonNode moved = move(me, event, theirs).expect(200).json();
        assertThat(moved.get("calendarId").asLong()).isEqualTo(theirs);
        assertThat(moved.at("/calendar/name").asString()).isEqualTo("Theirs");
        assertThat(moved.get("startTime")).isEqualTo(event.get("startTime"));
        assertThat(titles(other.get(EVENTS).json())).containsExactly("Wanderer");
        assertThat(me.get(EVENTS + "/calendar/" + mine).json()).isEmpty();

        // out of a calendar takes the right to write too
        share(other, theirs, "read", me);
        move(me, event, mine).expect(403);
        move(other, event, mine).expect(403);
        move(other, event, 999_999_999L).expect(404);
    }

    @Test
    void aMoveAndAChangeHappenTogetherOrNotAtAll() {
        Http me = somebody();
        long mine = calendar(me, "Mine");
        JsonNode event = create(me, SCHOOL_PICKUP);
        me.patch(path(event), "{\"calendarId\":%d,\"title\":\"\"}".formatted(mine))
                .expect(400);
        assertThat(me.get(path(event)).json()).isEqualTo(event);
        JsonNode moved = me.patch(path(event), "{\"calendarId\":%d,\"title\":\"New\"}".formatted(mine))
                .expect(200)
                .json();
        assertThat(moved.get("title").asString()).isEqualTo("New");
        assertThat(moved.get("calendarId").asLong()).isEqualTo(mine);
    }

    @Test
    void aPrivateEntryGoesToTheOrganisationOfItsNewCalendar() {
        World.Org org = world().organisation();
        Http staff = as(world().member(org, "staff"));
        JsonNode event = create(staff, SCHOOL_PICKUP);
        move(staff, event, calendarOf(staff, org)).expect(200);
        Http colleague = as(world().member(org, "staff"));
        assertThat(titles(colleague.get(EVENTS).json())).containsExactly("School pickup");
        // and back
        move(staff, event, calendarOf(staff, "Tasks")).expect(200);
        assertThat(colleague.get(EVENTS).json()).isEmpty();
    }

    @Test
    void anEventOfAnOrganisationIsNotCarriedAway() {
        World.Org org = world().organisation();
        World.Person staff = world().member(org, "staff");
        Http client = as(staff);
        http().bearer(world().tokenOf(staff)).with("orgid", org.slug()).post("/repository/create/event", """
                        {"data":{"name":"Fair","slug":"%s","startDate":"2026-05-01T10:00:00Z","endDate":"2026-05-01T18:00:00Z","timezone":"UTC","type":"meetup","venue":{"name":"Hall"}}}""".formatted(
                        World.unique("fair")));
        JsonNode event = client.get(EVENTS + "/calendar/" + calendarOf(client, org))
                .json()
                .get(0);
        assertThat(event.get("title").asString()).isEqualTo("Fair");
        move(client, event, calendarOf(client, "Tasks")).expect(409);
    }

    private static long calendarOf(Http client, World.Org org) {
        return calendarOf(client, org.name());
    }

    private static long calendarOf(Http client, String name) {
        return client.get("/api/calendars")
                .json()
                .valueStream()
                .filter(calendar -> calendar.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
    }

    private static Http.Answer move(Http client, JsonNode event, long calendar) {
        return client.patch(path(event), "{\"calendarId\":%d}".formatted(calendar));
    }
}
