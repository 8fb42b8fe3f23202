package org.quintet.jsonapi;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes rows as they were declared: columns, foreign keys and the rows between. */
final class ResourceStore<C extends Requester> {

    private final DSLContext sql;
    private final Scope<C> scope;
    private final Clock clock;

    ResourceStore(DSLContext sql, Scope<C> scope, Clock clock) {
        this.sql = sql;
        this.scope = scope;
        this.clock = clock;
    }

    String insert(ResourceType<C> type, Changes changes) {
        requireRelated(type, changes);
        Map<Field<?>, @Nullable Object> columns = columns(type, changes);
        String id = columns.isEmpty()
                ? sql.insertInto(type.table)
                        .defaultValues()
                        .returningResult(type.id)
                        .fetchSingle(row -> String.valueOf(row.get(0)))
                : sql.insertInto(type.table)
                        .set(columns)
                        .returningResult(type.id)
                        .fetchSingle(row -> String.valueOf(row.get(0)));
        relate(type, id, changes);
        return id;
    }

    void update(ResourceType<C> type, String id, Changes changes) {
        requireRelated(type, changes);
        Map<Field<?>, @Nullable Object> columns = columns(type, changes);
        if (!columns.isEmpty()) {
            sql.update(type.table).set(columns).where(Keys.is(type.id, id)).execute();
        }
        relate(type, id, changes);
    }

    /** Marks the row as deleted if its type does that, else removes it. */
    void delete(ResourceType<C> type, String id, boolean permanent, Changes changes) {
        if (type.deletedAt.isPresent() && !permanent) {
            Field<?> column = type.deletedAt.get();
            update(type, id, changes.with(column, clock.instant()));
        } else {
            sql.deleteFrom(type.table).where(Keys.is(type.id, id)).execute();
        }
    }

    private Map<Field<?>, @Nullable Object> columns(ResourceType<C> type, Changes changes) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>(type.columnValues(changes));
        changes.toOnes().forEach((name, id) -> {
            if (relationship(type, name).join() instanceof Relationship.Own own) {
                columns.put(own.key(), ColumnValues.stored(id.map(key -> key), own.key()));
            }
        });
        changes.columns().forEach((column, value) -> columns.put(column, ColumnValues.stored(value, column)));
        return columns;
    }

    private static <C extends Requester> Relationship<C> relationship(ResourceType<C> type, String name) {
        return Optional.ofNullable(type.relationships.get(Attribute.dashed(name)))
                .orElseThrow(() -> new IllegalArgumentException(type.name + " has no relationship " + name));
    }

    /** Only rows that exist for the caller can be related to. */
    void requireRelated(ResourceType<C> type, Changes changes) {
        changes.toOnes()
                .forEach((name, id) -> id.ifPresent(key -> requireRows(relationship(type, name), List.of(key))));
        changes.toManys().forEach((name, ids) -> requireRows(relationship(type, name), ids));
    }

    private void requireRows(Relationship<C> relationship, List<String> ids) {
        if (ids.isEmpty() || relationship.rules().isLookedUpLater()) {
            return;
        }
        ResourceType<C> other = scope.type(relationship.type());
        List<String> keys =
                ids.stream().filter(id -> ColumnValues.isKey(id, other.id)).toList();
        Set<String> found = new HashSet<>(sql.select(other.id)
                .from(other.table)
                .where(Keys.isAny(other.id, keys))
                .and(scope.related(relationship))
                .fetch(row -> String.valueOf(row.get(0))));
        for (String id : ids) {
            if (!found.contains(id)) {
                throw relationship.rules().unknown(other.modelName(), id);
            }
        }
    }

    private void relate(ResourceType<C> type, String id, Changes changes) {
        changes.toManys().forEach((name, ids) -> replace(type, id, relationship(type, name), ids));
        changes.toOnes().forEach((name, related) -> {
            Relationship<C> relationship = relationship(type, name);
            if (!(relationship.join() instanceof Relationship.Own)) {
                replace(type, id, relationship, related.stream().toList());
            }
        });
    }

    private void replace(ResourceType<C> type, String id, Relationship<C> relationship, List<String> ids) {
        List<String> before =
                new ResourceReader<>(sql, scope).related(type, id, relationship, scope.related(relationship));
        List<String> added = ids.stream().filter(key -> !before.contains(key)).toList();
        List<String> removed = before.stream().filter(key -> !ids.contains(key)).toList();
        ResourceType<C> other = scope.type(relationship.type());
        switch (relationship.join()) {
            case Relationship.Own own -> throw new IllegalStateException("stored with the row itself");
            case Relationship.Other link -> {
                point(other, link.key(), Optional.empty(), removed);
                point(other, link.key(), Optional.of(id), added);
            }
            case Between link -> {
                if (!removed.isEmpty()) {
                    Condition mine = Keys.is(link.from(), id);
                    sql.deleteFrom(link.table())
                            .where(mine)
                            .and(Keys.isAny(link.to(), removed))
                            .and(link.rows())
                            .execute();
                }
                if (!added.isEmpty()) {
                    // somebody may be adding the same from the other side
                    sql.insertInto(link.table())
                            .columns(List.of(link.from(), link.to()))
                            .select(DSL.select(DSL.val(id, link.from()), other.id)
                                    .from(other.table)
                                    .where(Keys.isAny(other.id, added)))
                            .onConflictDoNothing()
                            .execute();
                }
            }
        }
    }

    private void point(ResourceType<C> other, Field<?> key, Optional<String> to, List<String> rows) {
        if (!rows.isEmpty()) {
            Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put(key, ColumnValues.stored(to.map(id -> id), key));
            sql.update(other.table)
                    .set(columns)
                    .where(Keys.isAny(other.id, rows))
                    .execute();
        }
    }
}
