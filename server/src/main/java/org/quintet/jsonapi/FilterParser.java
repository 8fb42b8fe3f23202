package org.quintet.jsonapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the {@code filter} parameter of the Open Event contract: a JSON array of leaves and groups. Only what the caller can
 * see may be named.
 */
final class FilterParser<C extends Requester> {

    private static final int MOST_NODES = 200;
    private static final int DEEPEST = 20;

    private final Scope<C> scope;
    private int nodes;

    FilterParser(Scope<C> scope) {
        this.scope = scope;
    }

    Optional<FilterNode> parse(String filter, View<C> view) {
        if (filter.isBlank()) {
            return Optional.empty();
        }
        JsonNode json;
        try {
            json = JsonText.MAPPER.readTree(filter);
        } catch (JacksonException e) {
            throw refused("Parse error");
        }
        if (!json.isArray()) {
            throw refused("Parse error");
        }
        return json.isEmpty() ? Optional.empty() : Optional.of(new FilterNode.All(list(json, view, 0)));
    }

    private List<FilterNode> list(JsonNode json, View<C> view, int depth) {
        if (!json.isArray()) {
            throw refused("Parse error");
        }
        List<FilterNode> list = new ArrayList<>();
        for (JsonNode item : json) {
            list.add(node(item, view, depth + 1));
        }
        return list;
    }

