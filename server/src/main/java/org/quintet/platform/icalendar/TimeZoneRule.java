package org.quintet.platform.icalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A yearly change of a zone's offset, as an RRULE. Java tells rules in the time of the zone's standard or of UTC; an RRULE
 * is in local time, where the change may be on another weekday. So the RRULE is read off the local dates of one cycle of
 * the calendar, in which each date falls on each weekday.
 */
final class TimeZoneRule {

    private static final int CYCLE_YEARS = 28;
    private static final int DAYS_OF_WEEK = 7;

    private final List<LocalDate> dates;

    private TimeZoneRule(List<LocalDate> dates) {
        this.dates = dates;
    }

    /** The RRULE for the changes from {@code year} on; empty if they follow none that can be written. */
    static Optional<String> of(ZoneOffsetTransitionRule rule, int year) {
        return new TimeZoneRule(IntStream.range(year, year + CYCLE_YEARS)
                        .mapToObj(rule::createTransition)
                        .map(ZoneOffsetTransition::getDateTimeBefore)
                        .map(LocalDateTime::toLocalDate)
                        .toList())
                .text();
    }

    private Optional<String> text() {
        return same(LocalDate::getMonthValue)
                .flatMap(month -> days().map(days -> "FREQ=YEARLY;BYMONTH=" + month + ";" + days));
    }

    private Optional<String> days() {
        Optional<String> dayOfMonth = same(LocalDate::getDayOfMonth).map(day -> "BYMONTHDAY=" + day);
        return dayOfMonth.or(() -> same(LocalDate::getDayOfWeek).flatMap(this::weekdays));
    }

    private Optional<String> weekdays(DayOfWeek weekday) {
        String word = weekday.name().substring(0, 2);
        boolean last = dates.stream()
                .allMatch(date -> date.getDayOfMonth() + DAYS_OF_WEEK
                        > YearMonth.from(date).lengthOfMonth());
        if (last) {
            return Optional.of("BYDAY=-1" + word);
        }
        return same(date -> (date.getDayOfMonth() - 1) / DAYS_OF_WEEK + 1)
                .map(ordinal -> "BYDAY=" + ordinal + word)
                .or(() -> week().map(days -> "BYDAY=" + word + ";BYMONTHDAY=" + days));
    }

    /** The seven days of the month among which the weekday is found. */
    private Optional<String> week() {
        int first = dates.stream().mapToInt(LocalDate::getDayOfMonth).min().orElseThrow();
        int last = dates.stream().mapToInt(LocalDate::getDayOfMonth).max().orElseThrow();
        return last - first == DAYS_OF_WEEK - 1
                ? Optional.of(IntStream.rangeClosed(first, last)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(",")))
                : Optional.empty();
    }

    /** What all dates have in common. */
    private <T> Optional<T> same(Function<LocalDate, T> trait) {
        List<T> traits = dates.stream().map(trait).distinct().toList();
        return traits.size() == 1 ? Optional.of(traits.getFirst()) : Optional.empty();
    }
}
