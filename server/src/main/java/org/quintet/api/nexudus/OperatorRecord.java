package org.quintet.api.nexudus;

import static org.quintet.schema.Tables.EVENT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.events.EventChanges;
import org.quintet.platform.http.JsonFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The CalendarEvent that operators read and write: the public one's words, but {@code StartDate} and its like are UTC. */
final class OperatorRecord {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> REQUIRED = List.of("Name", "StartDate", "EndDate");

    private static final Map<String, EventField> FIELDS = fields();

    private OperatorRecord() {}

    /** What {@link #render} reads. */
    static List<Field<?>> columns() {
        return Stream.concat(
                        Stream.of(EVENT.ORGANISATION_ID),
                        FIELDS.values().stream().flatMap(field -> field.columns().stream()))
                .distinct()
                .toList();
    }

    static Map<String, @Nullable Object> render(Record event, Viewpoint viewpoint) {
        Map<String, @Nullable Object> rendered = new LinkedHashMap<>();
        rendered.put("BusinessId", viewpoint.location().id());
        FIELDS.forEach((name, field) -> rendered.put(name, field.read(event, viewpoint)));
        return rendered;
    }

    /** What an operator asks of a new event; problems go to those of {@code sent}. */
    static EventChanges newEvent(JsonFields sent) {
        REQUIRED.stream().filter(name -> !sent.has(name)).forEach(sent::require);
        if (sent.bool("RepeatEvent").orElse(false)) {
            sent.reject("RepeatEvent", "series cannot be created here");
        }
        return changesOf(sent);
    }

    /** What an operator asks of an event that exists. */
    static EventChanges changes(JsonFields sent) {
        if (sent.value("BusinessId").isPresent()) {
            sent.reject("BusinessId", "cannot be changed");
        }
        return changesOf(sent);
    }

    /**
     * The fields of {@code sent} that say something else than {@code current}. Clients send back the whole of what they
     * read; that must not turn what is derived, such as an address of many parts, into something written.
     */
    static ObjectNode whatDiffers(ObjectNode sent, Map<String, @Nullable Object> current) {
        JsonNode known = JSON.readTree(JSON.writeValueAsString(current));
        ObjectNode differing = sent.deepCopy();
        known.properties().stream()
                .filter(field -> field.getValue().equals(sent.get(field.getKey())))
                .forEach(field -> differing.remove(field.getKey()));
        return differing;
    }

    private static EventChanges changesOf(JsonFields sent) {
        EventChanges changes = new EventChanges();
        EventFields.writable().forEach(field -> field.write(sent, changes));
        return changes;
    }

    private static Map<String, EventField> fields() {
        Map<String, EventField> all = new LinkedHashMap<>();
        EventFields.ALL.forEach(field -> all.put(field.name(), field));
        Map<String, EventField> fields = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of("Id", "UniqueId", "CreatedOn", "UpdatedOn"),
                        EventFields.writable().map(EventField::name))
                .forEach(name -> inUtc(name, all).ifPresent(field -> fields.put(name, field)));
        EventFields.OPERATORS_ONLY.forEach(field -> fields.put(field.name(), field));
        return fields;
    }

    private static Optional<EventField> inUtc(String name, Map<String, EventField> all) {
        return Optional.ofNullable(all.getOrDefault(name + "Utc", all.get(name)));
    }
}
