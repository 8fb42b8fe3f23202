package org.quintet.api.appmint.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which page of a list is wanted, and in which order (P-page).
 *
 * @param page counted from 1
 * @param sort the path of a field
 */
record Paging(long page, int size, String sort, boolean ascending) {

    private static final int DEFAULT_SIZE = 50;
    private static final int MOST = 200;
    private static final long LAST_PAGE = 1_000_000_000;
    private static final int LONGEST_PATH = 500;

    private static final String DEFAULT_SORT = "modifydate";

    /** The first page of a list whose order does not matter. */
    static Paging first() {
        return new Paging(1, DEFAULT_SIZE, DEFAULT_SORT, false);
    }

    long offset() {
        return (page - 1) * size;
    }

    /**
     * Reads {@code p}, {@code ps}, {@code s} and {@code st} of a query string; empty values are as good as none.
     *
     * @throws org.quintet.platform.failures.Failure.Invalid with all problems
     */
    static Paging of(Map<String, String> query) {
        Problems problems = new Problems();
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        query.forEach((name, value) -> {
            if (!value.isBlank()) {
                given.put(name, value.strip());
            }
        });
        JsonFields fields = new JsonFields(given, problems);
        Paging paging = new Paging(
                number(fields, "p").orElse(1L),
                size(number(fields, "ps")),
                fields.string("s", LONGEST_PATH).orElse(DEFAULT_SORT),
                isAscending(fields, "st"));
        problems.throwIfAny();
        return paging;
    }

    /**
     * Reads {@code options} of a body: {@code {page, pageSize, sort, sortType}}.
     *
     * @throws org.quintet.platform.failures.Failure.Invalid with all problems
     */
    static Paging of(ObjectNode body) {
        Problems problems = new Problems();
        Paging paging = new JsonFields(body, problems)
                .object("options")
                .map(Paging::ofOptions)
                .orElseGet(Paging::first);
        problems.throwIfAny();
        return paging;
    }

    private static Paging ofOptions(JsonFields options) {
        return new Paging(
                number(options, "page").orElse(1L),
                size(number(options, "pageSize")),
                options.string("sort", LONGEST_PATH)
                        .filter(path -> !path.isBlank())
                        .orElse(DEFAULT_SORT),
                isAscending(options, "sortType"));
    }

    /** A number of at least 1, written as one or as a text. */
    private static Optional<Long> number(JsonFields fields, String name) {
        return fields.value(name).flatMap(value -> {
            String text = value.isString() || value.isNumber() ? value.asString() : "";
            Optional<Long> number = text.matches("\\d{1,10}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
            Optional<Long> allowed = number.filter(page -> page >= 1 && page <= LAST_PAGE);
            if (allowed.isEmpty()) {
                fields.reject(name, "must be a number of at least 1");
            }
            return allowed;
        });
    }

    private static int size(Optional<Long> asked) {
        return (int) Math.min(asked.orElse((long) DEFAULT_SIZE), MOST);
    }

    private static boolean isAscending(JsonFields fields, String name) {
        return fields.oneOf(name, List.of("asc", "desc")).map("asc"::equals).orElse(false);
    }
}
