package org.quintet.api.appmint.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.api.appmint.format.WrittenDate;
import org.quintet.platform.http.JsonNumbers;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a collection's records by the dotted paths that queries use, such as {@code data.venue.city}, each with the
 * column behind it. What no column holds is looked for in the JSON column that was named for the beginning of its path.
 * Not thread-safe while it is being made.
 */
public final class QueryFields {

    private static final Field<JSONB> NOTHING = DSL.inline(JSONB.valueOf("{}"));

    private final Map<String, QueryField> fields = new HashMap<>();
    private final Map<String, Field<JSONB>> documents = new HashMap<>();

    /** The ids of the records: {@code pk} and {@code sk}. */
    public QueryFields ids(String collection, Field<UUID> column) {
        return sk("sk", collection, column).pk("pk", collection, column);
    }

    /** What is shown of another record: its sk; its pk is understood as well. */
    public QueryFields sk(String path, String collection, Field<UUID> column) {
        fields.put(
                path,
                new ColumnField<>(
                        column,
                        column.cast(String.class),
                        value -> text(value).flatMap(id -> RecordIds.parse(collection, id))));
        return this;
    }

    /** What is shown of another record: its pk; its sk is understood as well. */
    public QueryFields pk(String path, String collection, Field<UUID> column) {
        fields.put(
                path,
                new ColumnField<>(
                        column,
                        DSL.concat(DSL.inline(collection + "-"), column),
                        value -> text(value).flatMap(id -> RecordIds.parse(collection, id))));
        return this;
    }

    public QueryFields text(String path, Field<String> column) {
        fields.put(path, new ColumnField<>(column, column, QueryFields::text));
        return this;
    }

    /** A number of any kind. */
    public QueryFields number(String path, Field<? extends Number> column) {
        Field<BigDecimal> number = column.cast(BigDecimal.class);
        fields.put(path, new ColumnField<>(number, column, JsonNumbers::decimal));
        return this;
    }

    public QueryFields flag(String path, Field<Boolean> column) {
        fields.put(
                path,
                new ColumnField<>(
                        column,
                        column,
                        value -> value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty()));
        return this;
    }

    /** An instant; clients write it as an ISO date, in UTC where they name no offset. */
    public QueryFields instant(String path, Field<Instant> column) {
        fields.put(
                path,
                new ColumnField<>(
                        column,
                        column,
                        value -> text(value)
                                .flatMap(WrittenDate::parse)
                                .map(date -> date.instant(ZoneId.of("UTC"), WrittenDate.Edge.START))));
        return this;
    }

    /** An array of texts. */
    public QueryFields texts(String path, Field<String[]> column) {
        return json(path, DSL.field("to_jsonb({0})", JSONB.class, column));
    }

    /** A JSON column: the value at {@code path}, and all beneath it that has no column of its own. */
    public QueryFields json(String path, Field<JSONB> column) {
        documents.put(path, column);
        return this;
    }

    /** The field at {@code path}; one that no record has, if the collection knows no such. */
    QueryField at(String path) {
        return Optional.ofNullable(fields.get(path)).orElseGet(() -> within(path));
    }

    /** The order by the field at {@code path}; what is equal there has an order too, so that pages do not overlap. */
    public List<SortField<?>> order(String path, boolean ascending) {
        return List.of(at(MongoQuery.checked(path, "sort")).sorted(ascending), at("sk").sorted(true));
    }

    private QueryField within(String path) {
        List<String> names = List.of(path.split("\\.", -1));
        for (int depth = names.size(); depth >= 0; depth--) {
            Field<JSONB> document = documents.get(String.join(".", names.subList(0, depth)));
            if (document != null) {
                return new JsonField(document, names.subList(depth, names.size()));
            }
        }
        return new JsonField(NOTHING, names);
    }

    private static Optional<String> text(JsonNode value) {
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
