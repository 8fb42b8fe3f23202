package org.quintet.jsonapi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads the request document of a POST or PATCH into changes, or refuses it with everything that is wrong at once. */
final class DocumentReader<C extends Requester> {

    private final View<C> view;
    private final boolean creating;
    private final List<JsonApiError> errors = new ArrayList<>();
    private Consumer<Related> url = related -> {};

    /** The ids that the document relates the resource to, by relationship. */
    private record Related(Map<String, Optional<String>> toOne, Map<String, List<String>> toMany) {}

    DocumentReader(View<C> view, boolean creating) {
        this.view = view;
        this.creating = creating;
    }

    /** Reads documents as though they named this row, which stands in the URL, as related. */
    DocumentReader<C> below(Relationship<C> relationship, String id) {
        String name = relationship.name();
        this.url = related -> {
            if (relationship.many()) {
                related.toMany.merge(
                        name,
                        List.of(id),
                        (sent, parent) -> Stream.concat(sent.stream(), parent.stream())
                                .distinct()
                                .toList());
            } else if (!related.toOne.getOrDefault(name, Optional.of(id)).equals(Optional.of(id))) {
                throw JsonApiException.conflict(
                        ErrorSource.pointer("/data/relationships/" + name + "/data/id"),
                        "The URL and the document name different resources");
            } else {
                related.toOne.put(name, Optional.of(id));
            }
        };
        return this;
    }

    static JsonNode parse(Exchange exchange) throws IOException {
        byte[] body = exchange.body().readNBytes(JsonText.LONGEST_DOCUMENT + 1);
        if (body.length > JsonText.LONGEST_DOCUMENT) {
            throw new JsonApiException(JsonApiError.of(
                    413,
                    "Content Too Large",
                    ErrorSource.pointer(""),
                    "A request body has at most " + JsonText.LONGEST_DOCUMENT + " bytes"));
        }
        try {
            JsonNode document = JsonText.MAPPER.readTree(body);
            if (!document.isMissingNode()) {
                return document;
            }
        } catch (JacksonException e) {
            // answered below: what exactly is wrong with the bytes is nobody's business
        }
        throw JsonApiException.malformed(ErrorSource.pointer(""), "The request body is not valid JSON");
    }

    Changes changes(JsonNode document) {
        JsonNode data = document.path("data");
        if (data.isMissingNode()) {
            throw invalid("/", "Object must include `data` key.");
        }
        if (!data.isObject()) {
            throw invalid("/data", "Invalid type.");
        }
        Optional<String> type = data.path("type").asStringOpt();
        if (type.isEmpty()) {
            throw invalid("/data", "`data` object must include `type` key.");
        }
        if (!type.get().equals(view.type().name)) {
            throw new JsonApiException(new JsonApiError(
                    409,
                    true,
                    ErrorSource.pointer("/data/type"),
                    "Incorrect type",
                    "Invalid type. Expected \"" + view.type().name + "\"."));
        }
        Map<String, Optional<Object>> attributes = attributes(data.path("attributes"));
        Related related = new Related(new LinkedHashMap<>(), new LinkedHashMap<>());
        relationships(data.path("relationships"), related);
        if (!errors.isEmpty()) {
            throw new JsonApiException(errors);
        }
        url.accept(related);
        requireRelationships(related);
        return new Changes(attributes, related.toOne, related.toMany, Map.of());
    }

    private static JsonApiException invalid(String pointer, String detail) {
        return new JsonApiException(JsonApiError.validation(pointer, detail));
    }

    private Map<String, Optional<Object>> attributes(JsonNode sent) {
        Map<String, Optional<Object>> values = new LinkedHashMap<>();
        for (Attribute<C> attribute : view.type().attributes.values()) {
            if (attribute.rules().writableFor(view.names())) {
                String pointer = "/data/attributes/" + attribute.name();
                Optional<JsonNode> value = member(sent, attribute.name());
                Optional<AttributeRules.Accepted> accepted =
                        attribute.rules().accepts(value, pointer, creating, errors);
                accepted.ifPresent(found -> values.put(attribute.name(), fitting(attribute, found.value(), pointer)));
                if (value.isEmpty() && creating && attribute.rules().initial().isPresent()) {
                    values.put(attribute.name(), attribute.rules().initial());
                }
            }
        }
        return values;
    }

