package org.quintet.api.nexudus.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.format.Page;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;

/**
 * What a client asks of the list of events (List Events, Query Parameters).
 *
 * @param page from 1
 * @param top the size of a page
 * @param words what is searched for: each of them is to occur
 */
record EventListQuery(
        boolean pastEvents,
        int page,
        int top,
        Optional<Long> categoryId,
        List<String> words,
        boolean featured,
        boolean onlyHomePage) {

    private static final int USUAL_TOP = 25;
    private static final int LARGEST_TOP = 100;
    private static final int MOST_WORDS = 20;
    private static final String LONG = "-?[0-9]{1,18}";

    /** @throws Failure.Invalid naming every parameter that is not what it must be */
    static EventListQuery of(HttpServletRequest request) {
        Problems problems = new Problems();
        EventListQuery query = new EventListQuery(
                bool("pastEvents", request, problems),
                positive("page", request, 1, problems),
                Math.min(LARGEST_TOP, positive("top", request, USUAL_TOP, problems)),
                number("categoryId", request, problems),
                words("search", request, problems),
                bool("featured", request, problems),
                bool("onlyHomePage", request, problems));
        problems.throwIfAny();
        return query;
    }

    /** How many events come before the page. */
    long offset() {
        return Page.offset(page, top);
    }

    private static boolean bool(String name, HttpServletRequest request, Problems problems) {
        @Nullable String value = request.getParameter(name);
        boolean yes = "true".equalsIgnoreCase(value);
        problems.require(value == null || yes || value.equalsIgnoreCase("false"), name, "must be true or false");
        return yes;
    }

    private static int positive(String name, HttpServletRequest request, int usual, Problems problems) {
        @Nullable String value = request.getParameter(name);
        if (value == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told to the client below, as a number that is out of range is
        }
        problems.add(name, "must be a whole number from 1 to " + Integer.MAX_VALUE);
        return usual;
    }

    /** A number that no id can be is one that nothing has. */
    private static Optional<Long> number(String name, HttpServletRequest request, Problems problems) {
        Optional<String> value = Optional.ofNullable(request.getParameter(name));
        problems.require(value.isEmpty() || value.get().matches("-?[0-9]+"), name, "must be a whole number");
        return value.map(text -> text.matches(LONG) ? Long.parseLong(text) : 0);
    }

    private static List<String> words(String name, HttpServletRequest request, Problems problems) {
        String value = Optional.ofNullable(request.getParameter(name)).orElse("");
        problems.require(value.indexOf('\0') < 0, name, "must not contain the character NUL");
        return Pattern.compile("[\\s\\p{Z}]+")
                .splitAsStream(value)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
