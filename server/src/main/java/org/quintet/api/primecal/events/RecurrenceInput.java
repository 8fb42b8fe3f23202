package org.quintet.api.primecal.events;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.time.TimeZones;
import org.quintet.recurrence.Pattern;
import org.quintet.recurrence.Rule;
import org.quintet.recurrence.WallTimes;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A rule as clients write it (document, "Recurring series"): in {@code recurrence}, or in {@code recurrenceRule} beside
 * {@code recurrenceType}. What a type does not need is not obeyed: the day of the month of a weekly rule, the end date of
 * one that counts.
 */
final class RecurrenceInput {

    static final String TYPE = "type";
    static final String NONE = "none";
    static final List<String> TYPES = List.of(NONE, "daily", "weekly", "monthly", "yearly");

    private static final String INTERVAL = "interval";
    private static final String DAYS = "daysOfWeek";
    private static final String DAY = "dayOfMonth";
    private static final String MONTH = "monthOfYear";
    private static final String END_TYPE = "endType";
    private static final String COUNT = "count";
    private static final String END = "endDate";
    private static final String TIMEZONE = "timezone";

    static final Set<String> FIELDS = Set.of(TYPE, INTERVAL, DAYS, DAY, MONTH, END_TYPE, COUNT, END, TIMEZONE);

    private static final List<String> END_TYPES = List.of("never", COUNT, "date");
    private static final List<String> DAYS_OF_WEEK =
            Arrays.stream(DayOfWeek.values()).map(Pattern::word).toList();
    private static final int LONGEST_WORD = 100;
    private static final int DAYS_OF_LONGEST_MONTH = 31;
    private static final int MONTHS = 12;

    private final JsonFields fields;
    private final String end;

    /** @param end what the field of the last day is called */
    private RecurrenceInput(JsonFields fields, String end) {
        this.fields = fields;
        this.end = end;
    }

    static RecurrenceInput of(JsonFields recurrence) {
        return new RecurrenceInput(recurrence, END);
    }

    /** {@code recurrenceRule} is of any shape; {@code until} is another name of {@code endDate} there. */
    static RecurrenceInput ofAnyShape(JsonFields rule) {
        return new RecurrenceInput(rule, rule.has("until") ? "until" : END);
    }

    /** A rule of which nothing is said. */
    static RecurrenceInput none() {
        return of(new JsonFields(JsonNodeFactory.instance.objectNode(), new Problems()));
    }

    /**
     * The rule; what is wrong is collected, and then it is some rule.
     *
     * @param start the day on which the event is to begin: what is not said is as on that day
     */
    Rule rule(String type, LocalDate start) {
        int interval = number(INTERVAL, Rule.LARGEST_INTERVAL).orElse(1);
        return new Rule(pattern(type, start), interval, end());
    }

    Optional<ZoneId> zone() {
        Optional<String> name = fields.string(TIMEZONE, LONGEST_WORD);
        Optional<ZoneId> zone = name.flatMap(TimeZones::named);
        if (name.isPresent() && zone.isEmpty()) {
            fields.reject(TIMEZONE, "must be the name of a time zone");
        }
        return zone;
    }

    private Pattern pattern(String type, LocalDate start) {
        Set<DayOfWeek> days = days();
        int day = number(DAY, DAYS_OF_LONGEST_MONTH).orElse(start.getDayOfMonth());
        int month = number(MONTH, MONTHS).orElse(start.getMonthValue());
        return switch (type) {
            case "daily" -> new Pattern.Daily(days);
            case "monthly" -> new Pattern.Monthly(day);
            case "yearly" -> new Pattern.Yearly(month, day);
            default -> new Pattern.Weekly(days.isEmpty() ? Set.of(start.getDayOfWeek()) : days, DayOfWeek.MONDAY);
        };
    }

    private Set<DayOfWeek> days() {
        List<String> words = fields.strings(DAYS, LONGEST_WORD).orElse(List.of());
        if (!DAYS_OF_WEEK.containsAll(words)) {
            fields.reject(DAYS, "must be an array of: " + String.join(", ", DAYS_OF_WEEK));
            return Set.of();
        }
        return words.stream().map(Pattern::day).collect(Collectors.toUnmodifiableSet());
    }

    private Rule.End end() {
        Optional<Integer> count = number(COUNT, Rule.LARGEST_COUNT);
        Optional<LocalDate> until = date();
        String endType = fields.oneOf(END_TYPE, END_TYPES)
                .orElseGet(() -> fields.value(COUNT).isPresent()
                        ? COUNT
                        : fields.value(end).isPresent() ? "date" : "never");
        return switch (endType) {
            case COUNT -> {
                fields.require(COUNT);
                yield new Rule.End.After(count.orElse(1));
            }
            case "date" -> {
                fields.require(end);
                yield until.<Rule.End>map(Rule.End.Until::new).orElseGet(Rule.End.Never::new);
            }
            default -> new Rule.End.Never();
        };
    }

    private Optional<LocalDate> date() {
        Optional<String> text = fields.string(end, LONGEST_WORD);
        Optional<LocalDate> date = text.flatMap(WallTimes::date);
        if (text.isPresent() && date.isEmpty()) {
            fields.reject(end, "must be a date YYYY-MM-DD");
        }
        return date;
    }

    private Optional<Integer> number(String name, int largest) {
        Optional<Long> number = fields.integer(name);
        if (number.isPresent() && (number.get() < 1 || number.get() > largest)) {
            fields.reject(name, "must be between 1 and " + largest);
            return Optional.empty();
        }
        return number.map(Math::toIntExact);
    }
}
