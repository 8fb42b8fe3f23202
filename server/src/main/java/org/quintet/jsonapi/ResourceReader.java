package org.quintet.jsonapi;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Reads the rows of one type: a page and its total, a single row, or just keys. */
final class ResourceReader<C extends Requester> {

    /** A page of a list and how many resources the whole list has. */
    record Rows<C extends Requester>(List<ResourceObject<C>> objects, long count) {}

    private final DSLContext sql;
    private final Scope<C> scope;

    ResourceReader(DSLContext sql, Scope<C> scope) {
        this.sql = sql;
        this.scope = scope;
    }

    /** One statement for the page, and one for the total unless the page proves it. */
    Rows<C> page(Selection<C> selection, Condition condition, SortOrder<C> order, Page page, Totals totals) {
        List<ResourceObject<C>> objects = sql.select(selection.fields)
                .from(order.from())
                .where(condition)
                .orderBy(order.fields())
                // as parameters they would make PostgreSQL plan the list anew each time
                .limit(DSL.inline(page.limit()))
                .offset(page.offset() == 0 ? DSL.inline(0L) : DSL.val(page.offset()))
                .fetch(row -> new ResourceObject<>(selection, row));
        if (objects.size() > Page.BOUND) {
            throw Page.tooLarge();
        }
        boolean proven = objects.size() < page.limit() && (!objects.isEmpty() || page.offset() == 0);
        long count = proven ? page.offset() + objects.size() : totals.of(sql, selection.type.table, condition);
        return new Rows<>(objects, count);
    }

    /** The row with this id, if it is one of these rows. */
    Optional<ResourceObject<C>> row(Selection<C> selection, String id, Condition condition) {
        return sql.select(selection.fields)
                .from(selection.type.table)
                .where(Keys.is(selection.type.id, id))
                .and(condition)
                .fetchOptional(row -> new ResourceObject<>(selection, row));
    }

    /** The id of the row {@code among} others that a path variable means: digits are the id, anything else the alternate key. */
    Optional<String> resolve(ResourceType<C> type, String text, Condition among) {
        boolean id = type.alternateKey.isEmpty() || text.matches("\\d+");
        Field<?> key = id ? type.id : type.alternateKey.orElseThrow();
        if (!ColumnValues.isKey(text, key)) {
            return Optional.empty();
        }
        return sql.select(type.id)
                .from(type.table)
                .where(Keys.is(key, text))
                .and(among)
                .fetchOptional(row -> String.valueOf(row.get(0)));
    }

    /** The ids of those rows {@code among} the related type's that a row is related to; refuses if there are too many. */
    List<String> related(ResourceType<C> type, String id, Relationship<C> relationship, Condition among) {
        ResourceType<C> other = scope.type(relationship.type());
        List<String> ids = sql.select(other.id)
                .from(other.table)
                .where(relatedTo(type, id, relationship))
                .and(among)
                .orderBy(other.id)
                .limit(Page.BOUND + 1)
                .fetch(row -> String.valueOf(row.get(0)));
        if (ids.size() > Page.BOUND) {
            throw Page.tooLarge();
        }
        return ids;
    }

    /** Rows of the other type that the row with this id is related to. */
    Condition relatedTo(ResourceType<C> type, String id, Relationship<C> relationship) {
        ResourceType<C> other = scope.type(relationship.type());
        return switch (relationship.join()) {
            case Relationship.Own own ->
                Keys.in(other.id, DSL.select(own.key()).from(type.table).where(Keys.is(type.id, id)));
            case Relationship.Other link -> Keys.is(link.key(), id);
            case Between link ->
                Keys.in(
                        other.id,
                        DSL.select(link.to())
                                .from(link.table())
                                .where(Keys.is(link.from(), id))
                                .and(link.rows()));
        };
    }
}
