package org.quintet.recurrence;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Which date by the rule belongs to which original date. Both are the same until the series is moved; then an occurrence
 * keeps its original date, by which ids and whatever hangs on them know it.
 *
 * @param offset by how many days the dates were moved
 * @param months how a monthly or yearly rule was moved before that: its dates move by another number of days in short
 *     months
 */
record Numbering(int offset, Optional<Months> months) {

    /** Farther, and original dates would leave the years that {@link EventAddress} has room for. */
    static final int LARGEST_OFFSET = 200_000;

    /**
     * @param on the date on which the series began before it was moved
     * @param dayOfMonth the day of the rule as it was then
     */
    record Months(LocalDate on, int dayOfMonth) {}

    static Numbering none() {
        return by(0);
    }

    static Numbering by(int offset) {
        return new Numbering(offset, Optional.empty());
    }

    /** The original date of {@code date}, where the rule now begins on {@code startsOn}. */
    LocalDate original(LocalDate date, LocalDate startsOn) {
        return months.map(before -> inMonth(before.on(), months(startsOn, date), before.dayOfMonth()))
                .orElse(date)
                .minusDays(offset);
    }

    /** The date of {@code original}, if it is one by the rule. {@code dayOfMonth} is the rule's. */
    LocalDate date(LocalDate original, LocalDate startsOn, int dayOfMonth) {
        LocalDate moved = original.plusDays(offset);
        return months.map(before -> inMonth(startsOn, months(before.on(), moved), dayOfMonth))
                .orElse(moved);
    }

    /** After a move of {@code startsOn} to {@code to}, by a rule of this pattern. */
    Numbering moved(Pattern pattern, LocalDate startsOn, LocalDate to) {
        if (startsOn.equals(to)) {
            return this;
        }
        return switch (pattern) {
            case Pattern.Daily _, Pattern.Weekly _ ->
                new Numbering(offset + Math.toIntExact(DAYS.between(startsOn, to)), months);
            case Pattern.Monthly monthly -> counted(startsOn, monthly.dayOfMonth());
            case Pattern.Yearly yearly -> counted(startsOn, yearly.dayOfMonth());
        };
    }

    private Numbering counted(LocalDate startsOn, int dayOfMonth) {
        return months.isPresent() ? this : new Numbering(offset, Optional.of(new Months(startsOn, dayOfMonth)));
    }

    private static long months(LocalDate from, LocalDate to) {
        return MONTHS.between(YearMonth.from(from), YearMonth.from(to));
    }

    private static LocalDate inMonth(LocalDate start, long later, int dayOfMonth) {
        YearMonth month = YearMonth.from(start).plusMonths(later);
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
}
