package org.quintet.api.eventstaff.protocol;

import java.util.Optional;
import org.quintet.platform.http.JsonFields;

/** Which page of a list is asked for, counted from 1. */
public record PageRequest(int page, int perPage) {

    private static final int LARGEST_PAGE = 100;
    private static final int USUAL_PAGE = 15;
    private static final int LAST_PAGE = 1_000_000;

    /** Reads {@code page} and {@code per_page}; what is wrong with them is a problem of {@code fields}. */
    public static PageRequest read(JsonFields fields) {
        return new PageRequest(
                number(fields, "page", 1, LAST_PAGE), number(fields, "per_page", USUAL_PAGE, LARGEST_PAGE));
    }

    private static int number(JsonFields fields, String name, int usual, int most) {
        Optional<Long> given = fields.integer(name);
        if (given.isPresent() && (given.get() < 1 || given.get() > most)) {
            fields.reject(name, "must be between 1 and " + most);
            return usual;
        }
        return given.map(Math::toIntExact).orElse(usual);
    }

    public long offset() {
        return (long) (page - 1) * perPage;
    }

    /** Whether a page of {@code size} rows says how many there are in all. */
    boolean provesTotal(int size) {
        return size < perPage && (size > 0 || page == 1);
    }
}
