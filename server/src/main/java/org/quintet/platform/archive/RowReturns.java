package org.quintet.platform.archive;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.database.SqlState;
import org.quintet.platform.failures.Failure;

/**
 * Puts rows below a root: they get new ids, and refer to each other as those did that they come from. Nothing that is not
 * of the same archive can be referred to. One object for each root. Not thread-safe.
 */
public final class RowReturns {

    /** SQL's classes of errors for values that do not fit, break a rule, or are too large. */
    private static final Pattern BY_VALUE = Pattern.compile("(22|23|54).*");

    private final DSLContext sql;
    private final long root;
    private final Map<String, Map<Long, Long>> ids = new HashMap<>();

    public RowReturns(DSLContext sql, long root) {
        this.sql = sql;
        this.root = root;
    }

    /** Lets rows refer to the root by the id that it had in {@code file}. */
    public void know(String file, long before) {
        ids.computeIfAbsent(file, _ -> new HashMap<>()).put(before, root);
    }

    /**
     * Inserts a row.
     *
     * @param row what its columns are; those that are not in it get what the table gives new rows
     * @param number of the row among those of its table, for complaints
     * @throws Failure.Invalid if it breaks a rule
     */
    public void insert(ArchivedTable table, Map<ArchivedColumn, @Nullable Object> row, int number) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        for (var entry : row.entrySet()) {
            Field<?> column = entry.getKey().stored();
            @Nullable Object value = stored(table, entry.getKey(), entry.getValue(), number);
            if (value != null || column.getDataType().nullable()) {
                values.put(column, value);
            } else if (entry.getKey() instanceof ArchivedColumn.Named) {
                // it is a link to something that is not here
                return;
            }
        }
        table.columns().stream()
                .filter(ArchivedColumn.Root.class::isInstance)
                .forEach(column -> values.put(column.stored(), root));
        settle(table, values, number);
        table.computed().forEach((column, value) -> values.put(column, value.apply(root)));
        Optional<Long> id = store(table, values, number);
        table.columns().stream()
                .filter(ArchivedColumn.Id.class::isInstance)
                .map(row::get)
                .filter(Long.class::isInstance)
                .forEach(before -> id.ifPresent(now ->
                        ids.computeIfAbsent(table.name(), _ -> new HashMap<>()).put((Long) before, now)));
    }

    private @Nullable Object stored(ArchivedTable table, ArchivedColumn column, @Nullable Object value, int number) {
        if (value == null) {
            return null;
        }
        return switch (column) {
            case ArchivedColumn.Id _, ArchivedColumn.Root _ -> null;
            case ArchivedColumn.Plain _, ArchivedColumn.Media _ -> value;
            case ArchivedColumn.Named named ->
                sql.select(named.find().apply((String) value, root))
                        .fetchSingle()
                        .value1();
            case ArchivedColumn.Reference reference -> {
                Long id = ids.getOrDefault(reference.file(), Map.of()).get(value);
                if (id == null && !reference.shown().getDataType().nullable()) {
                    throw ArchiveRows.refused(
                            table, number, "%s %s is not in file %s".formatted(column.key(), value, reference.file()));
                }
                yield id;
            }
        };
    }

    private static void settle(ArchivedTable table, Map<Field<?>, @Nullable Object> values, int number) {
        Record row = table.table().newRecord();
        values.forEach((column, value) -> set(row, column, value));
        try {
            table.rules().forEach(rule -> rule.accept(row));
        } catch (Failure.Invalid e) {
            Failure.Invalid.Problem problem = e.problems().getFirst();
            throw ArchiveRows.refused(table, number, problem.field() + ": " + problem.reason());
        } catch (Failure e) {
            throw ArchiveRows.refused(table, number, e.message());
        }
        for (Field<?> column : row.fields()) {
            if (row.touched(column)) {
                values.put(column, row.get(column));
            }
        }
    }

    private static <T> void set(Record row, Field<T> column, @Nullable Object value) {
        row.set(column, column.getType().cast(value));
    }

    private Optional<Long> store(ArchivedTable table, Map<Field<?>, @Nullable Object> values, int number) {
        try {
            var insert = sql.insertInto(table.table()).set(values);
            Optional<ArchivedColumn> id = table.columns().stream()
                    .filter(ArchivedColumn.Id.class::isInstance)
                    .findFirst();
            if (id.isEmpty()) {
                insert.execute();
                return Optional.empty();
            }
            return insert.returningResult(id.get().shown()).fetchOptional().map(made -> (Long) made.get(0));
        } catch (RuntimeException e) {
            throw refusal(table, number, e);
        }
    }

    /** What the database does not take is the archive's fault, if it says so. */
    private static RuntimeException refusal(ArchivedTable table, int number, RuntimeException error) {
        Optional<String> rule = Constraints.violatedBy(error).filter(name -> !name.isEmpty());
        if (rule.isPresent()) {
            return ArchiveRows.refused(table, number, "it breaks the rule " + rule.get());
        }
        return SqlState.of(error)
                        .filter(state -> BY_VALUE.matcher(state).matches())
                        .isPresent()
                ? ArchiveRows.refused(table, number, "a value is missing or too large")
                : error;
    }
}
