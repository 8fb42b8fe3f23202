package org.quintet.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallTimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static WallTimes times(
            String startDate, @Nullable String startTime, @Nullable String endDate, @Nullable String endTime) {
        return new WallTimes(
                WallTimes.date(startDate).orElseThrow(),
                Optional.ofNullable(startTime).flatMap(WallTimes::time),
                Optional.ofNullable(endDate).flatMap(WallTimes::date),
                Optional.ofNullable(endTime).flatMap(WallTimes::time));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-30, 15:30, 2026-03-30, 16:00, false, 2026-03-30T13:30:00Z, 2026-03-30T14:00:00Z",
        "2026-03-30, 15:30,           , 16:00, false, 2026-03-30T13:30:00Z, 2026-03-30T14:00:00Z",
        "2026-03-30, 15:30,           ,      , false, 2026-03-30T13:30:00Z, 2026-03-30T13:30:00Z",
        "2026-03-30, 15:30, 2026-03-31,      , false, 2026-03-30T13:30:00Z, 2026-03-31T22:00:00Z",
        "2026-03-30,      ,           ,      , false, 2026-03-29T22:00:00Z, 2026-03-30T22:00:00Z",
        "2026-03-30,      , 2026-03-31, 16:00, false, 2026-03-29T22:00:00Z, 2026-03-31T14:00:00Z",
        "2026-03-30, 15:30, 2026-03-30, 14:00, true,  2026-03-29T22:00:00Z, 2026-03-30T22:00:00Z",
        // the night in which 02:00 to 03:00 does not exist
        "2026-03-29, 02:30,           , 02:45, false, 2026-03-29T01:30:00Z, 2026-03-29T01:45:00Z",
        "2026-03-29, 02:50,           , 03:10, false, 2026-03-29T01:50:00Z, 2026-03-29T01:50:00Z",
        // the night in which it comes twice
        "2026-10-25, 02:30,           , 03:00, false, 2026-10-25T00:30:00Z, 2026-10-25T02:00:00Z",
    })
    void fieldsAreInstantsAndComeBackAsTheyWere(
            String startDate,
            @Nullable String startTime,
            @Nullable String endDate,
            @Nullable String endTime,
            boolean allDay,
            Instant startsAt,
            Instant endsAt) {
        WallTimes times = times(startDate, startTime, endDate, endTime);

        assertThat(times.startsAt(BERLIN, allDay)).isEqualTo(startsAt);
        assertThat(times.endsAt(BERLIN, allDay)).isEqualTo(endsAt);
        assertThat(WallTimes.ofStored(startsAt, times.startWritten(), endsAt, times.endWritten(), BERLIN, allDay))
                .isEqualTo(times);
    }

    @Test
    void aTextThatNoLongerMeansTheInstantDoesNotCount() {
        Instant start = Instant.parse("2026-03-30T13:30:00Z");
        Instant end = Instant.parse("2026-03-30T14:00:00Z");

        assertThat(WallTimes.ofStored(start, "2026-03-30@", end, "@", BERLIN, false))
                .isEqualTo(times("2026-03-30", "15:30", "2026-03-30", "16:00"));
        assertThat(WallTimes.ofStored(start, "2026-03-30@15:30", end, null, BERLIN, false))
                .isEqualTo(times("2026-03-30", "15:30", "2026-03-30", "16:00"));
        assertThat(WallTimes.ofStored(start, "next Monday", end, "2026-99-99@16:00", BERLIN, false))
                .isEqualTo(times("2026-03-30", "15:30", "2026-03-30", "16:00"));
    }

    @Test
    void aWholeDayOfAnotherApiHasDatesOnly() {
        Instant start = Instant.parse("2026-03-29T22:00:00Z");

        assertThat(WallTimes.ofStored(start, null, Instant.parse("2026-03-31T22:00:00Z"), null, BERLIN, true))
                .isEqualTo(times("2026-03-30", null, "2026-03-31", null));
        assertThat(WallTimes.ofStored(start, null, start, null, BERLIN, true))
                .isEqualTo(times("2026-03-30", null, "2026-03-30", null));
    }

    @Test
    void secondsAreKeptForWhoWritesThem() {
        WallTimes times = times("2026-03-30", "15:30:45", null, "16:00:00");

        assertThat(times.startWritten()).isEqualTo("2026-03-30@15:30:45");
        assertThat(times.endWritten()).isEqualTo("@16:00");
    }
}
