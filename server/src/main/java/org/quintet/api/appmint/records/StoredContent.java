package org.quintet.api.appmint.records;

import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.quintet.api.appmint.format.StoredJson;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import org.quintet.records.RecordState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client writes into a record of a collection without rules: data of any kind, and perhaps a state. */
record StoredContent(String name, JSONB json, Optional<RecordState> state) {

    private static final String DATA = "data";
    private static final int LONGEST_NAME = 500;

    /**
     * Reads {@code {"data": {…}, "state"}}.
     *
     * @throws Failure.Invalid if there is no data, it cannot be stored, or there is no such state
     */
    static StoredContent read(ObjectNode body) {
        Problems problems = new Problems();
        JsonFields envelope = new JsonFields(body, problems);
        Optional<String> state = envelope.oneOf("state", RecordState.WORDS);
        if (envelope.require(DATA) && !body.get(DATA).isObject()) {
            envelope.reject(DATA, "must be an object");
        }
        problems.throwIfAny();
        return of((ObjectNode) body.get(DATA), state);
    }

    /**
     * The same, of its parts.
     *
     * @throws Failure.Invalid if it cannot be stored, or there is no such state
     */
    static StoredContent of(ObjectNode data, Optional<String> state) {
        Problems problems = new Problems();
        ObjectNode body = data.objectNode();
        body.set(DATA, data);
        JsonFields envelope = new JsonFields(body, problems);
        problems.require(StoredJson.isStorable(data), DATA, StoredJson.NOT_STORABLE);
        state.ifPresent(word -> problems.require(
                RecordState.WORDS.contains(word), "state", "must be one of: " + String.join(", ", RecordState.WORDS)));
        Optional<JSONB> json = StoredJson.of(data, envelope, DATA);
        problems.throwIfAny();
        return new StoredContent(name(data), json.orElseThrow(), state.map(RecordState::of));
    }

    /** What the wrapper shows as the record's name: the name or the title in its data. */
    private static String name(ObjectNode data) {
        String name = Stream.of("name", "title")
                .map(data::path)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst()
                .orElse("");
        return name.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
