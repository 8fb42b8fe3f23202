package org.quintet.events.categories;

import static org.quintet.schema.Tables.EVENT;

import org.jooq.Field;

/** What events are sorted by. */
public enum Classification {
    TYPE(EVENT.EVENT_TYPE_ID),
    TOPIC(EVENT.EVENT_TOPIC_ID),
    SUB_TOPIC(EVENT.EVENT_SUB_TOPIC_ID);

    @SuppressWarnings("ImmutableEnumChecker") // jOOQ's fields do not change
    private final Field<Long> column;

    Classification(Field<Long> column) {
        this.column = column;
    }

    Field<Long> column() {
        return column;
    }
}
