package org.quintet.api.nexudus.content;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quintet.events.IdChange;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an operator sent. Nothing in it is dropped in silence: what this server does not know, or does not do, is refused.
 * Not thread-safe.
 */
final class ContentBody {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_IDS = 10_000;

    /** Published properties of every record, which the server alone sets. */
    private static final Set<String> OF_THE_SERVER = Set.of(
            "Id",
            "UniqueId",
            "IdString",
            "CreatedOn",
            "CreatedOnUtc",
            "UpdatedOn",
            "UpdatedOnUtc",
            "UpdatedBy",
            "IsNew",
            "IsNull",
            "ToStringText",
            "LocalizationDetails");

    private final ObjectNode sent;
    private final Problems problems = new Problems();

    private ContentBody(ObjectNode sent) {
        this.sent = sent;
    }

    /**
     * Reads the body of {@code request}.
     *
     * @param names how errors name the core's columns
     */
    static ContentBody of(JsonBody body, HttpServletRequest request, Map<String, String> names) {
        ObjectNode sent = body.object();
        SentValues.remember(request, sent, names);
        return new ContentBody(sent);
    }

    ObjectNode sent() {
        return sent;
    }

    JsonFields fields() {
        return new JsonFields(sent, problems);
    }

    /** The fields that say something else than {@code current}: clients send back the whole of what they read. */
    JsonFields differing(Map<String, @Nullable Object> current) {
        return new JsonFields(whatDiffers(sent, current), problems);
    }

    /** The fields of {@code sent} that say something else than {@code current}. */
    static ObjectNode whatDiffers(ObjectNode sent, Map<String, @Nullable Object> current) {
        JsonNode known = JSON.readTree(JSON.writeValueAsString(current));
        ObjectNode differing = sent.deepCopy();
        known.properties().stream()
                .filter(field -> field.getValue().equals(sent.get(field.getKey())))
                .forEach(field -> differing.remove(field.getKey()));
        return differing;
    }

    /**
     * Refuses what is not known.
     *
     * @param known what is taken, or shown
     * @param notDone what the document has and this server does not do: taken only if it asks for nothing
     */
    void refuseOthers(String entity, Set<String> known, Set<String> notDone) {
        for (String name : sent.propertyNames()) {
            if (notDone.contains(name) && !asksForNothing(sent.get(name))) {
                problems.add(name, "is not supported here");
            } else if (!known.contains(name) && !notDone.contains(name) && !OF_THE_SERVER.contains(name)) {
                problems.add(name, "is no property of " + entity);
            }
        }
    }

    private static boolean asksForNothing(JsonNode value) {
        return value.isNull()
                || (value.isBoolean() && !value.booleanValue())
                || (value.isString() && value.stringValue().isEmpty())
                || (value.isNumber() && value.doubleValue() == 0)
                || (value.isContainer() && value.isEmpty());
    }

    /** The record that is to change. */
    long requiredId() {
        JsonFields fields = fields();
        fields.require("Id");
        Optional<Long> id = fields.integer("Id");
        throwIfAny();
        return id.orElseThrow();
    }

    /** A change of a set of ids: {@code name} has all of them, {@code Added…} and {@code Removed…} some. */
    IdChange idChange(JsonFields fields, String name) {
        return new IdChange(
                ids(fields, name),
                ids(fields, "Added" + name).orElse(Set.of()),
                ids(fields, "Removed" + name).orElse(Set.of()));
    }

    private Optional<Set<Long>> ids(JsonFields fields, String name) {
        return fields.value(name).flatMap(value -> {
            Set<Long> ids = new LinkedHashSet<>();
            boolean fine = value.isArray() && value.size() <= MOST_IDS;
            for (JsonNode element : value) {
                fine &= element.isIntegralNumber() && element.canConvertToLong();
                ids.add(fine ? element.longValue() : 0);
            }
            if (!fine) {
                problems.add(name, "must be an array of ids");
                return Optional.empty();
            }
            return Optional.<Set<Long>>of(new HashSet<>(ids));
        });
    }

    void reject(String name, String reason) {
        problems.add(name, reason);
    }

    /** @throws Failure.Invalid with all that was wrong so far */
    void throwIfAny() {
        problems.throwIfAny();
    }
}
