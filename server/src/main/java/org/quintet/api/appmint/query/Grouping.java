package org.quintet.api.appmint.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.quintet.platform.http.JsonNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A {@code $group}: {@code {"_id": null | "$path" | {name: "$path"}, total: {"$sum": "$path"}, …}}, with {@code $sum},
 * {@code $avg}, {@code $min}, {@code $max} and {@code $count}.
 */
final class Grouping {

    private static final int MOST_KEYS = 20;
    private static final Pattern NAME = Pattern.compile("[^$.\\u0000][^.\\u0000]{0,99}");
    private static final Field<JSONB> KEY = DSL.field(DSL.name("key"), JSONB.class);

    private final QueryFields fields;
    private final List<Field<?>> values = new ArrayList<>();
    private final List<Field<?>> results = new ArrayList<>();
    private final Field<JSONB> key;

    private Grouping(ObjectNode group, String where, QueryFields fields) {
        this.fields = fields;
        this.key = key(group.path("_id"), where + "._id");
        results.add(DSL.inline("_id"));
        results.add(KEY);
        group.properties().stream()
                .filter(entry -> !entry.getKey().equals("_id"))
                .forEach(entry -> add(entry.getKey(), entry.getValue(), where + "." + entry.getKey()));
    }

    static Grouping read(JsonNode group, String where, QueryFields fields) {
        if (!(group instanceof ObjectNode object) || !object.has("_id") || object.size() > MOST_KEYS) {
            throw MongoQuery.refused(where, "must be an object with an _id and at most " + MOST_KEYS + " keys");
        }
        return new Grouping(object, where, fields);
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** One document for each group. The values are taken first: a grouped expression must not have parameters. */
    Select<Record1<JSONB>> statement(Table<?> from, Condition rows, Field<JSONB> document) {
        Table<?> taken =
                DSL.select(key.as(KEY)).select(values).from(from).where(rows).asTable("taken");
        return DSL.select(DSL.field("jsonb_build_object({0})", JSONB.class, DSL.list(results.toArray(Field<?>[]::new)))
                        .as(document))
                .from(taken)
                .groupBy(KEY);
    }

    private Field<JSONB> key(JsonNode id, String where) {
        if (id.isNull()) {
            return DSL.inline(JSONB.valueOf("null"));
        }
        if (id instanceof ObjectNode parts && !parts.isEmpty() && parts.size() <= MOST_KEYS) {
            List<Field<?>> namesAndValues = new ArrayList<>();
            parts.properties().forEach(part -> {
                requireName(part.getKey(), where);
                namesAndValues.add(DSL.inline(part.getKey()));
                namesAndValues.add(value(part.getValue(), where + "." + part.getKey()));
            });
            return DSL.field("jsonb_build_object({0})", JSONB.class, DSL.list(namesAndValues.toArray(Field<?>[]::new)));
        }
        return DSL.coalesce(value(id, where), DSL.inline(JSONB.valueOf("null")));
    }

    private void add(String name, JsonNode accumulator, String where) {
        requireName(name, where);
        if (!(accumulator instanceof ObjectNode object) || object.size() != 1) {
            throw MongoQuery.refused(where, "must be an object with one accumulator");
        }
        object.properties().forEach(entry -> {
            results.add(DSL.inline(name));
            results.add(result(entry.getKey(), entry.getValue(), where + "." + entry.getKey()));
        });
    }

    private static void requireName(String name, String where) {
        if (!isName(name)) {
            throw MongoQuery.refused(where, "must have a name without points, of at most 100 characters");
        }
    }

    private Field<?> result(String accumulator, JsonNode operand, String where) {
        return switch (accumulator) {
            case "$count" -> DSL.count();
            case "$sum" ->
                JsonNumbers.decimal(operand)
                        .<Field<?>>map(number -> DSL.count().mul(DSL.inline(number)))
                        .orElseGet(() -> DSL.field("coalesce(sum({0}), 0)", numbers(operand, where)));
            case "$avg" -> DSL.field("avg({0})", numbers(operand, where));
            case "$min" -> first("asc", operand, where);
            case "$max" -> first("desc", operand, where);
            default -> throw MongoQuery.refused(where, "is no accumulator that is supported here");
        };
    }

    private Field<?> numbers(JsonNode operand, String where) {
        return DSL.field(
                "case jsonb_typeof({0}) when 'number' then cast({0} #>> '{}' as numeric) end", taken(operand, where));
    }

    private Field<?> first(String direction, JsonNode operand, String where) {
        Field<JSONB> value = taken(operand, where);
        return DSL.field("(array_agg({0} order by {0} " + direction + ") filter (where {0} is not null))[1]", value);
    }

    private Field<JSONB> taken(JsonNode operand, String where) {
        Field<JSONB> column = DSL.field(DSL.name("value" + values.size()), JSONB.class);
        values.add(value(operand, where).as(column));
        return column;
    }

    private Field<JSONB> value(JsonNode operand, String where) {
        String text = operand.asString("");
        if (!operand.isString() || !text.startsWith("$") || text.length() == 1 || text.startsWith("$$")) {
            throw MongoQuery.refused(where, "must be a field, such as $data.total");
        }
        return fields.at(MongoQuery.checked(text.substring(1), where)).json();
    }
}
