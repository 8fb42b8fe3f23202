package org.quintet.recurrence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stretch of a series with one rule: the occurrences whose original date is not before {@code beginsOn} and before
 * {@code endsBefore}. Where the rule counts, it counts from {@code startsOn}, which may be in an earlier part.
 *
 * @param startsOn the first date of the rule, as it is now
 * @param endsOn after which the rule has no date; empty if there is no end
 */
record Part(
        LocalDate beginsOn,
        Optional<LocalDate> endsBefore,
        Rule rule,
        LocalDate startsOn,
        Optional<LocalDate> endsOn,
        Numbering numbering) {

    /** The first part begins before every original date. */
    static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private static final int LONGEST_MONTH = 31;

    /** A date by the rule, and what it was before the series was moved. */
    record Slot(LocalDate date, LocalDate original) {}

    /**
     * A part that follows {@code rule}.
     *
     * @param from the first day that may be one; the part starts on the first that is
     * @return empty if there is none
     */
    static Optional<Part> following(Rule rule, LocalDate from, LocalDate beginsOn, Numbering numbering) {
        return new RuleDates(rule, from)
                .first()
                .map(first ->
                        new Part(beginsOn, Optional.empty(), rule, first, new RuleDates(rule, first).end(), numbering))
                .filter(part ->
                        part.endsOn.map(end -> !end.isBefore(part.startsOn)).orElse(true));
    }

    /** The occurrences from {@code from} to {@code through}, both included, in order. */
    Stream<Slot> between(LocalDate from, LocalDate through) {
        LocalDate earliest = later(from, numbering.date(beginsOn, startsOn, 1).minusDays(slack()));
        LocalDate latest = endsOn.map(end -> earlier(end, through)).orElse(through);
        LocalDate last = endsBefore
                .map(end -> earlier(latest, numbering.date(end, startsOn, 1).plusDays(slack())))
                .orElse(latest);
        return new RuleDates(rule, startsOn)
                .between(earliest, last)
                .map(date -> new Slot(date, numbering.original(date, startsOn)))
                .filter(slot -> covers(slot.original()));
    }

    /** All occurrences. */
    Stream<Slot> all() {
        return between(BEGINNING, RuleDates.END_OF_TIME);
    }

    /** The occurrence of that original date, if there is one. */
    Optional<Slot> at(LocalDate original) {
        LocalDate date = numbering.date(original, startsOn, dayOfMonth());
        return between(date, date)
                .filter(slot -> slot.original().equals(original))
                .findFirst();
    }

    boolean covers(LocalDate original) {
        return !original.isBefore(beginsOn)
                && endsBefore.map(original::isBefore).orElse(true);
    }

    Optional<Slot> last() {
        return endsOn.flatMap(end -> new RuleDates(rule, startsOn).lastUntil(end))
                .map(date -> new Slot(date, numbering.original(date, startsOn)));
    }

    /** The part after {@code from}, one of its dates, moved to {@code to} and the others with it. */
    Part moved(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return this;
        }
        Pattern pattern = rule.pattern();
        Pattern moved = pattern.moved(from, to);
        LocalDate start = startMoved(moved, from, to);
        Numbering renumbered = numbering.moved(pattern, startsOn, start);
        Part endless = new Part(beginsOn, endsBefore, rule.withPattern(moved), start, Optional.empty(), renumbered);
        Optional<LocalDate> end = last().map(slot -> renumbered.date(slot.original(), start, endless.dayOfMonth()));
        Rule ended = rule.end() instanceof Rule.End.Until && end.isPresent()
                ? endless.rule.withEnd(new Rule.End.Until(end.get()))
                : endless.rule;
        return new Part(beginsOn, endsBefore, ended, start, end, renumbered);
    }

    /** Days move alike; of months the day is the same, whatever their length. */
    private LocalDate startMoved(Pattern moved, LocalDate from, LocalDate to) {
        if (rule.pattern().movesByDays()) {
            return startsOn.plusDays(ChronoUnit.DAYS.between(from, to));
        }
        long months = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1));
        LocalDate month = startsOn.withDayOfMonth(1).plusMonths(months);
        return month.withDayOfMonth(Math.min(dayOfMonth(moved), month.lengthOfMonth()));
    }

    Part until(Optional<LocalDate> next) {
        return new Part(beginsOn, next, rule, startsOn, endsOn, numbering);
    }

    /** What of the part has that original date or a later one. */
    Part notBefore(LocalDate original) {
        return from(later(beginsOn, original));
    }

    Part from(LocalDate original) {
        return new Part(original, endsBefore, rule, startsOn, endsOn, numbering);
    }

    /** By how many days this part's dates are later than original dates. */
    int offset() {
        return Math.toIntExact(ChronoUnit.DAYS.between(numbering.original(startsOn, startsOn), startsOn));
    }

    private int dayOfMonth() {
        return dayOfMonth(rule.pattern());
    }

    private static int dayOfMonth(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Daily _, Pattern.Weekly _ -> 1;
            case Pattern.Monthly monthly -> monthly.dayOfMonth();
            case Pattern.Yearly yearly -> yearly.dayOfMonth();
        };
    }

    /** Where months were counted, a bound is exact to a month only; what is too much is left out afterwards. */
    private int slack() {
        return numbering.months().isPresent() ? LONGEST_MONTH : 0;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? other : one;
    }
}
