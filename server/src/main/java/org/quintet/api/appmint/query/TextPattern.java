package org.quintet.api.appmint.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a client's. The database matches without going back, so that no pattern takes forever; what
 * would force it to go back, or to build a machine of many states, is refused.
 *
 * @param text in the database's syntax
 */
public record TextPattern(String text, boolean ignoresCase) {

    private static final int LONGEST = 200;

    /** References to a group, looking around, and what the two syntaxes understand differently. */
    private static final Pattern REFUSED =
            Pattern.compile("\\\\[1-9kKgGpPQERXNhHvVzZA]|\\(\\?(?!:)|[*+?}]\\+|\\*\\*\\*|\\[\\[|&&");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private static final Pattern COUNT = Pattern.compile("\\{[\\d,]*\\}");
    private static final int MOST_COUNTS = 1;
    private static final Pattern LARGE_NUMBER = Pattern.compile("\\{[\\d,]*\\d{3}[\\d,]*\\}");

    /**
     * The pattern that {@code text} is; empty if it is none, or one that is refused.
     *
     * @param options {@code i} for either case, or nothing
     */
    static Optional<TextPattern> parse(String text, String options) {
        if (text.length() > LONGEST
                || !options.matches("i?")
                || REFUSED.matcher(text).find()
                || countsTooMuch(text)) {
            return Optional.empty();
        }
        try {
            Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
        return Optional.of(new TextPattern(inDatabaseSyntax(text), options.equals("i")));
    }

    /** The boundary of a word has another letter there. */
    private static String inDatabaseSyntax(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(escape.group(1).equals("b") ? "\\y" : escape.group()));
    }

    private static boolean countsTooMuch(String text) {
        return COUNT.matcher(text).results().count() > MOST_COUNTS
                || LARGE_NUMBER.matcher(text).find();
    }

    /** With its options in front, as the database's operators want them. */
    String embedded() {
        return (ignoresCase ? "(?i)" : "(?c)") + text;
    }
}
