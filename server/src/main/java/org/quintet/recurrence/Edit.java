package org.quintet.recurrence;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.quintet.schema.tables.records.EventRecord;

/**
 * What a change of one occurrence means for the others that change with it.
 *
 * @param days by how many days all move
 * @param times when they are on their days; empty if each keeps its times of day
 */
record Edit(SeriesChange change, long days, Optional<WallTimes> times) {

    /** @param before when the occurrence that is named was until now */
    static Edit of(SeriesChange change, WallTimes before) {
        long days = change.times()
                .map(after -> ChronoUnit.DAYS.between(before.startDate(), after.startDate()))
                .orElse(0L);
        Optional<WallTimes> times = change.times()
                .filter(after -> change.timesOfDayGiven() || !after.equals(before.movedTo(after.startDate())));
        return new Edit(change, days, times);
    }

    /** When an occurrence like {@code values} is after the change. */
    WallTimes times(EventRecord values) {
        WallTimes before = Content.times(values);
        return times.orElse(before).movedTo(before.startDate().plusDays(days));
    }
}
