package org.quintet.api.nexudus;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;

/**
 * What a client asks of the list of events (List Events, Query Parameters).
 *
 * @param page from 1
 * @param top the size of a page
 * @param categoryId as it was sent, a whole number
 */
record EventListQuery(
        boolean pastEvents,
        int page,
        int top,
        Optional<String> categoryId,
        Optional<String> search,
        boolean featured,
        boolean onlyHomePage) {

    private static final int USUAL_TOP = 25;
    private static final int LARGEST_TOP = 100;

    /** @throws Failure.Invalid naming every parameter that is not what it must be */
    static EventListQuery of(HttpServletRequest request) {
        Problems problems = new Problems();
        EventListQuery query = new EventListQuery(
                bool("pastEvents", request, problems),
                positive("page", request, 1, problems),
                Math.min(LARGEST_TOP, positive("top", request, USUAL_TOP, problems)),
                number("categoryId", request, problems),
                keyword("search", request, problems),
                bool("featured", request, problems),
                bool("onlyHomePage", request, problems));
        problems.throwIfAny();
        return query;
    }

    /** How many events come before the page. */
    long offset() {
        return (page - 1L) * top;
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

    private static Optional<String> number(String name, HttpServletRequest request, Problems problems) {
        Optional<String> value = Optional.ofNullable(request.getParameter(name));
        problems.require(value.isEmpty() || value.get().matches("-?[0-9]+"), name, "must be a whole number");
        return value;
    }

    private static Optional<String> keyword(String name, HttpServletRequest request, Problems problems) {
        Optional<String> value = Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        problems.require(value.isEmpty() || value.get().indexOf('\0') < 0, name, "must not contain the character NUL");
        return value;
    }
}
