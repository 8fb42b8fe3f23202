package org.quintet.events;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.schema.tables.records.EventRecord;

/** Sets columns of a row whose types only the row knows. */
final class EventRow {

    private EventRow() {}

    static <T> void set(EventRecord row, Field<T> column, @Nullable Object value) {
        row.set(column, column.getType().cast(value));
    }
}
