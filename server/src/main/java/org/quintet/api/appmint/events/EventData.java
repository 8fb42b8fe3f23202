package org.quintet.api.appmint.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.quintet.api.appmint.events.EventFields.Group;
import org.quintet.api.appmint.format.StoredJson;
import org.quintet.events.EventChanges;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import org.quintet.schema.tables.records.EventRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Translates an event's {@code data}, both ways. The repository has no schema: keys that the document does not name are
 * kept as they came and shown again.
 */
final class EventData {

    private static final String NAME = "data";

    private EventData() {}

    /**
     * The event that the body {@code {"data": {…}}} describes.
     *
     * @throws Failure.Invalid with all problems
     */
    static EventChanges read(ObjectNode body) {
        EventChanges changes = new EventChanges();
        read(body, changes);
        return changes;
    }

    private static void read(ObjectNode body, EventChanges changes) {
        Problems problems = new Problems();
        problems.require(StoredJson.isStorable(body.path(NAME)), NAME, StoredJson.NOT_STORABLE);
        problems.throwIfAny();
        JsonFields envelope = new JsonFields(body, problems);
        envelope.require(NAME);
        envelope.object(NAME).ifPresent(data -> {
            EventFields.ENTRIES.forEach(entry -> read(entry, data, changes));
            envelope.value(NAME)
                    .map(json -> undocumented((ObjectNode) json))
                    .filter(extra -> !extra.isEmpty())
                    .flatMap(extra -> StoredJson.of(extra, envelope, NAME))
                    .ifPresent(extra -> changes.set(EVENT.EXTRA_DATA, extra));
        });
        problems.throwIfAny();
    }

    /**
     * What makes the data of an event that is there {@code data}: what is missing in it, the event loses, but for its slug.
     *
     * @throws Failure.Invalid with all problems
     */
    static EventChanges replacement(ObjectNode data) {
        EventChanges changes = new EventChanges();
        keys().forEach(key -> key.clear(changes));
        changes.set(EVENT.EXTRA_DATA, null);
        ObjectNode body = data.objectNode();
        body.set(NAME, data);
        read(body, changes);
        return changes;
    }

    private static Stream<EventKey> keys() {
        return EventFields.ENTRIES.stream().flatMap(entry -> switch (entry) {
            case EventKey key -> Stream.of(key);
            case Group group -> group.keys().stream();
        });
    }

    private static void read(EventFields.Entry entry, JsonFields data, EventChanges changes) {
        switch (entry) {
            case EventKey key -> key.reading().read(data, key.name(), changes);
            case Group group ->
                data.object(group.name())
                        .ifPresent(inner ->
                                group.keys().forEach(key -> key.reading().read(inner, key.name(), changes)));
        }
    }

    /** What no column holds: other keys, and what looks in its column as if it had never been written. */
    private static ObjectNode undocumented(ObjectNode data) {
        ObjectNode extra = data.deepCopy();
        for (EventFields.Entry entry : EventFields.ENTRIES) {
            switch (entry) {
                case EventKey key -> {
                    if (!isLikeUnset(extra.path(key.name()))) {
                        extra.remove(key.name());
                    }
                }
                case Group group -> {
                    if (extra.path(group.name()) instanceof ObjectNode inner) {
                        group.keys().forEach(key -> inner.remove(key.name()));
                    }
                    if (extra.path(group.name()).isEmpty()) {
                        extra.remove(group.name());
                    }
                }
            }
        }
        return extra;
    }

    private static boolean isLikeUnset(JsonNode value) {
        return (value.isArray() && value.isEmpty()) || (value.isBoolean() && !value.booleanValue());
    }

    /** What {@link #show} reads. */
    static Stream<Field<?>> columns() {
        Stream<Field<?>> documented = keys().map(EventKey::column);
        return Stream.concat(
                documented,
                Stream.of(EVENT.VISIBILITY, EVENT.STARTS_AT_WRITTEN, EVENT.ENDS_AT_WRITTEN, EVENT.EXTRA_DATA));
    }

    /** The {@code data} of {@code event} at {@code now}. */
    static Map<String, Object> show(EventRecord event, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        ObjectNode extra = StoredJson.object(Optional.ofNullable(event.getExtraData()));
        for (EventFields.Entry entry : EventFields.ENTRIES) {
            switch (entry) {
                case EventKey key -> key.showing().show(event, now).ifPresent(value -> data.put(key.name(), value));
                case Group group -> {
                    Map<String, Object> inner = show(group, event, now);
                    if (!inner.isEmpty()) {
                        addMissing(inner, extra.path(group.name()));
                        data.put(group.name(), inner);
                    }
                    extra.remove(group.name());
                }
            }
        }
        addMissing(data, extra);
        return data;
    }

    private static Map<String, Object> show(Group group, EventRecord event, Instant now) {
        Map<String, Object> shown = new LinkedHashMap<>();
        boolean isSet = false;
        for (EventKey key : group.keys()) {
            Optional<?> value = key.showing().show(event, now);
            isSet |= value.isPresent();
            value.<Object>map(present -> present)
                    .or(() -> key.required() ? Optional.of("") : Optional.empty())
                    .ifPresent(present -> shown.put(key.name(), present));
        }
        return isSet ? shown : Map.of();
    }

    private static void addMissing(Map<String, Object> shown, JsonNode extra) {
        extra.properties().forEach(property -> shown.putIfAbsent(property.getKey(), property.getValue()));
    }
}
