package org.quintet.bench.sql;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a server sent, and its parameters.
 *
 * @param text with {@code $1}, {@code $2} … for the parameters
 * @param parameters null is SQL's null
 */
record CapturedStatement(String text, List<@Nullable String> parameters) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)");
    private static final List<String> FRAMES = List.of("begin", "commit", "rollback", "set ", "savepoint", "release");

    /** Whether it frames others and asks for nothing. */
    boolean isFrame() {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return FRAMES.stream().anyMatch(lower::startsWith);
    }

    /**
     * The statement with its parameters written into it, as literals of no type, which the database takes as it takes
     * parameters of no type.
     */
    String withLiterals() {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String literal = literal(parameters.get(Integer.parseInt(matcher.group(1)) - 1));
            matcher.appendReplacement(result, Matcher.quoteReplacement(literal));
        }
        return matcher.appendTail(result).toString().strip();
    }

    /** pgbench takes a colon for the beginning of a variable, even within quotes. */
    private static String literal(@Nullable String value) {
        if (value == null) {
            return "null";
        }
        String quoted = value.replace("'", "''");
        if (!value.contains(":")) {
            return "'" + quoted + "'";
        }
        return "E'" + quoted.replace("\\", "\\\\").replace(":", "\\x3a") + "'";
    }
}
