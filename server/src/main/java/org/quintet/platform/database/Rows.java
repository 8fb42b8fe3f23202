package org.quintet.platform.database;

import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Fills rows with values whose types only their columns know. */
public final class Rows {

    private Rows() {}

    /**
     * Gives {@code row} these values.
     *
     * @throws ClassCastException if one is not of its column's type
     */
    public static void set(Record row, Map<Field<?>, @Nullable Object> values) {
        values.forEach((column, value) -> set(row, column, value));
    }

    private static <T> void set(Record row, Field<T> column, @Nullable Object value) {
        row.set(column, column.getType().cast(value));
    }
}
