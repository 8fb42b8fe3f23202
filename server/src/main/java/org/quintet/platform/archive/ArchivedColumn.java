package org.quintet.platform.archive;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;

/** A member of the objects in an archive's file, and what it is in the table. */
public sealed interface ArchivedColumn {

    /** The member's name. */
    String key();

    /** What is read from the table. */
    Field<?> shown();

    /** The row's id: other files refer to it. A row that comes back gets another. */
    record Id(String key, Field<Long> shown) implements ArchivedColumn {}

    /** The id of the row at the root. */
    record Root(String key, Field<Long> shown) implements ArchivedColumn {}

    /** A value that comes back as it went, if it keeps {@code rule}. */
    record Plain(String key, Field<?> shown, ValueRule rule) implements ArchivedColumn {}

    /** The id of a row in {@code file}. */
    record Reference(String key, Field<Long> shown, String file) implements ArchivedColumn {}

    /** The address of a file, which the archive may have too, as the entry that {@code entry} names. */
    record Media(String key, Field<String> shown, MediaKind kind, Function<Record, String> entry)
            implements ArchivedColumn {}

    /**
     * A row outside of the archive, by a name that people know it by.
     *
     * @param column where its id is stored
     * @param shown its name
     * @param find its id by name, of those that the row at the root may refer to; null if there is none
     */
    record Named(String key, Field<?> column, Field<String> shown, BiFunction<String, Long, Field<?>> find)
            implements ArchivedColumn {}

    /** The column that a value is stored in. */
    default Field<?> stored() {
        return this instanceof Named named ? named.column() : shown();
    }
}