    /** Values of the right kind may still be too large for their column. */
    private Optional<Object> fitting(Attribute<C> attribute, Optional<Object> value, String pointer) {
        if (value.isPresent()
                && attribute.column().isPresent()
                && ColumnValues.fit(value.get(), attribute.column().get()).isEmpty()) {
            errors.add(JsonApiError.validation(pointer, attribute.rules().kind().complaint()));
        }
        return value;
    }

    /** A member by its name with dashes or underscores; underscores win. */
    private static Optional<JsonNode> member(JsonNode object, String name) {
        return object.optional(name.replace('-', '_')).or(() -> object.optional(name));
    }

    private void relationships(JsonNode sent, Related related) {
        for (Relationship<C> relationship : view.relationships()) {
            JsonNode value = member(sent, relationship.name()).orElse(MissingNode.getInstance());
            if (relationship.rules().isWritable() && !value.isMissingNode()) {
                String pointer = "/data/relationships/" + relationship.name() + "/data";
                JsonNode data = value.path("data");
                if (!data.isMissingNode()) {
                    relationship(relationship, data, pointer, related);
                } else if (!value.has("links") && !value.has("meta")) {
                    complain(pointer, "Must include a `data` key");
                }
            }
        }
    }

    private void relationship(Relationship<C> relationship, JsonNode data, String pointer, Related related) {
        if (data.isNull()) {
            if (relationship.many() || !relationship.rules().isNullable()) {
                complain(pointer, "Field may not be null.");
            } else {
                related.toOne.put(relationship.name(), Optional.empty());
            }
        } else if (relationship.many() && data.isArray()) {
            List<String> ids = new ArrayList<>();
            data.forEach(item -> identifier(relationship, item, pointer).ifPresent(ids::add));
            related.toMany.put(relationship.name(), ids.stream().distinct().toList());
        } else if (relationship.many() || data.isArray()) {
            complain(pointer, relationship.many() ? "Relationship is list-like" : "Relationship is not list-like");
        } else {
            identifier(relationship, data, pointer)
                    .ifPresent(id -> related.toOne.put(relationship.name(), Optional.of(id)));
        }
    }

    private Optional<String> identifier(Relationship<C> relationship, JsonNode item, String pointer) {
        Optional<String> id = id(item);
        if (id.isEmpty()) {
            complain(pointer, "Must have an `id` field");
        }
        String type = item.path("type").asStringOpt().orElse("");
        if (type.isEmpty()) {
            complain(pointer, "Must have a `type` field");
        } else if (!isType(type, relationship.type())) {
            complain(pointer, "Invalid `type` specified");
        }
        return id;
    }

    /** Names of types may have underscores or dashes in resource identifiers, as names of members may everywhere. */
    static boolean isType(String sent, String declared) {
        return Attribute.dashed(sent).equals(Attribute.dashed(declared));
    }

    /** The id of a resource or identifier, sent as a string or as a number. */
    static Optional<String> id(JsonNode object) {
        JsonNode id = object.path("id");
        return id.isString() || id.isIntegralNumber()
                ? Optional.of(id.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private void complain(String pointer, String detail) {
        errors.add(JsonApiError.validation(pointer, detail));
    }

    private void requireRelationships(Related related) {
        for (Relationship<C> relationship : view.relationships()) {
            String name = relationship.name();
            boolean sent = related.toOne.getOrDefault(name, Optional.empty()).isPresent()
                    || !related.toMany.getOrDefault(name, List.of()).isEmpty();
            if (creating && relationship.rules().isRequired() && !sent) {
                String underscored = name.replace('-', '_');
                throw JsonApiException.unprocessable(
                        ErrorSource.pointer("/data/relationships/" + underscored),
                        "A valid relationship with " + underscored + " resource is required");
            }
        }
    }
}
