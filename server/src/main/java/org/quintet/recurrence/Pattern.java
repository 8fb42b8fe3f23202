package org.quintet.recurrence;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.ChronoUnit.YEARS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which days of a day, week, month or year an event is on. */
public sealed interface Pattern {

    /** The unit that repeats. */
    ChronoUnit unit();

    /** The first day of the unit that {@code date} is in. */
    LocalDate unitOf(LocalDate date);

    /** This pattern for an event that {@code from}, one of its days, moves to {@code to}. */
    Pattern moved(LocalDate from, LocalDate to);

    /** PrimeCal's word, which the event keeps: daily, weekly, monthly, yearly. */
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Whether every date moves by the same number of days. */
    default boolean movesByDays() {
        return true;
    }

    /** @param days only on these days of the week; none means on all */
    record Daily(Set<DayOfWeek> days) implements Pattern {

        public Daily {
            days = ordered(days);
        }

        @Override
        public ChronoUnit unit() {
            return DAYS;
        }

        @Override
        public LocalDate unitOf(LocalDate date) {
            return date;
        }

        @Override
        public Pattern moved(LocalDate from, LocalDate to) {
            return new Daily(turned(days, from, to));
        }
    }

    /**
     * @param days at least one
     * @param weekStart on which day weeks begin; matters to an interval of more than one
     */
    record Weekly(Set<DayOfWeek> days, DayOfWeek weekStart) implements Pattern {

        public Weekly {
            days = ordered(days);
        }

        @Override
        public ChronoUnit unit() {
            return WEEKS;
        }

        @Override
        public LocalDate unitOf(LocalDate date) {
            return date.with(TemporalAdjusters.previousOrSame(weekStart));
        }

        @Override
        public Pattern moved(LocalDate from, LocalDate to) {
            return new Weekly(turned(days, from, to), weekStart.plus(DAYS.between(from, to)));
        }
    }

    /** In months that have no such day it is on the last one. */
    record Monthly(int dayOfMonth) implements Pattern {

        @Override
        public ChronoUnit unit() {
            return MONTHS;
        }

        @Override
        public LocalDate unitOf(LocalDate date) {
            return date.withDayOfMonth(1);
        }

        @Override
        public Pattern moved(LocalDate from, LocalDate to) {
            return from.equals(to) ? this : new Monthly(to.getDayOfMonth());
        }

        @Override
        public boolean movesByDays() {
            return false;
        }
    }

    /** In months that have no such day it is on the last one: of 29 February, on the 28th in other years. */
    record Yearly(int monthOfYear, int dayOfMonth) implements Pattern {

        @Override
        public ChronoUnit unit() {
            return YEARS;
        }

        @Override
        public LocalDate unitOf(LocalDate date) {
            return date.withDayOfYear(1);
        }

        @Override
        public Pattern moved(LocalDate from, LocalDate to) {
            return from.equals(to) ? this : new Yearly(to.getMonthValue(), to.getDayOfMonth());
        }

        @Override
        public boolean movesByDays() {
            return false;
        }
    }

    /** The first two letters, as RFC 5545 writes days. */
    static String word(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    /** What {@link #word(DayOfWeek)} wrote. */
    static DayOfWeek day(String word) {
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> word(day).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No day: " + word));
    }

    private static Set<DayOfWeek> ordered(Set<DayOfWeek> days) {
        return Collections.unmodifiableSet(new TreeSet<>(days));
    }

    private static Set<DayOfWeek> turned(Set<DayOfWeek> days, LocalDate from, LocalDate to) {
        return days.stream().map(day -> day.plus(DAYS.between(from, to))).collect(Collectors.toUnmodifiableSet());
    }
}
