package org.quintet.recurrence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * The dates of a rule without its end, which begins on {@code startsOn}. Looking at a range costs by its length, wherever
 * it is: expansion begins with the unit before it.
 */
record RuleDates(Rule rule, LocalDate startsOn) {

    private static final int DAYS_OF_A_WEEK = 7;
    static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    /** The first date, if there is one before the end of the calendar. */
    Optional<LocalDate> first() {
        return isEverMet() ? between(startsOn, END_OF_TIME).findFirst() : Optional.empty();
    }

    /** Every seventh day, on Mondays, from a Tuesday on: there is no such day, and nobody should look for it. */
    private boolean isEverMet() {
        return !(rule.pattern() instanceof Pattern.Daily daily)
                || daily.days().isEmpty()
                || IntStream.range(0, DAYS_OF_A_WEEK)
                        .mapToObj(step -> startsOn.plusDays((long) step * rule.interval()))
                        .anyMatch(date -> daily.days().contains(date.getDayOfWeek()));
    }

    /** The dates from {@code from} to {@code through}, both included. */
    Stream<LocalDate> between(LocalDate from, LocalDate through) {
        LocalDate earliest = from.isBefore(startsOn) ? startsOn : from;
        LocalDate latest = through.isAfter(END_OF_TIME) ? END_OF_TIME : through;
        if (earliest.isAfter(latest)) {
            return Stream.empty();
        }
        LocalDate unit = unitBefore(earliest);
        RecurrenceRuleIterator iterator = RuleText.parsed(RuleText.endless(rule))
                .iterator(new DateTime(unit.getYear(), unit.getMonthValue() - 1, unit.getDayOfMonth()));
        return Stream.generate(() -> date(iterator.nextDateTime()))
                .takeWhile(date -> !date.isAfter(latest))
                .dropWhile(date -> date.isBefore(earliest));
    }

    /** The last date that is not after {@code date}. */
    Optional<LocalDate> lastUntil(LocalDate date) {
        LocalDate unitBefore = date.minus(rule.interval(), rule.pattern().unit());
        return between(unitBefore, date).reduce((_, later) -> later);
    }

    /** The date after which there is none, if the rule ends before the calendar does. */
    Optional<LocalDate> end() {
        return switch (rule.end()) {
            case Rule.End.Never _ -> Optional.empty();
            case Rule.End.Until until -> Optional.of(until.date());
            case Rule.End.After after ->
                between(startsOn, END_OF_TIME).limit(after.count()).reduce((_, later) -> later);
        };
    }

    private LocalDate unitBefore(LocalDate date) {
        Pattern pattern = rule.pattern();
        LocalDate first = pattern.unitOf(startsOn);
        long units = pattern.unit().between(first, date);
        return first.plus(units - units % rule.interval(), pattern.unit());
    }

    private static LocalDate date(DateTime date) {
        return LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth());
    }
}
