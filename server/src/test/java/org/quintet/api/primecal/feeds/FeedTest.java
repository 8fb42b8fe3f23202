package org.quintet.api.primecal.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.platform.icalendar.CalendarReader;
import org.quintet.platform.icalendar.CalendarReader.Component;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Subscribing to a calendar, and what a calendar program reads there. */
class FeedTest extends PrimeCalTest {

    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    private World.Org organisation;
    private Http client;
    private long calendar;

    @BeforeEach
    void subscribe() {
        organisation = world().organisation("Europe/Berlin");
        client = as(world().member(organisation, "staff"));
        calendar = client.post("/api/v1/objects/events", """
                        {"title":"Beach Wedding Reception","start_time":"2024-06-15 18:00:00",
                         "end_time":"2024-06-15 23:00:00","timezone":"America/New_York",
                         "venue_name":"Malibu Beach Resort","city":"Malibu"}""")
                .expect(201)
                .json()
                .at("/data/id")
                .asLong();
        calendar = client.get(EVENTS + "/" + calendar).json().get("calendarId").asLong();
    }

    private String link() {
        return "/api/calendars/" + calendar + "/feed";
    }

    /** Makes the caller's feed, and tells its path. */
    private String make(Http who) {
        String url = who.post(link(), "").expect(201).json().get("url").asString();
        return url.substring(url.indexOf("/api/"));
    }

    private Http.Answer fetch(String feed) {
        return http().get(feed).expect(200);
    }

    private JsonNode event(String fields) {
        return create(client, "{\"title\":\"Event\",\"calendarId\":" + calendar + "," + fields + "}");
    }

