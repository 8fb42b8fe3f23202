package org.quintet.jsonapi;

import java.util.Optional;
import org.jooq.Field;
import tools.jackson.databind.JsonNode;

/** Something that a filter may name: the id, a visible attribute, or the key of a visible to-one relationship. */
record FilterField(String name, Field<?> field, AttributeKind kind) {

    static <C extends Requester> Optional<FilterField> of(View<C> view, String name, Scope<C> scope) {
        ResourceType<C> type = view.type();
        if (name.equals("id")) {
            return Optional.of(new FilterField(name, type.id, keyKind(type)));
        }
        Optional<FilterField> attribute = view.attribute(name)
                .flatMap(found -> found.expression(scope.caller(), view.names())
                        .map(field -> new FilterField(name, field, found.rules().kind())));
        return attribute.isPresent() ? attribute : foreignKey(view, name, scope);
    }

    private static <C extends Requester> Optional<FilterField> foreignKey(View<C> view, String name, Scope<C> scope) {
        String dashed = Attribute.dashed(name);
        if (!dashed.endsWith("-id")) {
            return Optional.empty();
        }
        return view.relationship(dashed.substring(0, dashed.length() - 3))
                .filter(relationship -> relationship.join() instanceof Relationship.Own)
                .map(relationship -> new FilterField(
                        name,
                        ((Relationship.Own) relationship.join()).key(),
                        keyKind(scope.type(relationship.type()))));
    }

    private static AttributeKind keyKind(ResourceType<?> type) {
        return type.hasNumberedRows() ? new AttributeKind.Whole() : new AttributeKind.Text();
    }

    /** The value that the field is compared with, in the field's type. */
    Optional<Object> operand(JsonNode value) {
        return kind.readOperand(value).flatMap(read -> ColumnValues.fit(read, field));
    }
}
