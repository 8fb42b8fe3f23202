package org.quintet.api.eventstaff;

import java.util.Optional;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which events to list. The document sends the parameters as a JSON body of the GET; the query string is taken too, as
 * the newer documentation sends it, and the body wins.
 */
record ListParameters(Optional<EventStatus> status, int page, int perPage) {

    private static final int LARGEST_PAGE = 100;
    private static final int USUAL_PAGE = 15;
    private static final int LAST_PAGE = 1_000_000;

    static ListParameters read(MultiValueMap<String, String> query, ObjectNode body) {
        ObjectNode merged = body.objectNode();
        query.toSingleValueMap().forEach((name, value) -> merged.set(name, asNumberIfOne(merged, value)));
        merged.setAll(body);
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(merged, problems);
        Optional<EventStatus> status = fields.oneOf("status", EventStatus.WORDS).map(EventStatus::of);
        int page = number(fields, "page", 1, LAST_PAGE);
        int perPage = number(fields, "per_page", USUAL_PAGE, LARGEST_PAGE);
        problems.throwIfAny();
        return new ListParameters(status, page, perPage);
    }

    long offset() {
        return (long) (page - 1) * perPage;
    }

    /** Whether a page of {@code size} rows says how many there are in all. */
    boolean provesTotal(int size) {
        return size < perPage && (size > 0 || page == 1);
    }

    private static int number(JsonFields fields, String name, int usual, int most) {
        Optional<Long> given = fields.integer(name);
        if (given.isPresent() && (given.get() < 1 || given.get() > most)) {
            fields.reject(name, "must be between 1 and " + most);
            return usual;
        }
        return given.map(Math::toIntExact).orElse(usual);
    }

    private static JsonNode asNumberIfOne(ObjectNode factory, String text) {
        return text.matches("-?\\d{1,9}") ? factory.numberNode(Integer.parseInt(text)) : factory.stringNode(text);
    }
}
