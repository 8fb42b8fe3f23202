package org.quintet.api.primecal.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.recurrence.Pattern;
import org.quintet.recurrence.Rule;

/** A rule as PrimeCal shows it, in {@code recurrenceRule}: what can be sent as {@code recurrence}, without what is not used. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecurrenceAnswer(
        String type,
        int interval,
        @Nullable List<String> daysOfWeek,
        @Nullable Integer dayOfMonth,
        @Nullable Integer monthOfYear,
        String endType,
        @Nullable Integer count,
        @Nullable String endDate,
        String timezone) {

    static RecurrenceAnswer of(Rule rule, ZoneId zone) {
        return new RecurrenceAnswer(
                rule.pattern().word(),
                rule.interval(),
                days(rule.pattern()).orElse(null),
                dayOfMonth(rule.pattern()).orElse(null),
                monthOfYear(rule.pattern()).orElse(null),
                endType(rule.end()),
                rule.count().orElse(null),
                endDate(rule.end()).orElse(null),
                zone.getId());
    }

    private static Optional<List<String>> days(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Daily daily when daily.days().isEmpty() -> Optional.empty();
            case Pattern.Daily daily ->
                Optional.of(daily.days().stream().map(Pattern::word).toList());
            case Pattern.Weekly weekly ->
                Optional.of(weekly.days().stream().map(Pattern::word).toList());
            case Pattern.Monthly _, Pattern.Yearly _ -> Optional.empty();
        };
    }

    private static Optional<Integer> dayOfMonth(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Daily _, Pattern.Weekly _ -> Optional.empty();
            case Pattern.Monthly monthly -> Optional.of(monthly.dayOfMonth());
            case Pattern.Yearly yearly -> Optional.of(yearly.dayOfMonth());
        };
    }

    private static Optional<Integer> monthOfYear(Pattern pattern) {
        return pattern instanceof Pattern.Yearly yearly ? Optional.of(yearly.monthOfYear()) : Optional.empty();
    }

    private static String endType(Rule.End end) {
        return switch (end) {
            case Rule.End.Never _ -> "never";
            case Rule.End.After _ -> "count";
            case Rule.End.Until _ -> "date";
        };
    }

    private static Optional<String> endDate(Rule.End end) {
        return end instanceof Rule.End.Until until ? Optional.of(until.date().toString()) : Optional.empty();
    }
}
