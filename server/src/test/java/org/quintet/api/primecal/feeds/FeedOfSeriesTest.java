package org.quintet.api.primecal.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.platform.icalendar.CalendarReader;
import org.quintet.platform.time.TimeZones;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** What a calendar program reads of series is what the list of events has. */
class FeedOfSeriesTest extends PrimeCalTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate END = LocalDate.of(2027, 6, 1);

    private Http client;
    private long calendar;
    private String feed;

    @BeforeEach
    void subscribe() {
        client = as(world().member(world().organisation(ZONE.getId()), "staff"));
        long event = client.post("/api/v1/objects/events", """
                        {"title":"x","start_time":"2020-06-15 18:00:00","end_time":"2020-06-15 23:00:00",
                         "timezone":"Europe/Berlin","venue_name":"x"}""")
                .expect(201)
                .json()
                .at("/data/id")
                .asLong();
        calendar = client.get(EVENTS + "/" + event).json().get("calendarId").asLong();
        client.delete(EVENTS + "/" + event).expect(200);
        String url = client.post("/api/calendars/" + calendar + "/feed", "")
                .expect(201)
                .json()
                .get("url")
                .asString();
        feed = url.substring(url.indexOf("/api/"));
    }

    private List<JsonNode> series(String times, String recurrence) {
        return client.post(
                        EVENTS + "/recurring",
                        "{\"title\":\"Series\",\"calendarId\":%d,%s,\"recurrence\":{%s}}"
                                .formatted(calendar, times, recurrence))
                .expect(201)
                .json()
                .valueStream()
                .toList();
    }

    private List<JsonNode> weekly() {
        return series(
                "\"startDate\":\"2026-03-04\",\"startTime\":\"17:00\",\"endTime\":\"18:30\"",
                "\"type\":\"weekly\",\"interval\":1,\"daysOfWeek\":[\"WE\"],\"endType\":\"date\",\"endDate\":\"2026-06-30\"");
    }

    private CalendarReader read() {
        return CalendarReader.of(http().get(feed).expect(200).body());
    }

    private void assertSameStarts() {
        List<Instant> listed = client.get(EVENTS + "/calendar/" + calendar + "?endDate=" + END.minusDays(1))
                .expect(200)
                .json()
                .valueStream()
                .map(FeedOfSeriesTest::start)
                .sorted()
                .toList();

        assertThat(listed).isNotEmpty();
        assertThat(read().starts(END)).isEqualTo(listed);
    }

    private static Instant start(JsonNode event) {
        LocalDate date = LocalDate.parse(event.get("startDate").asString());
        if (event.get("isAllDay").asBoolean()) {
            return date.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        LocalTime time = event.get("startTime").isNull()
                ? LocalTime.MIDNIGHT
                : LocalTime.parse(event.get("startTime").asString());
        return TimeZones.instantAt(LocalDateTime.of(date, time), ZONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"daily\",\"interval\":3,\"endType\":\"count\",\"count\":40",
                "\"type\":\"weekly\",\"interval\":2,\"daysOfWeek\":[\"SU\",\"MO\",\"FR\"],\"endType\":\"date\",\"endDate\":\"2026-12-31\"",
                "\"type\":\"monthly\",\"dayOfMonth\":31,\"endType\":\"count\",\"count\":14",
                "\"type\":\"yearly\",\"monthOfYear\":2,\"dayOfMonth\":29,\"endType\":\"count\",\"count\":2",
                "\"type\":\"weekly\",\"endType\":\"never\""
            })
    void everyKindOfRuleIsRead(String recurrence) {
        series("\"startDate\":\"2026-01-31\",\"startTime\":\"02:30\",\"endTime\":\"03:30\"", recurrence);
        series("\"startDate\":\"2026-01-31\",\"endDate\":\"2026-02-01\",\"isAllDay\":true", recurrence);

        if (recurrence.contains("never")) {
            assertThat(read().starts(END)).hasSize(2 * 70);
        } else {
            assertSameStarts();
        }
    }

    @Test
    void whatWasMovedOrRemovedIsAnException() {
        List<JsonNode> weekly = weekly();
        client.patch(path(weekly.get(3)), "{\"startTime\":\"19:15\",\"endTime\":\"20:00\",\"updateMode\":\"single\"}")
                .expect(200);
        client.patch(
                        path(weekly.get(5)),
                        "{\"startDate\":\"2026-04-03\",\"title\":\"Moved\",\"updateMode\":\"single\"}")
                .expect(200);
        client.delete(path(weekly.get(7))).expect(200);

        assertSameStarts();
        assertThat(read().events())
                .hasSize(3)
                .allSatisfy(event -> assertThat(event.value("UID"))
                        .isEqualTo(read().events().getFirst().value("UID")));
        assertThat(http().get(feed).body())
                .contains(
                        "RRULE:FREQ=WEEKLY",
                        "EXDATE;TZID=Europe/Berlin:20260415T170000",
                        "RECURRENCE-ID;TZID=Europe/Berlin:20260318T170000",
                        "SUMMARY:Moved");
    }

    @Test
    void aSeriesThatChangesFromADayOnIsTwoForCalendarPrograms() {
        List<JsonNode> weekly = weekly();
        client.delete(path(weekly.get(2))).expect(200);
        client.patch(
                        path(weekly.get(6)),
                        "{\"startDate\":\"2026-04-09\",\"endDate\":\"2026-04-09\",\"startTime\":\"08:00\",\"endTime\":\"09:00\",\"updateMode\":\"future\"}")
                .expect(200);
        client.delete(path(weekly.get(10))).expect(200);

        assertSameStarts();
        assertThat(read().events().stream().map(event -> event.value("UID")).distinct())
                .hasSize(2);
    }

    @Test
    void aSeriesThatMovedAsAWholeIsRead() {
        List<JsonNode> weekly = weekly();
        client.patch(path(weekly.get(4)), "{\"startTime\":\"19:15\",\"endTime\":\"20:00\",\"updateMode\":\"single\"}")
                .expect(200);
        client.patch(
                        path(weekly.get(0)),
                        "{\"startDate\":\"2026-03-05\",\"endDate\":\"2026-03-05\",\"startTime\":\"09:00\",\"endTime\":\"10:00\",\"updateMode\":\"all\"}")
                .expect(200);

        assertSameStarts();
    }

    @Test
    void everyChangeOfASeriesIsNoticed() {
        List<JsonNode> weekly = weekly();
        String before = http().get(feed).header("ETag");
        client.patch(path(weekly.get(3)), "{\"startTime\":\"17:15\",\"updateMode\":\"single\"}")
                .expect(200);
        String changed = http().get(feed).header("ETag");
        client.delete(path(weekly.get(3))).expect(200);
        String removed = http().get(feed).header("ETag");
        client.patch(path(weekly.get(6)), "{\"title\":\"Later\",\"updateMode\":\"future\"}")
                .expect(200);
        String split = http().get(feed).header("ETag");

        assertThat(List.of(before, changed, removed, split)).doesNotHaveDuplicates();
        assertThat(http().get(feed).header("ETag")).isEqualTo(split);
    }
}
