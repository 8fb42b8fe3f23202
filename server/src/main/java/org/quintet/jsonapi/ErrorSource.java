package org.quintet.jsonapi;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Where an error lies: an object with one member as JSON:API wants it, or what Open Event sometimes has instead. */
public sealed interface ErrorSource {

    /** A {@code source} object, usually with the member {@code pointer} or {@code parameter}. */
    record Members(Map<String, String> members) implements ErrorSource {}

    /** A {@code source} that is a plain string. */
    record Text(String text) implements ErrorSource {}

    /** Any JSON, as a number of a row in an object, or null. */
    record Json(JsonNode node) implements ErrorSource {}

    /** {@code {"pointer": pointer}}: a place in the request document. */
    static ErrorSource pointer(String pointer) {
        return new Members(Map.of("pointer", pointer));
    }

    /** {@code {"parameter": name}}: a query parameter or a part of the path. */
    static ErrorSource parameter(String name) {
        return new Members(Map.of("parameter", name));
    }

    /** A bare string. */
    static ErrorSource text(String text) {
        return new Text(text);
    }
}
