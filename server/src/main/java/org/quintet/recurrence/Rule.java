package org.quintet.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * On which days an event repeats. Its text, and what is stored, is an RRULE of RFC 5545 for dates: {@link RuleText}.
 *
 * @param interval every how many days, weeks, months or years; at least 1
 */
public record Rule(Pattern pattern, int interval, End end) {

    public static final int LARGEST_INTERVAL = 1000;
    public static final int LARGEST_COUNT = 10_000;

    /** When weeks begin does not matter if every week counts; so equal rules are equal. */
    public Rule {
        if (interval == 1 && pattern instanceof Pattern.Weekly weekly) {
            pattern = new Pattern.Weekly(weekly.days(), DayOfWeek.MONDAY);
        }
    }

    /** When it is over. */
    public sealed interface End {

        /** It goes on. */
        record Never() implements End {}

        /** With its {@code count}th occurrence, at most {@link #LARGEST_COUNT}. */
        record After(int count) implements End {}

        /** With its last occurrence that is not after {@code date}. */
        record Until(LocalDate date) implements End {}
    }

    /** The RRULE. */
    public String text() {
        return RuleText.of(this);
    }

    /** Reads what {@link #text} wrote. */
    static Rule of(String text) {
        return RuleText.parse(text);
    }

    Rule withPattern(Pattern other) {
        return new Rule(other, interval, end);
    }

    Rule withEnd(End other) {
        return new Rule(pattern, interval, other);
    }

    /** How many occurrences there are, if the rule says so. */
    public Optional<Integer> count() {
        return end instanceof End.After after ? Optional.of(after.count()) : Optional.empty();
    }
}
