package org.quintet.platform.database;

import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
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

    /**
     * The part of a joined row that is a row of {@code table}. Does what {@link Record#into(Table)} does, which compares each
     * of the table's columns with each of the row's: in lists of wide rows that is most of their time.
     */
    public static <R extends Record> R part(Record row, Table<R> table) {
        R part = table.newRecord();
        for (int i = 0; i < row.size(); i++) {
            if (row.field(i) instanceof TableField<?, ?> column && table.equals(column.getTable())) {
                set(part, column, row.get(i));
            }
        }
        part.touched(false);
        return part;
    }

    private static <T> void set(Record row, Field<T> column, @Nullable Object value) {
        row.set(column, column.getType().cast(value));
    }
}
