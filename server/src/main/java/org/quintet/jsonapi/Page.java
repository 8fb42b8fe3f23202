package org.quintet.jsonapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which part of a list is asked for; size 0 is all of it, up to {@link #BOUND}. */
record Page(int size, long number) {

    /** The most rows that one answer has. */
    static final int BOUND = 10_000;

    private static final int DEFAULT_SIZE = 20;

    static Page parse(QueryParameters query) {
        int size = DEFAULT_SIZE;
        long number = 1;
        for (Map.Entry<String, String> parameter : query.values().entrySet()) {
            String name = parameter.getKey();
            if (name.equals("page")) {
                throw JsonApiException.malformed(ErrorSource.parameter("page"), "Parse error");
            }
            if (name.startsWith("page[") && name.endsWith("]")) {
                switch (name) {
                    case "page[size]" -> size = (int) Math.min(parse(parameter), Integer.MAX_VALUE);
                    case "page[number]" -> number = parse(parameter);
                    default ->
                        throw JsonApiException.malformed(
                                ErrorSource.parameter("page"),
                                name.substring(5, name.length() - 1) + " is not a valid parameter of pagination");
                }
            }
        }
        if (size > BOUND) {
            throw tooLarge();
        }
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw JsonApiException.malformed(ErrorSource.parameter("page[number]"), "Page numbers start at 1");
        }
        return new Page(size, number);
    }

    private static long parse(Map.Entry<String, String> parameter) {
        String digits = parameter.getValue().strip();
        boolean negative = digits.startsWith("-");
        if (!digits.matches("-?\\d{1,12}") || (negative && parameter.getKey().equals("page[size]"))) {
            throw JsonApiException.malformed(ErrorSource.parameter(parameter.getKey()), "Parse error");
        }
        return Long.parseLong(digits);
    }

    static JsonApiException tooLarge() {
        return JsonApiException.malformed(
                ErrorSource.parameter("page[size]"),
                "An answer has at most " + BOUND + " resources; ask for pages of that size or less");
    }

    boolean all() {
        return size == 0;
    }

    /** How many rows to fetch; for everything one more than allowed, to notice that there are too many. */
    int limit() {
        return all() ? BOUND + 1 : size;
    }

    long offset() {
        return all() ? 0 : (number - 1) * size;
    }

    /** Links of a list with {@code count} resources in all. */
    Map<String, String> links(String path, QueryParameters query, long count) {
        QueryParameters repeated = query.repeatedInLinks();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", repeated.link(path));
        long last = all() ? 1 : (count + size - 1) / size;
        if (last > 1) {
            QueryParameters bare = repeated.without("page[number]");
            links.put("first", bare.link(path));
            links.put("last", numbered(bare, last, path));
            if (number > 1) {
                links.put("prev", numbered(bare, number - 1, path));
            }
            if (number < last) {
                links.put("next", numbered(bare, number + 1, path));
            }
        }
        return links;
    }

    private static String numbered(QueryParameters query, long page, String path) {
        return query.with("page[number]", Long.toString(page)).link(path);
    }
}
