package org.quintet.platform.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of our time zones is what Java reckons with. */
class TimeZoneComponentTest {

    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");

    @Test
    void aZoneWithYearlyRulesHasThemAsRules() throws IOException {
        assertThat(component("Europe/Berlin")).isEqualTo("""
                BEGIN:VTIMEZONE
                TZID:Europe/Berlin
                BEGIN:STANDARD
                DTSTART:20191027T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:20200329T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                END:DAYLIGHT
                BEGIN:STANDARD
                DTSTART:20201025T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                END:STANDARD
                END:VTIMEZONE
                """);
    }

    @Test
    void aRuleOfAnotherDayInLocalTimeIsWrittenInLocalTime() throws IOException {
        // changes with Europe, at one o'clock in UTC, which is the evening before there
        assertThat(component("America/Nuuk"))
                .contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=SA;BYMONTHDAY=24,25,26,27,28,29,30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "Europe/Dublin",
                "America/New_York",
                "America/Nuuk",
                "America/Caracas",
                "Australia/Lord_Howe",
                "Australia/Sydney",
                "Africa/Casablanca",
                "Africa/Cairo",
                "Asia/Kathmandu",
                "Asia/Tokyo",
                "Asia/Gaza",
                "Pacific/Apia",
                "America/Santiago",
                "Etc/GMT+5"
            })
    void theSameOffsetsAreReadOutOfIt(String name) throws IOException {
        CalendarReader read =
                CalendarReader.of("BEGIN:VCALENDAR\r\n" + component(name).replace("\n", "\r\n") + "END:VCALENDAR\r\n");
        Map<Instant, String> wrong = new TreeMap<>();
        for (Instant instant : moments(ZoneId.of(name))) {
            ZoneOffset expected = ZoneId.of(name).getRules().getOffset(instant);
            ZoneOffset actual = read.offset(name, instant);
            if (!expected.equals(actual)) {
                wrong.put(instant, actual + " instead of " + expected);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyZonesRulesButEgyptsCanBeWritten() {
        List<String> without = ZoneId.getAvailableZoneIds().stream()
                .filter(name -> ZoneId.of(name).getRules().getTransitionRules().stream()
                        .anyMatch(rule -> TimeZoneRule.of(rule, 2026).isEmpty()))
                .toList();

        // on the day after the last Thursday of October, which may be in November
        assertThat(without).containsOnly("Africa/Cairo", "Egypt");
    }

    /** Each week of some years, and the moments around each change. */
    private static List<Instant> moments(ZoneId zone) {
        Stream<Instant> weeks = Stream.iterate(FROM, instant -> instant.plus(Duration.ofDays(7)))
                .takeWhile(instant -> instant.isBefore(Instant.parse("2045-01-01T00:00:00Z")));
        Stream<Instant> changes = Stream.iterate(
                        zone.getRules().nextTransition(FROM),
                        change -> change != null && change.getDateTimeBefore().getYear() < 2045,
                        change -> zone.getRules().nextTransition(change.getInstant()))
                .map(ZoneOffsetTransition::getInstant)
                .flatMap(change -> Stream.of(change.minus(Duration.ofSeconds(1)), change));
        return Stream.concat(weeks, changes).toList();
    }

    private static String component(String name) throws IOException {
        StringWriter written = new StringWriter();
        TimeZoneComponent.write(new ContentLines(written), ZoneId.of(name), FROM);
        return written.toString().replace("\r\n ", "").replace("\r\n", "\n");
    }
}
