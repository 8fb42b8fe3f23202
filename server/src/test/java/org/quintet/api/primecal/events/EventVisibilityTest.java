package org.quintet.api.primecal.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Who may read and write which events, those that were made through another API among them. */
class EventVisibilityTest extends PrimeCalTest {

    private Http staff;
    private Http customer;
    private JsonNode shift;

    /** An event of EventStaff's, which is published and unlisted there. */
    @BeforeEach
    void makeAnEventElsewhere() {
        World.Org organisation = world().organisation("America/Los_Angeles");
        World.Person admin = world().member(organisation, "admin");
        staff = as(admin);
        customer = as(world().member(organisation, "member"));
        long id = http().bearer(world().tokenOf(admin))
                .post("/api/v1/objects/events", """
                        {"title":"Beach Wedding Reception","start_time":"2024-06-15 18:00:00",
                         "end_time":"2024-06-15 23:00:00","timezone":"America/New_York",
                         "venue_name":"Malibu Beach Resort"}""")
                .expect(201)
                .json()
                .at("/data/id")
                .asLong();
        shift = staff.get(EVENTS + "/" + id).expect(200).json();
    }

    @Test
    void anEventOfAnotherApiIsShownInItsOwnZone() {
        assertThat(shift.get("title").asString()).isEqualTo("Beach Wedding Reception");
        assertThat(shift.get("startDate").asString()).isEqualTo("2024-06-15");
        assertThat(shift.get("startTime").asString()).isEqualTo("18:00");
        assertThat(shift.get("endDate").asString()).isEqualTo("2024-06-15");
        assertThat(shift.get("endTime").asString()).isEqualTo("23:00");
        assertThat(shift.get("location").asString()).isEqualTo("Malibu Beach Resort");
        assertThat(shift.get("status").asString()).isEqualTo("confirmed");
        assertThat(titles(staff.get(EVENTS + "?startDate=2024-06-15&endDate=2024-06-15")
                        .expect(200)
                        .json()))
                .containsExactly("Beach Wedding Reception");
    }

    @Test
    void anEventOfAnotherApiIsInTheDefaultCalendarOfItsOrganisationAndNowhereElse() {
        calendar(staff, "Another");
        for (Http member : List.of(staff, customer)) {
            JsonNode calendars = member.get("/api/calendars").expect(200).json();
            assertThat(calendars).hasSizeGreaterThan(1);
            calendars.forEach(calendar -> assertThat(titles(member.get(
                                    EVENTS + "/calendar/" + calendar.get("id").asLong())
                            .expect(200)
                            .json()))
                    .as(calendar.get("name").asString())
                    .hasSize(calendar.get("id").equals(shift.get("calendarId")) ? 1 : 0));
            JsonNode home = member.get(
                            "/api/calendars/" + shift.get("calendarId").asLong())
                    .expect(200)
                    .json();
            assertThat(home.get("isDefault").asBoolean()).isTrue();
        }
        Http stranger = somebody();
        stranger.get(path(shift)).expect(403);
        stranger.get(EVENTS + "/calendar/" + shift.get("calendarId").asLong()).expect(403);
        assertThat(stranger.get(EVENTS).json()).isEmpty();
    }

    @Test
    void anEventOfAnotherApiStaysInItsZoneWhenItIsMoved() {
        JsonNode moved = staff.patch(path(shift), "{\"startTime\":\"19:00\"}")
                .expect(200)
                .json();

        assertThat(moved.get("startTime").asString()).isEqualTo("19:00");
        assertThat(moved.get("endTime").asString()).isEqualTo("23:00");
    }

