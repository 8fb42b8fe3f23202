package org.quintet.recurrence;

import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jooq.Record;

/**
 * One occurrence of an event that repeats.
 *
 * @param values columns of {@code event}, and whatever else was asked for; occurrences that differ in nothing but the day
 *     share one row, whose times are those of another day
 * @param times when it is, in the zone of {@code values}
 * @param changed whether it has values of its own
 */
public record Occurrence(long eventId, LocalDate originalDate, Record values, WallTimes times, boolean changed) {

    public EventAddress address() {
        return EventAddress.ofOccurrence(eventId, originalDate);
    }

    public Instant startsAt() {
        return times.startsAt(ZoneId.of(values.get(EVENT.TIMEZONE)), values.get(EVENT.ALL_DAY));
    }
}
