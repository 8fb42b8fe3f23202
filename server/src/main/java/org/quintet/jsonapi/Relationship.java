package org.quintet.jsonapi;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/** A relationship of a resource type to another, by the other's name. */
record Relationship<C extends Requester>(
        String name, String type, boolean many, Join join, RelationshipRules<C> rules) {

    /** How the rows of both types meet. */
    sealed interface Join {

        /** The same, seen from the other type. */
        Join inverse();
    }

    /** A foreign key in this type's table. */
    record Own(Field<?> key) implements Join {

        @Override
        public Join inverse() {
            return new Other(key);
        }
    }

    /** A foreign key in the other type's table. */
    record Other(Field<?> key) implements Join {

        @Override
        public Join inverse() {
            return new Own(key);
        }
    }

    /** A table between, with a foreign key to each; only rows that satisfy {@code among} connect. */
    record Through(Table<?> table, Field<?> from, Field<?> to, Condition among) implements Join {

        @Override
        public Join inverse() {
            return new Through(table, to, from, among);
        }
    }
}
