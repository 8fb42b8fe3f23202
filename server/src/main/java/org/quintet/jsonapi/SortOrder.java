package org.quintet.jsonapi;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The order of a list, and the tables that must be joined for it: sorting may go through one to-one relationship. */
final class SortOrder<C extends Requester> {

    private static final int MOST_KEYS = 10;

    private final View<C> view;
    private final Scope<C> scope;
    private final List<SortField<?>> fields = new ArrayList<>();
    private Table<?> from;

    private SortOrder(View<C> view, Scope<C> scope) {
        this.view = view;
        this.scope = scope;
        this.from = view.type().table;
    }

    /** The order that the request asks for, else {@code standard}; ties are broken by the id. */
    static <C extends Requester> SortOrder<C> of(View<C> view, Scope<C> scope, List<SortField<?>> standard) {
        SortOrder<C> order = new SortOrder<>(view, scope);
        String[] keys = scope.query().value("sort").orElse("").split(",", -1);
        if (keys.length > MOST_KEYS) {
            throw refused("More than " + MOST_KEYS + " sort keys");
        }
        for (String key : keys) {
            order.add(key.strip());
        }
        if (order.fields.isEmpty()) {
            order.fields.addAll(standard);
        }
        order.fields.add(view.type().id.asc());
        return order;
    }

    Table<?> from() {
        return from;
    }

    List<SortField<?>> fields() {
        return fields;
    }

    private void add(String key) {
        String name = key.replaceFirst("^[-+]", "");
        if (name.isEmpty()) {
            return;
        }
        int dot = name.indexOf('.');
        Field<?> field =
                dot < 0 ? sortable(view, name) : joined(toOne(name.substring(0, dot)), name.substring(dot + 1));
        // what is the same for all rows orders nothing, and PostgreSQL takes a written constant for a mistake
        if (!(field instanceof Param<?>)) {
            fields.add(key.startsWith("-") ? field.desc() : field.asc());
        }
    }

    /** An attribute of the related row, null if there is none or the caller may not come across it. */
    private Field<?> joined(Relationship<C> relationship, String name) {
        ResourceType<C> other = scope.type(relationship.type());
        Field<?> key = other.id.as("id");
        Field<?> value = sortable(scope.included(other), name).as("value");
        Select<? extends Record2<?, ?>> rows =
                DSL.select(key, value).from(other.table).where(scope.reachable(relationship));
        String alias = "sorted" + fields.size();
        from = from.leftJoin(rows.asTable(alias))
                .on(Keys.same(under(alias, key), ((Relationship.Own) relationship.join()).key()));
        return under(alias, value);
    }

    private static <T> Field<T> under(String alias, Field<T> column) {
        return DSL.field(DSL.name(alias, column.getName()), column.getDataType());
    }

    private Field<?> sortable(View<C> of, String name) {
        if (name.equals("id")) {
            return of.type().id;
        }
        if (of.relationship(name).isPresent()) {
            throw unsortable(name);
        }
        return of.attribute(name)
                .filter(attribute -> attribute.rules().kind().isOrdered())
                .flatMap(attribute -> attribute.expression(scope.caller(), of.names()))
                .orElseThrow(() -> refused(of.unknown(name)));
    }

    private Relationship<C> toOne(String name) {
        Relationship<C> relationship = view.relationship(name)
                .orElseThrow(() -> refused(view.type().schemaName() + " has no relationship " + name));
        if (!(relationship.join() instanceof Relationship.Own)) {
            throw unsortable(name);
        }
        return relationship;
    }

    private static JsonApiException unsortable(String relationship) {
        return refused("You can't sort on " + relationship + " because it is a relationship field");
    }

    private static JsonApiException refused(String detail) {
        return JsonApiException.invalidQuery("sort", detail);
    }
}
