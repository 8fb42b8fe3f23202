package org.quintet.platform.archive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * A table of which archives have a file: which rows, what of them, and what must hold of those that come back. Its rows
 * belong to one row at the root, which is known by its id. Made by {@link #named}.
 *
 * @param name of the file
 * @param rows those of the root
 * @param columns in the order in which an object has them
 * @param order in which the rows come
 * @param computed columns that no archive has, with what they are in a row that comes back, by the root's id
 * @param rules of whole rows; they may change them
 * @param traits what else is to be known
 * @param before what happens, for the root, before the first row comes back
 * @param after what happens, for the root, after all files
 */
public record ArchivedTable(
        String name,
        Table<?> table,
        Function<Long, Condition> rows,
        List<ArchivedColumn> columns,
        List<Field<?>> order,
        Map<Field<?>, Function<Long, Field<?>>> computed,
        List<Consumer<Record>> rules,
        Set<Trait> traits,
        List<LongConsumer> before,
        List<LongConsumer> after) {

    /** Something that is true of some tables. */
    public enum Trait {
        /** An archive without it cannot be read. */
        REQUIRED,
        /** A copy of the root has its rows. */
        COPIED,
        /** It is written when somebody asks for it, and never read. */
        WRITTEN_ON_REQUEST
    }

    /** Begins the declaration of a table; all of its columns are in the archive unless it is said otherwise. */
    public static <R extends Record> ArchivedTableDeclaration<R> named(
            String name, Table<R> table, Function<Long, Condition> rows) {
        return new ArchivedTableDeclaration<>(name, table, rows);
    }

    /** Whether {@code trait} is true of it. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** The files that its rows refer to, but not itself. */
    List<String> needed() {
        return columns.stream()
                .filter(ArchivedColumn.Reference.class::isInstance)
                .map(column -> ((ArchivedColumn.Reference) column).file())
                .filter(file -> !file.equals(name))
                .distinct()
                .toList();
    }
}
