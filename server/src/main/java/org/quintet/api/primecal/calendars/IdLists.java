package org.quintet.api.primecal.calendars;

import java.util.LinkedHashSet;
import java.util.Set;
import org.quintet.platform.http.JsonFields;
import tools.jackson.databind.JsonNode;

/** Reads arrays of ids. */
final class IdLists {

    /** What the document sets for one array, and a bound for the others. */
    private static final int MOST = 100;

    private IdLists() {}

    /** An array that must be there, of whole numbers greater than zero, at most a hundred; repetitions count once. */
    static Set<Long> required(JsonFields fields, String name) {
        if (!fields.require(name)) {
            return Set.of();
        }
        JsonNode array = fields.value(name).orElseThrow();
        Set<Long> ids = new LinkedHashSet<>();
        boolean fine = array.isArray() && array.size() <= MOST;
        if (fine) {
            for (JsonNode element : array) {
                boolean isId = element.isIntegralNumber() && element.canConvertToLong() && element.longValue() > 0;
                fine &= isId;
                ids.add(isId ? element.longValue() : 0L);
            }
        }
        if (!fine) {
            fields.reject(name, "must be an array of at most " + MOST + " integers greater than 0");
        }
        return ids;
    }

    /** As {@link #required}, but a repetition is wrong. */
    static Set<Long> requiredUnique(JsonFields fields, String name) {
        Set<Long> ids = required(fields, name);
        if (fields.value(name)
                .filter(array -> array.isArray() && array.size() > ids.size())
                .isPresent()) {
            fields.reject(name, "all elements must be unique");
        }
        return ids;
    }
}
