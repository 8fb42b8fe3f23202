package org.quintet.recurrence;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/**
 * Rules as RRULEs of RFC 5545, for dates. RFC 5545 skips months without the day; the last of several possible days
 * ({@code BYMONTHDAY=28,29,30;BYSETPOS=-1}) is the day, or the last one of a month that is shorter. Not all calendar programs
 * know that, so the last day of every month is written as such.
 */
final class RuleText {

    private static final int DAYS_OF_EVERY_MONTH = 28;
    private static final int LONGEST_MONTH = 31;
    private static final String LAST_DAY = ";BYMONTHDAY=-1";

    private RuleText() {}

    static String of(Rule rule) {
        String end = switch (rule.end()) {
            case Rule.End.Never _ -> "";
            case Rule.End.After after -> ";COUNT=" + after.count();
            case Rule.End.Until until -> ";UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(until.date());
        };
        return endless(rule) + end;
    }

    /** The rule without its end. */
    static String endless(Rule rule) {
        String interval = rule.interval() == 1 ? "" : ";INTERVAL=" + rule.interval();
        return switch (rule.pattern()) {
            case Pattern.Daily daily -> "FREQ=DAILY" + interval + days(daily.days());
            case Pattern.Weekly weekly ->
                "FREQ=WEEKLY" + interval + days(weekly.days())
                        + (weekly.weekStart() == DayOfWeek.MONDAY ? "" : ";WKST=" + Pattern.word(weekly.weekStart()));
            case Pattern.Monthly monthly -> "FREQ=MONTHLY" + interval + dayOfMonth(monthly.dayOfMonth());
            case Pattern.Yearly yearly ->
                "FREQ=YEARLY" + interval + ";BYMONTH=" + yearly.monthOfYear()
                        + dayOfYear(
                                yearly.dayOfMonth(),
                                Month.of(yearly.monthOfYear()).maxLength());
        };
    }

    /** @throws IllegalStateException if it is none of ours */
    static Rule parse(String text) {
        RecurrenceRule parsed = parsed(text);
        return new Rule(pattern(parsed), parsed.getInterval(), end(parsed));
    }

    static RecurrenceRule parsed(String text) {
        try {
            return new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException("Not a rule: " + text, e);
        }
    }

    private static Pattern pattern(RecurrenceRule parsed) {
        return switch (parsed.getFreq()) {
            case DAILY -> new Pattern.Daily(days(parsed));
            case WEEKLY ->
                new Pattern.Weekly(
                        days(parsed), Pattern.day(parsed.getWeekStart().name()));
            case MONTHLY -> new Pattern.Monthly(day(parsed, LONGEST_MONTH));
            case YEARLY -> {
                int month = parsed.getByPart(Part.BYMONTH).getFirst() + 1;
                yield new Pattern.Yearly(month, day(parsed, Month.of(month).maxLength()));
            }
            case HOURLY, MINUTELY, SECONDLY -> throw new IllegalStateException("Not a rule of days: " + parsed);
        };
    }

    private static Rule.End end(RecurrenceRule parsed) {
        DateTime until = parsed.getUntil();
        if (until != null) {
            return new Rule.End.Until(LocalDate.of(until.getYear(), until.getMonth() + 1, until.getDayOfMonth()));
        }
        Integer count = parsed.getCount();
        return count == null ? new Rule.End.Never() : new Rule.End.After(count);
    }

    private static String days(Set<DayOfWeek> days) {
        return days.isEmpty() ? "" : days.stream().map(Pattern::word).collect(joining(",", ";BYDAY=", ""));
    }

    private static Set<DayOfWeek> days(RecurrenceRule parsed) {
        return parsed.hasPart(Part.BYDAY)
                ? parsed.getByDayPart().stream()
                        .map(day -> Pattern.day(day.weekday.name()))
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    private static String dayOfMonth(int day) {
        if (day <= DAYS_OF_EVERY_MONTH) {
            return ";BYMONTHDAY=" + day;
        }
        if (day == LONGEST_MONTH) {
            return LAST_DAY;
        }
        return IntStream.rangeClosed(DAYS_OF_EVERY_MONTH, day)
                .mapToObj(Integer::toString)
                .collect(joining(",", ";BYMONTHDAY=", ";BYSETPOS=-1"));
    }

    /** Of one month, which has the day every year unless it is February's last. */
    private static String dayOfYear(int day, int longest) {
        return day > DAYS_OF_EVERY_MONTH && day >= longest ? LAST_DAY : ";BYMONTHDAY=" + day;
    }

    private static int day(RecurrenceRule parsed, int longest) {
        int day = parsed.getByPart(Part.BYMONTHDAY).getLast();
        return day == -1 ? longest : day;
    }
}