    private FilterNode node(JsonNode json, View<C> view, int depth) {
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            throw refused("Too many conditions");
        }
        if (json.isArray()) {
            return new FilterNode.All(list(json, view, depth));
        }
        if (json.has("or")) {
            return new FilterNode.Either(list(json.get("or"), view, depth));
        }
        if (json.has("and")) {
            return new FilterNode.All(list(json.get("and"), view, depth));
        }
        if (json.has("not")) {
            return new FilterNode.Not(node(json.get("not"), view, depth + 1));
        }
        return leaf(json, view, depth);
    }

    private FilterNode leaf(JsonNode json, View<C> view, int depth) {
        String name = json.path("name").asStringOpt().orElseThrow(() -> refused("Can't find name of a filter"));
        String written = json.path("op").asStringOpt().orElseThrow(() -> refused("Can't find op of a filter"));
        int shorthand = name.indexOf("__");
        String member = shorthand > 0 ? name.substring(0, shorthand) : name;
        if (view.isLinkOnly(member)) {
            return unserved(json, view, written);
        }
        Optional<Relationship<C>> relationship = view.relationship(member);
        FilterOperator operator = FilterOperator.named(written)
                .filter(found -> relationship.isPresent() || !found.comparesRelated() || shorthand > 0)
                .orElseThrow(() -> noOperator(view, member, relationship, written));
        if (relationship.isPresent()) {
            Optional<String> column = shorthand > 0 ? Optional.of(name.substring(shorthand + 2)) : Optional.empty();
            return related(json, view, relationship.get(), operator, column, depth);
        }
        if (shorthand > 0) {
            throw refused(view.type().schemaName() + " has no relationship attribute " + member);
        }
        FilterField field = field(view, name);
        return new FilterNode.Comparison(field.field(), operator, operand(json, view, field, operator));
    }

    /** No resource is related to one of a type that is not served. */
    private static <C extends Requester> FilterNode unserved(JsonNode json, View<C> view, String operator) {
        FilterOperator comparison =
                FilterOperator.named(operator).orElseThrow(() -> refused("There is no operator " + operator));
        boolean absent =
                json.path("val").isNull() && (comparison == FilterOperator.EQUAL || comparison == FilterOperator.IS);
        FilterNode nothing = new FilterNode.Comparison(view.type().id, FilterOperator.IS, new FilterNode.Null());
        return absent ? new FilterNode.Not(nothing) : nothing;
    }

    private JsonApiException noOperator(
            View<C> view, String member, Optional<Relationship<C>> relationship, String written) {
        if (relationship.isEmpty() && FilterOperator.named(written).isPresent()) {
            return refused(view.type().schemaName() + " has no relationship attribute " + member);
        }
        return refused(member + " has no operator " + written);
    }

    private FilterNode related(
            JsonNode json,
            View<C> view,
            Relationship<C> relationship,
            FilterOperator operator,
            Optional<String> column,
            int depth) {
        ResourceType<C> other = scope.type(relationship.type());
        View<C> otherView = scope.included(other);
        JsonNode value = Optional.ofNullable(json.get("val"))
                .orElseThrow(() -> refused("Can't find value or field in a filter"));
        if (operator.comparesRelated()) {
            if ((operator == FilterOperator.ANY) != relationship.many()) {
                throw refused(relationship.name() + " has no operator "
                        + json.path("op").asString());
            }
            FilterNode matching = column.map(name -> equal(otherView, name, value))
                    .orElseGet(() -> node(value, otherView, depth + 1));
            return new FilterNode.Related<>(view.type(), relationship, Optional.of(matching));
        }
        FilterNode any = new FilterNode.Related<>(view.type(), relationship, Optional.empty());
        if (value.isNull() && column.isEmpty()) {
            switch (operator) {
                case EQUAL, IS -> {
                    return new FilterNode.Not(any);
                }
                case NOT_EQUAL, IS_NOT -> {
                    return any;
                }
                default -> {}
            }
        }
        throw refused(
                relationship.name() + " has no operator " + json.path("op").asString());
    }

    private FilterNode equal(View<C> view, String name, JsonNode value) {
        FilterField field = field(view, name);
        return new FilterNode.Comparison(field.field(), FilterOperator.EQUAL, single(field, value));
    }

    private FilterField field(View<C> view, String name) {
        return FilterField.of(view, name, scope).orElseThrow(() -> refused(view.unknown(name)));
    }

    private FilterNode.Operand operand(JsonNode json, View<C> view, FilterField field, FilterOperator operator) {
        if (json.has("val")) {
            JsonNode value = json.get("val");
            boolean list = operator == FilterOperator.IN || operator == FilterOperator.NOT_IN;
            return list ? several(field, value) : textual(operator) ? text(field, value) : single(field, value);
        }
        String other =
                json.path("field").asStringOpt().orElseThrow(() -> refused("Can't find value or field in a filter"));
        Field<?> otherField = field(view, other).field();
        if (!otherField.getType().equals(field.field().getType())) {
            throw refused(other + " cannot be compared with " + field.name());
        }
        return new FilterNode.OtherField(otherField);
    }

    private static boolean textual(FilterOperator operator) {
        return switch (operator) {
            case LIKE, ILIKE, NOT_LIKE, NOT_ILIKE, STARTS_WITH, ENDS_WITH, CONTAINS, MATCH -> true;
            default -> false;
        };
    }

    private FilterNode.Operand several(FilterField field, JsonNode value) {
        if (!value.isArray()) {
            throw unfit(field, value);
        }
        List<Object> values = new ArrayList<>();
        for (JsonNode item : value) {
            if (!item.isNull()) {
                values.add(field.operand(item).orElseThrow(() -> unfit(field, item)));
            }
        }
        return new FilterNode.Values(values);
    }

    private FilterNode.Operand text(FilterField field, JsonNode value) {
        if (value.isNull()) {
            return new FilterNode.Null();
        }
        if (!value.isValueNode()) {
            throw unfit(field, value);
        }
        return new FilterNode.Value(value.asString());
    }

    private FilterNode.Operand single(FilterField field, JsonNode value) {
        return value.isNull()
                ? new FilterNode.Null()
                : new FilterNode.Value(field.operand(value).orElseThrow(() -> unfit(field, value)));
    }

    private static JsonApiException unfit(FilterField field, JsonNode value) {
        return refused(value + " is not a valid value of " + field.name());
    }

    private static JsonApiException refused(String detail) {
        return JsonApiException.invalidQuery("filters", detail);
    }
}