    private Component only(String feed, String title) {
        return CalendarReader.of(fetch(feed).body()).events().stream()
                .filter(event -> event.value("SUMMARY").equals(Optional.of(title)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEventIsReadWithAllThatItIs() {
        JsonNode pickup = event("""
                "title":"School pickup, at last","startDate":"2026-03-30","startTime":"15:30","endTime":"16:00",
                "location":"Gate 2; east","description":"one\\ntwo","tags":["family","a,b"],"status":"tentative\"""");
        String feed = make(client);

        Component event = only(feed, "School pickup\\, at last");

        assertThat(event.value("DTSTART")).contains("20260330T153000");
        assertThat(event.property("DTSTART").orElseThrow().parameters()).containsEntry("TZID", "Europe/Berlin");
        assertThat(event.value("DTEND")).contains("20260330T160000");
        assertThat(event.value("LOCATION")).contains("Gate 2\\; east");
        assertThat(event.value("DESCRIPTION")).contains("one\\ntwo");
        assertThat(event.value("CATEGORIES")).contains("family,a\\,b");
        assertThat(event.value("STATUS")).contains("TENTATIVE");
        assertThat(event.value("SEQUENCE")).contains("0");
        assertThat(event.value("DTSTAMP").orElseThrow()).matches("\\d{8}T\\d{6}Z");
        assertThat(event.value("LAST-MODIFIED")).isEqualTo(event.value("DTSTAMP"));
        client.patch(path(pickup), "{\"status\":\"confirmed\"}").expect(200);
        Component changed = only(feed, "School pickup\\, at last");
        assertThat(changed.value("UID")).isEqualTo(event.value("UID"));
        assertThat(changed.value("SEQUENCE")).contains("1");
        assertThat(changed.value("STATUS")).contains("CONFIRMED");
    }

    @Test
    void eachTimeIsInTheZoneOfItsEvent() {
        event("\"startDate\":\"2026-03-30\",\"startTime\":\"15:30\"");
        event("\"startDate\":\"2026-01-30\",\"startTime\":\"15:30\"");

        CalendarReader calendar = CalendarReader.of(fetch(make(client)).body());

        assertThat(calendar.starts(LATER))
                .containsExactly(
                        Instant.parse("2024-06-15T22:00:00Z"),
                        Instant.parse("2026-01-30T14:30:00Z"),
                        Instant.parse("2026-03-30T13:30:00Z"));
    }

    @Test
    void aWholeDayIsADateAndItsEndTheDayAfter() {
        event("\"title\":\"Holiday\",\"startDate\":\"2026-03-28\",\"endDate\":\"2026-03-29\",\"isAllDay\":true");

        Component holiday = only(make(client), "Holiday");

        assertThat(holiday.property("DTSTART").orElseThrow().parameters()).containsEntry("VALUE", "DATE");
        assertThat(holiday.value("DTSTART")).contains("20260328");
        assertThat(holiday.value("DTEND")).contains("20260330");
    }

    @Test
    void aMomentHasNoEnd() {
        event("\"title\":\"Now\",\"startDate\":\"2026-03-28\",\"startTime\":\"12:00\"");

        assertThat(only(make(client), "Now").value("DTEND")).isEmpty();
    }

    @Test
    void theSecondOfTwoEqualClockTimesIsWrittenInUtc() {
        JsonNode event = as(world().member(organisation, "admin"))
                .with("X-Quintet-Organisation", organisation.slug())
                .post("/api/content/calendarevents", """
                        {"Name":"Second","StartDate":"2026-10-25T01:30:00Z","EndDate":"2026-10-25T03:15:00Z"}""")
                .expect(200)
                .json();

        assertThat(event.at("/Value/Id").asLong()).isPositive();
        assertThat(only(make(client), "Second").value("DTSTART")).contains("20261025T013000Z");
    }

    @Test
    void whatWasCancelledIsSaidToBeAndWhatWasDeletedIsGone() {
        JsonNode cancelled = event("\"title\":\"Off\",\"startDate\":\"2026-03-28\"");
        JsonNode deleted = event("\"title\":\"Gone\",\"startDate\":\"2026-03-28\"");
        client.patch(path(cancelled), "{\"status\":\"cancelled\"}").expect(200);
        client.delete(path(deleted)).expect(200);

        String feed = make(client);

        assertThat(only(feed, "Off").value("STATUS")).contains("CANCELLED");
        assertThat(fetch(feed).body()).doesNotContain("Gone");
    }

    @Test
    void aProgramThatHasTheCurrentStateIsToldSo() {
        String feed = make(client);
        Http.Answer first = fetch(feed);
        String tag = first.header("ETag");

        assertThat(first.header("Content-Type").replace(" ", "")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(fetch(feed).body()).isEqualTo(first.body());
        assertThat(http().with("If-None-Match", tag).get(feed).expect(304).body())
                .isEmpty();
        event("\"startDate\":\"2026-03-30\"");
        assertThat(http().with("If-None-Match", tag).get(feed).expect(200).header("ETag"))
                .isNotEqualTo(tag);
    }

    @Test
    void anEmptyCalendarIsACalendar() {
        Http somebody = somebody();
        calendar = create(somebody, SCHOOL_PICKUP).get("calendarId").asLong();
        somebody.delete(path(somebody.get(EVENTS).json().get(0))).expect(200);

        CalendarReader read = CalendarReader.of(fetch(make(somebody)).body());

        assertThat(read.events()).isEmpty();
        assertThat(read.calendar().value("X-WR-CALNAME")).contains("Tasks");
    }

    @Test
    void anAddressIsShownOnceAndAnotherTakesItsPlace() {
        client.get(link()).expect(404);
        String first = make(client);
        JsonNode shown = client.get(link()).expect(200).json();
        String second = make(client);

        assertThat(shown.has("url")).isFalse();
        assertThat(shown.get("createdAt").isNull()).isFalse();
        assertThat(second).isNotEqualTo(first);
        http().get(first).expect(404);
        fetch(second);
        client.delete(link()).expect(200);
        http().get(second).expect(404);
        client.delete(link()).expect(404);
    }

    @Test
    void aFeedShowsWhatItsMakerMayRead() {
        event("\"title\":\"Staff only\",\"startDate\":\"2026-03-28\"");
        World.Person customer = world().member(organisation, "member");
        String staffs = make(client);

        String customers = make(as(customer));

        assertThat(fetch(staffs).body()).contains("Staff only", "Beach Wedding Reception");
        assertThat(fetch(customers).body()).contains("Beach Wedding Reception").doesNotContain("Staff only");
        http().with("Authorization", "JWT " + world().adminToken())
                .delete("/v1/users/" + customer.id())
                .expect(200);
        http().get(customers).expect(404);
        fetch(staffs);
    }

    @Test
    void strangersMakeNoFeedAndGuessNone() {
        somebody().post(link(), "").expect(403);
        somebody().get(link()).expect(403);
        somebody().delete(link()).expect(404);
        http().post(link(), "").expect(401);
        http().get("/api/calendars/feeds/guess.ics").expect(404);
        http().get("/api/calendars/feeds/" + "x".repeat(4000) + ".ics").expect(404);
        client.post("/api/calendars/abc/feed", "").expect(400);
        client.post("/api/calendars/999999999/feed", "").expect(404);
    }
}
