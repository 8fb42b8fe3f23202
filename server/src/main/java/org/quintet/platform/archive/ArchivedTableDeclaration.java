package org.quintet.platform.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.quintet.platform.archive.ArchivedTable.Trait;

/** An {@link ArchivedTable} in the making. Not thread-safe. */
public final class ArchivedTableDeclaration<R extends Record> {

    private final String name;
    private final Table<R> table;
    private final Function<Long, Condition> rows;
    private final Map<Field<?>, ArchivedColumn> special = new LinkedHashMap<>();
    private final List<ArchivedColumn> more = new ArrayList<>();
    private final Map<Field<?>, String> keys = new LinkedHashMap<>();
    private final Map<Field<?>, ValueRule> valueRules = new LinkedHashMap<>();
    private final Set<Field<?>> left = new HashSet<>();
    private final Map<Field<?>, Function<Long, Field<?>>> computed = new LinkedHashMap<>();
    private final List<Consumer<Record>> rules = new ArrayList<>();
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private final List<LongConsumer> before = new ArrayList<>();
    private final List<LongConsumer> after = new ArrayList<>();
    private List<String> leading = List.of();
    private List<Field<?>> order = List.of();

    ArchivedTableDeclaration(String name, Table<R> table, Function<Long, Condition> rows) {
        this.name = name;
        this.table = table;
        this.rows = rows;
    }

    /** Its rows have this id, and come in its order. */
    public ArchivedTableDeclaration<R> identifiedBy(Field<Long> id) {
        special.put(id, new ArchivedColumn.Id(id.getName(), id));
        return orderedBy(id);
    }

    /** Its rows come in this order. */
    public ArchivedTableDeclaration<R> orderedBy(Field<?>... columns) {
        order = List.of(columns);
        return this;
    }

    /** This column has the id of the root. */
    public ArchivedTableDeclaration<R> of(Field<Long> root) {
        special.put(root, new ArchivedColumn.Root(root.getName(), root));
        return this;
    }

    /** This column has the id of a row in {@code file}, or nothing. A reference to a row that is not there is dropped. */
    public ArchivedTableDeclaration<R> refers(Field<Long> column, String file) {
        special.put(column, new ArchivedColumn.Reference(column.getName(), column, file));
        return this;
    }

    /** This column has the address of a file of that kind; {@code entry} names it without its extension. */
    public ArchivedTableDeclaration<R> media(Field<String> column, MediaKind kind, Function<Record, String> entry) {
        special.put(column, new ArchivedColumn.Media(keyOf(column), column, kind, entry));
        return this;
    }

    /** This column refers to a row outside of archives; see {@link ArchivedColumn.Named}. */
    public ArchivedTableDeclaration<R> named(
            String key, Field<?> column, Field<String> shown, BiFunction<String, Long, Field<?>> find) {
        special.put(column, new ArchivedColumn.Named(key, column, shown.as(key), find));
        return this;
    }

    /** Objects have this member besides, of which a column may or may not know. */
    public ArchivedTableDeclaration<R> also(ArchivedColumn column) {
        more.add(column);
        return this;
    }

    /** The column has another name in archives. */
    public ArchivedTableDeclaration<R> renamed(Field<?> column, String key) {
        keys.put(column, key);
        return this;
    }

    /** Values of these columns must keep {@code rule}. */
    public ArchivedTableDeclaration<R> ruled(ValueRule rule, Field<?>... columns) {
        Arrays.stream(columns).forEach(column -> valueRules.put(column, rule));
        return this;
    }

    /** Of the texts in these columns only what {@code clean} leaves comes back. */
    public ArchivedTableDeclaration<R> cleaned(UnaryOperator<String> clean, Field<?>... columns) {
        return ruled(ValueRule.cleaned(clean), columns);
    }

    /** Archives do not have these columns; rows that come back have what the table gives new ones. */
    public ArchivedTableDeclaration<R> without(Field<?>... columns) {
        left.addAll(List.of(columns));
        return this;
    }

    /** Archives do not have this column; in a row that comes back it is {@code value} of the root's id. */
    public ArchivedTableDeclaration<R> computed(Field<?> column, Function<Long, Field<?>> value) {
        left.add(column);
        computed.put(column, value);
        return this;
    }

    /** These members come first in an object, the others after them by their names. */
    public ArchivedTableDeclaration<R> leading(String... members) {
        leading = List.of(members);
        return this;
    }

    /** A rule for whole rows, which it may complete; it throws a {@code Failure} if one may not be. */
    public ArchivedTableDeclaration<R> settled(Consumer<R> rule) {
        rules.add(row -> rule.accept(table.getRecordType().cast(row)));
        return this;
    }

    public ArchivedTableDeclaration<R> being(Trait trait) {
        traits.add(trait);
        return this;
    }

    /** Makes room for the rows of the root that come back. */
    public ArchivedTableDeclaration<R> before(LongConsumer preparation) {
        before.add(preparation);
        return this;
    }

    /** Completes the root after everything is back. */
    public ArchivedTableDeclaration<R> after(LongConsumer completion) {
        after.add(completion);
        return this;
    }

    public ArchivedTable declared() {
        List<ArchivedColumn> columns = Stream.concat(
                        table.fieldStream()
                                .filter(column -> !left.contains(column))
                                .map(this::column),
                        more.stream())
                .sorted(Comparator.comparingInt(this::rank).thenComparing(ArchivedColumn::key))
                .toList();
        return new ArchivedTable(name, table, rows, columns, order, computed, rules, traits, before, after);
    }

    private ArchivedColumn column(Field<?> column) {
        return Optional.ofNullable(special.get(column))
                .orElseGet(() -> new ArchivedColumn.Plain(
                        keyOf(column), column, valueRules.getOrDefault(column, ValueRule.ANY)));
    }

    private String keyOf(Field<?> column) {
        return keys.getOrDefault(column, column.getName());
    }

    private int rank(ArchivedColumn column) {
        int rank = leading.indexOf(column.key());
        return rank < 0 ? leading.size() : rank;
    }
}
