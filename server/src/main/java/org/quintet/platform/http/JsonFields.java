package org.quintet.platform.http;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quintet.platform.failures.Problems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the fields of a JSON object for a wire API and collects what is wrong with them. A field that is missing, null or
 * wrong reads as empty; {@link #has} tells a missing field from one that is there. Not thread-safe.
 */
public final class JsonFields {

    private final ObjectNode object;
    private final String path;
    private final Problems problems;

    public JsonFields(ObjectNode object, Problems problems) {
        this(object, "", problems);
    }

    private JsonFields(ObjectNode object, String path, Problems problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    /** Whether the field is there, null included. */
    public boolean has(String name) {
        return object.has(name);
    }

    /** Whether the field is there and null. */
    public boolean isNull(String name) {
        return object.path(name).isNull();
    }

    /** The value as it came; missing if it is not there or null. */
    public Optional<JsonNode> value(String name) {
        JsonNode value = object.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    /** The names of all fields that came. */
    public List<String> names() {
        return List.copyOf(object.propertyNames());
    }

    /** Adds a problem with the field. */
    public void reject(String name, String reason) {
        problems.add(path + name, reason);
    }

    /** Adds a problem if the field is missing or null, and tells whether it is there. */
    public boolean require(String name) {
        boolean present = value(name).isPresent();
        if (!present) {
            reject(name, "is required");
        }
        return present;
    }

    /** A string of at most {@code longest} characters. */
    public Optional<String> string(String name, int longest) {
        return value(name).flatMap(value -> {
            if (!value.isString()) {
                reject(name, "must be a string");
                return Optional.empty();
            }
            String text = value.stringValue();
            if (lengthOf(text) > longest) {
                reject(name, "must not be longer than " + longest + " characters");
                return Optional.empty();
            }
            return storable(name, text);
        });
    }

    private static int lengthOf(String text) {
        return text.codePointCount(0, text.length());
    }

    /** What the database would refuse or, as half of a character, turn into a question mark is a problem. */
    private Optional<String> storable(String name, String text) {
        if (text.indexOf('\0') >= 0) {
            reject(name, "must not contain the character NUL");
            return Optional.empty();
        }
        if (!isUnicode(text)) {
            reject(name, "must not contain half of a character");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** A string that is there and not blank. */
    public Optional<String> requiredString(String name, int longest) {
        if (!require(name)) {
            return Optional.empty();
        }
        Optional<String> text = string(name, longest);
        if (text.isPresent() && text.get().isBlank()) {
            reject(name, "must not be blank");
            return Optional.empty();
        }
        return text;
    }

    /** One of {@code allowed}. */
    public Optional<String> oneOf(String name, List<String> allowed) {
        return value(name).flatMap(value -> {
            if (!value.isString() || !allowed.contains(value.stringValue())) {
                reject(name, "must be one of: " + String.join(", ", allowed));
                return Optional.empty();
            }
            return Optional.of(value.stringValue());
        });
    }

    /** A JSON boolean. */
    public Optional<Boolean> bool(String name) {
        return value(name).flatMap(value -> {
            if (!value.isBoolean()) {
                reject(name, "must be a boolean");
                return Optional.empty();
            }
            return Optional.of(value.booleanValue());
        });
    }

    /** A whole number. */
    public Optional<Long> integer(String name) {
        return value(name).flatMap(value -> {
            if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                reject(name, "must be an integer");
                return Optional.empty();
            }
            return Optional.of(value.longValue());
        });
    }

    /** A whole number that fits a column of type integer, and is not negative. */
    public Optional<Integer> count(String name) {
        return integer(name).flatMap(number -> {
            if (number < 0 || number > Integer.MAX_VALUE) {
                reject(name, "must be between 0 and " + Integer.MAX_VALUE);
                return Optional.empty();
            }
            return Optional.of(number.intValue());
        });
    }

    /** A number. */
    public Optional<BigDecimal> number(String name) {
        return value(name).flatMap(value -> {
            Optional<BigDecimal> number = JsonNumbers.decimal(value);
            if (number.isEmpty()) {
                reject(name, "must be a number");
            }
            return number;
        });
    }

    /** An array of strings of at most {@code longest} characters each. */
    public Optional<List<String>> strings(String name, int longest) {
        return value(name).flatMap(value -> {
            List<String> strings = new ArrayList<>();
            boolean fine = value.isArray();
            for (JsonNode element : value) {
                String text = element.asString("");
                fine &= element.isString() && lengthOf(text) <= longest;
                strings.add(text);
            }
            if (!fine) {
                reject(name, "must be an array of strings of at most " + longest + " characters");
                return Optional.empty();
            }
            if (!strings.stream().allMatch(text -> storable(name, text).isPresent())) {
                return Optional.empty();
            }
            return Optional.of(strings);
        });
    }

    /** The fields of an object inside; their problems are named {@code name.field}. */
    public Optional<JsonFields> object(String name) {
        return value(name).flatMap(value -> {
            if (value instanceof ObjectNode inner) {
                return Optional.of(new JsonFields(inner, path + name + ".", problems));
            }
            reject(name, "must be an object");
            return Optional.empty();
        });
    }

    /** The fields of each object in an array; their problems are named {@code name[0].field}. */
    public Optional<List<JsonFields>> objects(String name) {
        return value(name).flatMap(value -> {
            List<JsonFields> objects = new ArrayList<>();
            for (JsonNode element : value) {
                if (element instanceof ObjectNode inner) {
                    objects.add(new JsonFields(inner, path + name + "[" + objects.size() + "].", problems));
                }
            }
            if (!value.isArray() || objects.size() != value.size()) {
                reject(name, "must be an array of objects");
                return Optional.empty();
            }
            return Optional.of(objects);
        });
    }
}
