package org.quintet.api.appmint.format;

import java.util.Map;
import java.util.Optional;
import org.quintet.platform.failures.Problems;

/** How much of a list is wanted: {@code limit} and {@code offset} of a query string (document, Listing and filtering). */
public record ListLimits(int limit, long offset) {

    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;

    /** Reads the query; an empty value is as good as none, and a limit beyond the largest is the largest. */
    public static ListLimits read(Map<String, String> query, Problems problems) {
        long limit = number(query, "limit", USUAL_LIMIT, 1, problems);
        long offset = number(query, "offset", 0, 0, problems);
        return new ListLimits((int) Math.min(limit, LARGEST_LIMIT), offset);
    }

    /** A parameter of a query; an empty one is as good as none. */
    public static Optional<String> value(Map<String, String> query, String name) {
        return Optional.ofNullable(query.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static long number(Map<String, String> query, String name, long usual, long least, Problems problems) {
        return value(query, name)
                .map(text -> {
                    // more digits than fit are wrong rather than large
                    boolean valid = text.matches("[0-9]{1,18}") && Long.parseLong(text) >= least;
                    problems.require(valid, name, "must be an integer of at least " + least);
                    return valid ? Long.parseLong(text) : usual;
                })
                .orElse(usual);
    }
}
