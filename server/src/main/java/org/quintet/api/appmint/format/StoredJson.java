package org.quintet.api.appmint.format;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jooq.JSONB;
import org.quintet.platform.http.JsonFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON of a client's own making, kept as it came. */
public final class StoredJson {

    /** Why something is not {@linkplain #isStorable storable}. */
    public static final String NOT_STORABLE =
            "must have no character NUL, no half of a character and no number beyond all bounds";

    /** In characters. Keeps the longest page of a list within the server's memory. */
    private static final int LONGEST = 100_000;

    private static final JsonMapper JSON = new JsonMapper();

    private StoredJson() {}

    /** {@code json} as it is stored, unless it is too long, which is a problem of the field {@code name}. */
    public static Optional<JSONB> of(JsonNode json, JsonFields fields, String name) {
        String text = json.toString();
        if (text.length() > LONGEST) {
            fields.reject(name, "must not be longer than " + LONGEST + " characters");
            return Optional.empty();
        }
        return Optional.of(JSONB.valueOf(text));
    }

    public static JsonNode read(JSONB stored) {
        return JSON.readTree(stored.data());
    }

    /** The stored object; an empty one if there is none. */
    public static ObjectNode object(Optional<JSONB> stored) {
        return stored.map(StoredJson::read).orElseGet(JSON::createObjectNode) instanceof ObjectNode object
                ? object
                : JSON.createObjectNode();
    }

    /** What is shown of a record, as a client could have written it. */
    public static ObjectNode tree(Map<String, Object> shown) {
        return JSON.valueToTree(shown);
    }

    /**
     * Whether {@code json} can be stored and come back as it was: no character NUL, no halves of characters, no numbers
     * beyond a double's range.
     */
    public static boolean isStorable(JsonNode json) {
        if (json.isString()) {
            return isStorable(json.stringValue());
        }
        if (json.isFloatingPointNumber()) {
            return Double.isFinite(json.doubleValue());
        }
        return json.propertyNames().stream().allMatch(StoredJson::isStorable)
                && json.valueStream().allMatch(StoredJson::isStorable);
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
