package org.quintet.recurrence;

import java.time.LocalDate;
import org.quintet.schema.tables.records.EventRecord;

/**
 * The occurrence that a change names.
 *
 * @param in the part that has it
 * @param date its date by the rule
 * @param values what it is like, and when
 */
record Addressed(Stretch in, LocalDate original, LocalDate date, EventRecord values) {

    WallTimes times() {
        return Content.times(values);
    }
}
