package org.quintet.api.primecal.events;

import static org.jooq.impl.DSL.noCondition;
import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.failures.Problems;
import org.quintet.recurrence.WallTimes;

/** The days that a list is about, both included; either end may be open. */
record DateRange(Optional<LocalDate> start, Optional<LocalDate> end) {

    /** Reads the query's {@code startDate} and {@code endDate}. */
    static DateRange of(@Nullable String startDate, @Nullable String endDate) {
        Problems problems = new Problems();
        Optional<LocalDate> start = date(EventFields.START_DATE, startDate, problems);
        Optional<LocalDate> end = date(EventFields.END_DATE, endDate, problems);
        if (start.isPresent() && end.isPresent()) {
            problems.require(
                    !end.get().isBefore(start.get()), EventFields.END_DATE, "endDate must not be before startDate");
        }
        problems.throwIfAny();
        return new DateRange(start, end);
    }

    /** Whether an event of these times is on one of the days: it starts before they end, and ends after they start. */
    boolean covers(WallTimes times) {
        return end.map(day -> !times.startDate().isAfter(day)).orElse(true)
                && start.map(day -> !times.lastDate().isBefore(day)).orElse(true);
    }

    /**
     * Finds all that {@link #covers} and at most a day more at each end. Days are told by each event's own zone; no zone
     * was ever a day away from UTC.
     */
    Condition nearby() {
        return end.map(day -> EVENT.STARTS_AT.lt(midnight(day.plusDays(2))))
                .orElse(noCondition())
                .and(start.map(day -> EVENT.ENDS_AT.ge(midnight(day.minusDays(1))))
                        .orElse(noCondition()));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Optional<LocalDate> date(String name, @Nullable String text, Problems problems) {
        Optional<LocalDate> date = Optional.ofNullable(text).flatMap(WallTimes::date);
        problems.require(text == null || date.isPresent(), name, "must be a date YYYY-MM-DD");
        return date;
    }
}
