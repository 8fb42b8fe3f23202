package org.quintet.recurrence;

import static org.quintet.schema.Tables.EVENT;

import java.time.ZoneId;
import java.util.Optional;
import org.quintet.events.EventChanges;
import org.quintet.schema.tables.records.EventRecord;

/**
 * What a client wants occurrences to become.
 *
 * @param changes everything but the times
 * @param times those of the occurrence that is named; empty if they do not change
 * @param timesOfDayGiven whether times of day are among what the client named, and not only days
 * @param repetition empty if the rule does not change
 */
public record SeriesChange(
        EventChanges changes, Optional<WallTimes> times, boolean timesOfDayGiven, Optional<Repetition> repetition) {

    /** The same where {@code current} is no change: a client sends back the rule that it was shown. */
    SeriesChange butFor(Rule current) {
        return new SeriesChange(
                changes,
                times,
                timesOfDayGiven,
                repetition.filter(wanted -> !wanted.equals(new Repetition.By(current))));
    }

    boolean isEmpty() {
        return changes.isEmpty() && times.isEmpty() && repetition.isEmpty();
    }

    ZoneId zone(EventRecord before) {
        return ZoneId.of(changes.newValue(EVENT.TIMEZONE).orElse(before.getTimezone()));
    }

    boolean allDay(EventRecord before) {
        return changes.newValue(EVENT.ALL_DAY).orElse(before.getAllDay());
    }

    /** How it is to repeat. */
    public sealed interface Repetition {

        /** By another rule. */
        record By(Rule rule) implements Repetition {}

        /** No longer. */
        record Never() implements Repetition {}
    }
}
