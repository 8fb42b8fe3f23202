package org.quintet.jsonapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The order of a list, and the tables that must be joined for it: sorting may go through one to-one relationship. */
record SortOrder(Table<?> from, List<SortField<?>> fields) {

    private static final int MOST_KEYS = 10;

    /** The order that the request asks for, else {@code standard}; ties are broken by the id. */
    static <C extends Requester> SortOrder of(View<C> view, Scope<C> scope, List<SortField<?>> standard) {
        ResourceType<C> type = view.type();
        List<SortField<?>> fields = new ArrayList<>();
        Table<?> from = type.table;
        String[] keys = scope.query().value("sort").orElse("").split(",", -1);
        if (keys.length > MOST_KEYS) {
            throw refused("More than " + MOST_KEYS + " sort keys");
        }
        for (String key : keys) {
            String name = key.strip().replaceFirst("^[-+]", "");
            if (!name.isEmpty()) {
                int dot = name.indexOf('.');
                Field<?> field;
                if (dot < 0) {
                    field = column(view, name);
                } else {
                    Relationship<C> relationship = toOne(view, name.substring(0, dot));
                    ResourceType<C> other = scope.type(relationship.type());
                    Field<?> column = column(scope.included(other), name.substring(dot + 1));
                    String alias = "sorted" + fields.size();
                    Relationship.Own own = (Relationship.Own) relationship.join();
                    from = from.leftJoin(other.table.as(alias)).on(Keys.same(under(alias, other.id), own.key()));
                    field = under(alias, column);
                }
                fields.add(key.strip().startsWith("-") ? field.desc() : field.asc());
            }
        }
        if (fields.isEmpty()) {
            fields.addAll(standard);
        }
        fields.add(type.id.asc());
        return new SortOrder(from, fields);
    }

    private static <T> Field<T> under(String alias, Field<T> column) {
        return DSL.field(DSL.name(alias, column.getName()), column.getDataType());
    }

    private static <C extends Requester> Field<?> column(View<C> view, String name) {
        if (name.equals("id")) {
            return view.type().id;
        }
        if (view.relationship(name).isPresent()) {
            throw refused("You can't sort on " + name + " because it is a relationship field");
        }
        Optional<Field<?>> column = view.attribute(name).flatMap(Attribute::column);
        return column.orElseThrow(() -> refused(view.unknown(name)));
    }

    private static <C extends Requester> Relationship<C> toOne(View<C> view, String name) {
        Relationship<C> relationship = view.relationship(name)
                .orElseThrow(() -> refused(view.type().schemaName() + " has no relationship " + name));
        if (!(relationship.join() instanceof Relationship.Own)) {
            throw refused("You can't sort on " + name + " because it is a relationship field");
        }
        return relationship;
    }

    private static JsonApiException refused(String detail) {
        return JsonApiException.invalidQuery("sort", detail);
    }
}