    @Test
    void customersReadWhatIsPublishedAndNotPrivate() {
        create(
                staff,
                "{\"title\":\"Staff meeting\",\"startDate\":\"2024-06-15\",\"calendarId\":%d}"
                        .formatted(shift.get("calendarId").asLong()));
        String calendar = "/api/events/calendar/" + shift.get("calendarId").asLong();

        assertThat(titles(customer.get(calendar).expect(200).json())).containsExactly("Beach Wedding Reception");
        assertThat(titles(staff.get(calendar).expect(200).json()))
                .containsExactlyInAnyOrder("Beach Wedding Reception", "Staff meeting");
        assertThat(titles(customer.get(EVENTS).expect(200).json())).containsExactly("Beach Wedding Reception");
        customer.get(path(shift)).expect(200);
    }

    @Test
    void customersChangeNothing() {
        String calendarId = shift.get("calendarId").asString();

        customer.patch(path(shift), "{\"title\":\"Mine\"}").expect(403);
        customer.delete(path(shift)).expect(403);
        customer.post(EVENTS, "{\"title\":\"x\",\"startDate\":\"2024-06-15\",\"calendarId\":" + calendarId + "}")
                .expect(403);

        assertThat(staff.get(path(shift)).json()).isEqualTo(shift);
    }

    @Test
    void anEventInAnOrganisationsCalendarTakesItsZone() {
        create(staff, """
                {"title":"Briefing","startDate":"2026-03-30","startTime":"15:30","endTime":"16:00","calendarId":%d}""".formatted(shift.get("calendarId").asLong()));

        JsonNode elsewhere = staff.get("/api/v1/objects/events").expect(200).json().findParents("title").stream()
                .filter(event -> event.get("title").asString().equals("Briefing"))
                .findFirst()
                .orElseThrow();
        assertThat(elsewhere.get("timezone").asString()).isEqualTo("America/Los_Angeles");
        assertThat(elsewhere.get("start_time").asString()).isEqualTo("2026-03-30 15:30:00");
        assertThat(elsewhere.get("status").asString()).isEqualTo("draft");
    }

    @Test
    void strangersAreTurnedAwayFromWhatExistsAndFindNothingElse() {
        Http stranger = somebody();
        JsonNode own = create(somebody(), SCHOOL_PICKUP);

        for (JsonNode event : List.of(shift, own)) {
            JsonNode error = stranger.get(path(event)).expect(403).json().get("error");
            assertThat(error.get("code").asString()).isEqualTo("FORBIDDEN");
            stranger.patch(path(event), "{\"title\":\"Mine\"}").expect(403);
            stranger.delete(path(event)).expect(403);
            stranger.get("/api/events/calendar/" + event.get("calendarId").asLong())
                    .expect(403);
            stranger.post(
                            EVENTS,
                            "{\"title\":\"x\",\"startDate\":\"2024-06-15\",\"calendarId\":%d}"
                                    .formatted(event.get("calendarId").asLong()))
                    .expect(403);
        }
        assertThat(stranger.get(EVENTS).expect(200).json()).isEmpty();
        stranger.get(EVENTS + "/999999999999").expect(404);
        stranger.get("/api/events/calendar/999999999999").expect(404);
        stranger.post(EVENTS, "{\"title\":\"x\",\"startDate\":\"2024-06-15\",\"calendarId\":999999999999}")
                .expect(404);
    }

    @Test
    void everyRouteNeedsAToken() {
        http().get(EVENTS).expect(401);
        http().post(EVENTS, SCHOOL_PICKUP).expect(401);
        http().get(path(shift)).expect(401);
        http().patch(path(shift), "{").expect(401);
        http().delete(path(shift)).expect(401);
        http().get("/api/events/calendar/" + shift.get("calendarId").asLong()).expect(401);
    }

    @Test
    void anotherApisTokenIsAccepted() {
        World.Person person = world().member(world().organisation(), "owner");

        JsonNode event = create(http().bearer(world().tokenOf(person)), SCHOOL_PICKUP);

        assertThat(event.at("/calendar/name").asString()).isEqualTo("Tasks");
        assertThat(event.at("/createdBy/id").asLong()).isEqualTo(person.id());
        assertThat(event.toString()).doesNotContain(person.email());
    }
}
