package org.quintet.recurrence;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.WEEKS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Rules without cleverness: looks at one day after the other. What the real expansion is compared with. */
final class PlainRules {

    private PlainRules() {}

    /** The days of {@code rule} from {@code start} on, its end considered, but none after {@code horizon}. */
    static List<LocalDate> dates(Rule rule, LocalDate start, LocalDate horizon) {
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate day = start; !day.isAfter(horizon); day = day.plusDays(1)) {
            boolean isOver = switch (rule.end()) {
                case Rule.End.Never _ -> false;
                case Rule.End.After after -> dates.size() == after.count();
                case Rule.End.Until until -> day.isAfter(until.date());
            };
            if (isOver) {
                break;
            }
            if (isOn(rule, start, day)) {
                dates.add(day);
            }
        }
        return dates;
    }

    private static boolean isOn(Rule rule, LocalDate start, LocalDate day) {
        return switch (rule.pattern()) {
            case Pattern.Daily daily ->
                DAYS.between(start, day) % rule.interval() == 0
                        && (daily.days().isEmpty() || daily.days().contains(day.getDayOfWeek()));
            case Pattern.Weekly weekly ->
                weekly.days().contains(day.getDayOfWeek())
                        && WEEKS.between(firstOfWeek(start, weekly), firstOfWeek(day, weekly)) % rule.interval() == 0;
            case Pattern.Monthly monthly ->
                MONTHS.between(start.withDayOfMonth(1), day.withDayOfMonth(1)) % rule.interval() == 0
                        && day.getDayOfMonth() == Math.min(monthly.dayOfMonth(), day.lengthOfMonth());
            case Pattern.Yearly yearly ->
                (day.getYear() - start.getYear()) % rule.interval() == 0
                        && day.getMonthValue() == yearly.monthOfYear()
                        && day.getDayOfMonth() == Math.min(yearly.dayOfMonth(), day.lengthOfMonth());
        };
    }

    private static LocalDate firstOfWeek(LocalDate day, Pattern.Weekly weekly) {
        LocalDate first = day;
        while (first.getDayOfWeek() != weekly.weekStart()) {
            first = first.minusDays(1);
        }
        return first;
    }

    /** Some rule; its interval is small enough for a few years to have several of its days. */
    static Rule some(Random random, LocalDate start) {
        Pattern pattern = switch (random.nextInt(4)) {
            case 0 -> new Pattern.Daily(random.nextBoolean() ? Set.of() : someDays(random));
            case 1 -> new Pattern.Weekly(someDays(random), DayOfWeek.of(random.nextInt(1, 8)));
            case 2 -> new Pattern.Monthly(random.nextInt(1, 32));
            default -> new Pattern.Yearly(random.nextInt(1, 13), random.nextInt(1, 32));
        };
        Rule.End end = switch (random.nextInt(3)) {
            case 0 -> new Rule.End.Never();
            case 1 -> new Rule.End.After(random.nextInt(1, 40));
            default -> new Rule.End.Until(start.plusDays(random.nextInt(2000)));
        };
        return new Rule(pattern, random.nextInt(1, 5), end);
    }

    private static Set<DayOfWeek> someDays(Random random) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(random.nextInt(1, 8)));
        while (random.nextBoolean()) {
            days.add(DayOfWeek.of(random.nextInt(1, 8)));
        }
        return days;
    }
}
