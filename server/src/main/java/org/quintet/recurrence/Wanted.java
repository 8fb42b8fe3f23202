package org.quintet.recurrence;

import static org.jooq.impl.DSL.noCondition;
import static org.quintet.schema.Tables.CHANGED_OCCURRENCE;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SERIES;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.Condition;

/**
 * Which occurrences somebody asks for.
 *
 * @param which of what events; a condition on {@code series}, {@code event}, {@code calendar} and {@code users}
 * @param start the first day, in each event's own zone
 * @param end the last day; without one, of a rule that does not count there are at most {@link #MOST_WITHOUT_END}
 * @param originalFrom only those with this original date or a later one
 * @param most as many are enough
 */
public record Wanted(
        Condition which, Optional<LocalDate> start, Optional<LocalDate> end, LocalDate originalFrom, int most) {

    public static final int MOST_WITHOUT_END = 365;

    public static Wanted between(Condition which, Optional<LocalDate> start, Optional<LocalDate> end, int most) {
        return new Wanted(which, start, end, Part.BEGINNING, most);
    }

    /** The occurrences of one event, from that one on if it names one. */
    public static Wanted from(EventAddress address, Condition which) {
        return new Wanted(
                EVENT.ID.eq(address.eventId()).and(which),
                Optional.empty(),
                Optional.empty(),
                address.originalDate().orElse(Part.BEGINNING),
                Rule.LARGEST_COUNT);
    }

    Condition series() {
        return which.and(end.map(SERIES.FIRST_DAY::le).orElse(noCondition()))
                .and(start.map(SERIES.LAST_DAY::ge).orElse(noCondition()));
    }

    Condition changedOnTheseDays() {
        return CHANGED_OCCURRENCE
                .REMOVED
                .isFalse()
                .and(CHANGED_OCCURRENCE.ORIGINAL_DATE.ge(originalFrom))
                .and(end.map(CHANGED_OCCURRENCE.FIRST_DAY::le).orElse(noCondition()))
                .and(start.map(CHANGED_OCCURRENCE.LAST_DAY::ge).orElse(noCondition()));
    }

    /** The first day on which something that lasts as long as {@code times} can begin. */
    LocalDate earliestStart(WallTimes times) {
        return start.map(day -> day.minusDays(ChronoUnit.DAYS.between(times.startDate(), times.lastDate())))
                .orElse(Part.BEGINNING);
    }

    LocalDate latestStart() {
        return end.orElse(RuleDates.END_OF_TIME);
    }

    boolean isLimited(Rule rule) {
        return end.isEmpty() && rule.count().isEmpty();
    }
}
