package org.quintet.jsonapi;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A table between two types, each of whose rows relates a resource to one of the other type.
 *
 * @param from the key of the resource
 * @param to the key of the other
 * @param among the rows that count; without it all do
 */
public record Between(Table<?> table, Field<?> from, Field<?> to, Optional<Condition> among)
        implements Relationship.Join {

    /** All rows of {@code table}. */
    public static Between rowsOf(Table<?> table, Field<?> from, Field<?> to) {
        return new Between(table, from, to, Optional.empty());
    }

    /** Those of the rows that satisfy {@code condition}; which others there are is not the engine's to know, so it writes none. */
    public Between only(Condition condition) {
        return new Between(table, from, to, Optional.of(condition));
    }

    Condition rows() {
        return among.orElseGet(DSL::noCondition);
    }

    @Override
    public Between inverse() {
        return new Between(table, to, from, among);
    }
}
