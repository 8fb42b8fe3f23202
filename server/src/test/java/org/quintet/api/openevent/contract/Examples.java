package org.quintet.api.openevent.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The document's examples on this server: real ids and texts where an example has its own. */
final class Examples {

    private static final JsonMapper JSON = new JsonMapper();

    /** What must not be taken when an example is replayed a second time, by type. */
    private static final Map<String, String> UNIQUE = Map.of(
            "user", "email",
            "speaker", "email",
            "speaker-invite", "email",
            "tag", "name",
            "user-email", "email-address",
            "video-stream-moderator", "email",
            "role", "name",
            "user-permission", "name",
            "custom-system-role", "name");

    private static final Pattern ID_IN_QUERY = Pattern.compile("((session|event|attendee)_ids?=)1");

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** From now on {@code record} of the examples, as {@code event 1}, is the resource with this id. */
    void know(String record, String id) {
        ids.put(record, id);
    }

    /** From now on {@code documented} in an example is {@code real}. */
    void say(String documented, String real) {
        texts.put(documented, real);
    }

    /** The real id of a record of the example. */
    Optional<String> id(String record) {
        return Optional.ofNullable(ids.get(record));
    }

    /** The real text for one of the example, such as an e-mail address. */
    String text(String documented) {
        return texts.getOrDefault(documented, documented);
    }

    /** The example's path and query with real ids. */
    String uri(Operation operation) {
        String[] template = operation.template().split("/", -1);
        String[] path = operation.path().split("/", -1);
        for (int i = 0; i < path.length; i++) {
            if (template[i].startsWith("{")) {
                String type = template[i].matches("\\{event_id(entifier)?\\}") ? "event" : typeOf(template[i - 1]);
                path[i] = id(type + " " + path[i]).orElse(path[i]);
            }
        }
        String query = ID_IN_QUERY
                .matcher(operation.uri().substring(operation.path().length()))
                .replaceAll(found -> found.group(1) + id(found.group(2) + " 1").orElse("1"));
        return String.join("/", path)
                + query.replace("[", "%5B").replace("]", "%5D").replace(" ", "%20");
    }

    static String typeOf(String collection) {
        return switch (collection) {
            case "taxes" -> "tax";
            case "activities" -> "activity";
            case "users-events-roles", "event-role-permissions", "tax" -> collection;
            default -> collection.substring(0, collection.length() - 1);
        };
    }

    /** An example's body with real ids and texts, and with new values for what must not be taken. */
    JsonNode substituted(JsonNode body) {
        JsonNode copy = body.deepCopy();
        if (copy.at("/data/attributes") instanceof ObjectNode attributes) {
            Optional.ofNullable(UNIQUE.get(copy.at("/data/type").asString("")))
                    .filter(attributes::has)
                    .ifPresent(name ->
                            attributes.put(name, unusedLike(attributes.get(name).asString())));
            if (attributes.has("event-id")) {
                attributes.put("event-id", Long.parseLong(id("event 1").orElse("1")));
            }
        }
        return inPlace(copy);
    }

    private static String unusedLike(String value) {
        int at = value.indexOf('@');
        return at < 0 ? World.unique(value) : World.unique(value.substring(0, at)) + value.substring(at);
    }

    private JsonNode inPlace(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("type").asString("").equals("on-site-ticket")) {
                ObjectNode attributes = (ObjectNode) object.get("attributes");
                id("ticket " + attributes.get("id").asString()).ifPresent(id -> attributes.put("id", id));
            }
            if (object.path("type").isString() && object.path("id").isString()) {
                id(object.get("type").asString() + " " + object.get("id").asString())
                        .ifPresent(id -> object.put("id", id));
            }
            object.properties().forEach(member -> {
                if (member.getValue().isString()) {
                    object.put(member.getKey(), text(member.getValue().asString()));
                } else {
                    inPlace(member.getValue());
                }
            });
        } else if (node.isArray()) {
            node.valueStream().forEach(this::inPlace);
        }
        return node;
    }

    /** A path such as {@code /v1/events/{event 1}/tracks} with the record's id. */
    String filled(String path) {
        return Pattern.compile("\\{([a-z_-]+ \\w+)}")
                .matcher(path)
                .replaceAll(record -> id(record.group(1)).orElseThrow());
    }

    /** Relates what {@code body} makes to the records that {@code need} names. */
    JsonNode linked(Operation.Need need, JsonNode body) {
        ObjectNode data = (ObjectNode) body.get("data");
        need.members().forEach((name, value) -> {
            if (isRecord(value)) {
                ObjectNode relationships = data.has("relationships")
                        ? (ObjectNode) data.get("relationships")
                        : data.putObject("relationships");
                relationships.putObject(name).set("data", linkage(value));
            }
        });
        return body;
    }

    private JsonNode linkage(JsonNode value) {
        if (value.isArray()) {
            ArrayNode all = JSON.createArrayNode();
            value.valueStream().map(this::linkage).forEach(all::add);
            return all;
        }
        String record = value.asString();
        return JSON.createObjectNode()
                .put("type", record.substring(0, record.indexOf(' ')))
                .put("id", ids.get(record));
    }

    /** Whether the value of a need names records. */
    boolean isRecord(JsonNode value) {
        return value.isArray() || (value.isString() && ids.containsKey(value.asString()));
    }
}
