package org.quintet.jsonapi;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What holds for one request: who asks for what, which rows exist for him, and how he sees each type. */
final class Scope<C extends Requester> {

    private final Map<String, ResourceType<C>> types;
    private final Attempt<C> attempt;
    private final QueryParameters query;
    private final Map<String, View<C>> included = new HashMap<>();

    Scope(Map<String, ResourceType<C>> types, Attempt<C> attempt, QueryParameters query) {
        this.types = types;
        this.attempt = attempt;
        this.query = query;
    }

    Attempt<C> attempt() {
        return attempt;
    }

    C caller() {
        return attempt.caller();
    }

    QueryParameters query() {
        return query;
    }

    ResourceType<C> type(String name) {
        return Objects.requireNonNull(types.get(name), name);
    }

    /** The type's rows that exist for the caller, who is permitted to do what he attempts. */
    Condition rows(ResourceType<C> type) {
        return present(type, type.visibleRows(attempt));
    }

    /** The rows behind a relationship that exist for the caller, who is permitted to do what he attempts with them. */
    Condition related(Relationship<C> relationship) {
        return DSL.and(rows(type(relationship.type())), relationship.rules().rows(caller()));
    }

    /** The rows behind a relationship that the caller may come across: included, linked to, filtered or sorted by. */
    Condition reachable(Relationship<C> relationship) {
        ResourceType<C> type = type(relationship.type());
        return DSL.and(
                present(type, type.reachableRows(attempt)), relationship.rules().rows(caller()));
    }

    /** All of the type's rows but deleted ones. */
    Condition present(ResourceType<C> type) {
        return present(type, DSL.noCondition());
    }

    private Condition present(ResourceType<C> type, Condition rows) {
        return type.deletedAt
                .filter(column -> !attempt.trashed())
                .map(column -> DSL.and(rows, column.isNull()))
                .orElse(rows);
    }

    /** As {@link #rows}, with the deleted ones of which something is shown to who comes from what relates to them. */
    Condition behind(ResourceType<C> type) {
        return type.tombstone.isPresent() ? type.visibleRows(attempt) : rows(type);
    }

    /** As {@link #related}, with the deleted ones of which something is shown. */
    Condition behind(Relationship<C> relationship) {
        return DSL.and(behind(type(relationship.type())), relationship.rules().rows(caller()));
    }

    /** As {@link #reachable}, with the deleted ones of which something is shown. */
    Condition shown(Relationship<C> relationship) {
        ResourceType<C> type = type(relationship.type());
        return type.tombstone.isPresent()
                ? DSL.and(type.reachableRows(attempt), relationship.rules().rows(caller()))
                : reachable(relationship);
    }

    View<C> primary(ResourceType<C> type) {
        return new View<>(type, type.views.seenBy(attempt, Views.Placement.PRIMARY));
    }

    View<C> included(ResourceType<C> type) {
        return included.computeIfAbsent(
                type.name, name -> new View<>(type, type.views.seenBy(attempt, Views.Placement.INCLUDED)));
    }
}
