package org.quintet.platform.database;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Copies rows within their table. */
public final class RowCopies {

    private RowCopies() {}

    /**
     * Inserts the rows of {@code table} that {@code which} describes once more, with one statement.
     *
     * @param ownColumns columns that a copy does not take over: they get what the table gives new rows
     * @param different columns that are something else in the copies
     */
    public static void insert(
            DSLContext sql,
            Table<?> table,
            Condition which,
            Set<Field<?>> ownColumns,
            Map<Field<?>, Field<?>> different) {
        List<Field<?>> columns = table.fieldStream()
                .filter(column -> !ownColumns.contains(column))
                .<Field<?>>map(column -> column)
                .toList();
        sql.insertInto(table, columns)
                .select(select(columns.stream()
                                .map(column -> different.getOrDefault(column, column))
                                .toList())
                        .from(table)
                        .where(which))
                .execute();
    }

    /** {@code time}, moved by {@code by} of whole seconds. */
    public static Field<Instant> later(Field<Instant> time, Duration by) {
        return DSL.field("{0} + {1} * interval '1 second'", time.getDataType(), time, val(by.toSeconds()));
    }
}
