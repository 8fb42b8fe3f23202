package org.quintet.jsonapi;

import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns values of attributes and ids into values of columns. */
final class ColumnValues {

    private ColumnValues() {}

    /** The value as the column has it, empty if it does not fit. */
    static Optional<Object> fit(Object value, Field<?> column) {
        Class<?> type = column.getType();
        if (value instanceof Long number && tooLarge(number, type)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(DSL.val(value instanceof JsonNode json ? json(json, type) : value, column)
                    .getValue());
        } catch (DataTypeException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** What is stored for {@code value}: null for an empty one. */
    static @Nullable Object stored(Optional<Object> value, Field<?> column) {
        return value.flatMap(present -> fit(present, column)).orElse(null);
    }

    private static boolean tooLarge(long number, Class<?> type) {
        return (type == Integer.class && number != (int) number) || (type == Short.class && number != (short) number);
    }

    private static Object json(JsonNode json, Class<?> type) {
        if (type == JSONB.class) {
            return JSONB.valueOf(json.toString());
        }
        if (type == JSON.class) {
            return JSON.valueOf(json.toString());
        }
        if (type == String[].class) {
            return StreamSupport.stream(json.spliterator(), false)
                    .map(JsonNode::asString)
                    .toArray(String[]::new);
        }
        return json.toString();
    }

    /** Whether {@code id} can be a key of this column at all. */
    static boolean isKey(String id, Field<?> key) {
        if (id.indexOf('\0') >= 0) {
            return false;
        }
        return !Number.class.isAssignableFrom(key.getType())
                ? fit(id, key).isPresent()
                : id.matches("\\d{1,18}") && fit(Long.valueOf(id), key).isPresent();
    }
}
