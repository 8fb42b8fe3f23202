package org.quintet.recurrence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/**
 * A part of a series as calendar programs know series: by one rule, with exceptions.
 *
 * @param beginsOn tells the part from the others of its event, whatever is changed later; empty for the first
 * @param rule an RRULE without an end
 * @param last the last date by the rule; empty if there is no end
 * @param values columns of {@code event}, and whatever else was asked for
 * @param times when the first occurrence is, in the zone of {@code values}
 * @param removed dates by the rule on which there is nothing
 */
public record RuledPart(
        Optional<LocalDate> beginsOn,
        String rule,
        Optional<LocalDate> last,
        Record values,
        WallTimes times,
        List<LocalDate> removed,
        List<Changed> changed) {

    /** What is instead of the occurrence on {@code date}, a date by the rule. */
    public record Changed(LocalDate date, Record values, WallTimes times) {}
}
