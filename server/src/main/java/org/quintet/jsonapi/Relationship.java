package org.quintet.jsonapi;

import org.jooq.Field;

/** A relationship of a resource type to another, by the other's name. */
record Relationship<C extends Requester>(
        String name, String type, boolean many, Join join, RelationshipRules<C> rules) {

    /** How the rows of both types meet. */
    sealed interface Join permits Own, Other, Between {

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
}
