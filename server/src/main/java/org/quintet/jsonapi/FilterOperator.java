package org.quintet.jsonapi;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** The operators of filters, with all the names that clients give them. */
enum FilterOperator {
    EQUAL,
    NOT_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    LIKE,
    ILIKE,
    NOT_LIKE,
    NOT_ILIKE,
    IN,
    NOT_IN,
    IS,
    IS_NOT,
    STARTS_WITH,
    ENDS_WITH,
    CONTAINS,
    MATCH,
    ANY,
    HAS;

    private static final Map<String, FilterOperator> BY_NAME = Map.ofEntries(
            entry("eq", EQUAL),
            entry("=", EQUAL),
            entry("==", EQUAL),
            entry("ne", NOT_EQUAL),
            entry("!=", NOT_EQUAL),
            entry("<>", NOT_EQUAL),
            entry("gt", GREATER),
            entry(">", GREATER),
            entry("ge", GREATER_OR_EQUAL),
            entry(">=", GREATER_OR_EQUAL),
            entry("lt", LESS),
            entry("<", LESS),
            entry("le", LESS_OR_EQUAL),
            entry("<=", LESS_OR_EQUAL),
            entry("like", LIKE),
            entry("ilike", ILIKE),
            entry("notlike", NOT_LIKE),
            entry("not_like", NOT_LIKE),
            entry("notilike", NOT_ILIKE),
            entry("not_ilike", NOT_ILIKE),
            entry("in", IN),
            entry("notin", NOT_IN),
            entry("not_in", NOT_IN),
            entry("is", IS),
            entry("isnot", IS_NOT),
            entry("is_not", IS_NOT),
            entry("startswith", STARTS_WITH),
            entry("endswith", ENDS_WITH),
            entry("contains", CONTAINS),
            entry("match", MATCH),
            entry("any", ANY),
            entry("has", HAS));

    /** The operator written as {@code eq}, {@code eq_} or {@code __eq__}. */
    static Optional<FilterOperator> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.replaceAll("^_+|_+$", "")));
    }

    boolean comparesRelated() {
        return this == ANY || this == HAS;
    }
}
