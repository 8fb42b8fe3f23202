package org.quintet.api.appmint.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what clients want records to become. */
public final class RecordEdits {

    private static final String DATA = "data";
    private static final int DEEPEST = 20;

    private RecordEdits() {}

    /**
     * A record as it shall be: {@code {"data": {…}, "version", "state"}}. The rest of its wrapper is not looked at.
     *
     * @throws Failure.Invalid with all problems
     */
    static RecordEdit replacement(ObjectNode record) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(record, problems);
        if (fields.require(DATA) && !record.get(DATA).isObject()) {
            fields.reject(DATA, "must be an object");
        }
        return edit(fields, problems, _ -> (ObjectNode) record.get(DATA));
    }

    /**
     * A flat map of paths and values, such as {@code {"data.venue.city": "Bonn"}}; an object replaces the branch.
     *
     * @throws Failure.Invalid with all problems
     */
    static RecordEdit partial(ObjectNode map) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(map, problems);
        Map<String, JsonNode> values = new LinkedHashMap<>();
        map.properties().forEach(entry -> {
            String path = entry.getKey();
            if (path.equals(DATA) || path.startsWith(DATA + ".")) {
                values.put(path, entry.getValue());
            } else if (!List.of("version", "state").contains(path)) {
                fields.reject(path, "cannot be changed: only data, state and version can be named");
            }
        });
        return edit(fields, problems, present -> merged(present, values));
    }

    /**
     * The keys of {@code data} replace those of the record; {@code wrapper} may say which version the client has seen.
     *
     * @throws Failure.Invalid if the version is none
     */
    public static RecordEdit merging(ObjectNode wrapper, ObjectNode data) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(wrapper, problems);
        return edit(fields, problems, present -> present.deepCopy().setAll(data));
    }

    private static RecordEdit edit(JsonFields fields, Problems problems, UnaryOperator<ObjectNode> data) {
        Optional<Long> version = fields.integer("version");
        Optional<String> state = fields.string("state", 100);
        problems.throwIfAny();
        return new RecordEdit(version, state, data);
    }

    private static ObjectNode merged(ObjectNode present, Map<String, JsonNode> values) {
        ObjectNode record = present.objectNode();
        record.set(DATA, present.deepCopy());
        values.forEach((path, value) -> set(record, path, value));
        if (record.get(DATA) instanceof ObjectNode data) {
            return data;
        }
        throw new Failure.Invalid(DATA, "must be an object");
    }

    private static void set(ObjectNode record, String path, JsonNode value) {
        List<String> names = List.of(path.split("\\.", -1));
        if (names.size() > DEEPEST) {
            throw new Failure.Invalid(path, "is too long a path");
        }
        JsonNode place = record;
        for (String name : names.subList(0, names.size() - 1)) {
            place = child(place, name, path);
        }
        put(place, names.getLast(), value, path);
    }

    /** What is at {@code name}; an object that is made there, if nothing is. */
    private static JsonNode child(JsonNode place, String name, String path) {
        JsonNode child = place instanceof ArrayNode array ? array.path(index(array, name, path)) : place.path(name);
        if (child.isContainer()) {
            return child;
        }
        if (place instanceof ObjectNode object && (child.isMissingNode() || child.isNull())) {
            return object.putObject(name);
        }
        throw new Failure.Invalid(path, "leads through something that is no object");
    }

    private static void put(JsonNode place, String name, JsonNode value, String path) {
        switch (place) {
            case ArrayNode array -> array.set(index(array, name, path), value);
            case ObjectNode object -> object.set(name, value);
            default -> throw new Failure.Invalid(path, "leads through something that is no object");
        }
    }

    private static int index(ArrayNode array, String name, String path) {
        int index = name.matches("\\d{1,6}") ? Integer.parseInt(name) : -1;
        if (index < 0 || index >= array.size()) {
            throw new Failure.Invalid(path, "must name an element of the array that is there");
        }
        return index;
    }
}
