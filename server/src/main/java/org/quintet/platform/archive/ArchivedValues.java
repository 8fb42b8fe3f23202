package org.quintet.platform.archive;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.archive.ValueRule.RefusedValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Values of columns as JSON, and back. Times are in UTC, as ISO 8601 with an offset. */
final class ArchivedValues {

    private static final DateTimeFormatter UTC = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:MM", "+00:00")
            .toFormatter();

    private ArchivedValues() {}

    static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean flag -> json.writeBoolean(flag);
            case BigDecimal number -> json.writeNumber(plain(number));
            case Double number -> json.writeNumber(number);
            case Number number -> json.writeNumber(number.longValue());
            case Instant time -> json.writeString(UTC.format(time.atOffset(ZoneOffset.UTC)));
            case JSONB data -> json.writeRawValue(data.data());
            case String[] texts -> {
                json.writeStartArray();
                for (String text : texts) {
                    json.writeString(text);
                }
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }

    /** One number has one text, whatever the scale of its column is. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /**
     * The value of a column of {@code type} that {@code json} is.
     *
     * @throws RefusedValue if it is none
     */
    static Object read(JsonNode json, Class<?> type) throws RefusedValue {
        if (type == String.class) {
            return text(json);
        }
        if (type == Boolean.class) {
            return required(json.isBoolean(), json, "must be true or false").booleanValue();
        }
        if (type == Long.class || type == Integer.class || type == Short.class) {
            return whole(json, type);
        }
        if (type == Double.class) {
            return required(json.isNumber(), json, "must be a number").doubleValue();
        }
        if (type == BigDecimal.class) {
            return decimal(json);
        }
        if (type == JSONB.class) {
            return JSONB.valueOf(withoutNul(json.toString()));
        }
        if (type == String[].class) {
            return texts(json);
        }
        return time(text(json), type);
    }

    private static String text(JsonNode json) throws RefusedValue {
        return withoutNul(required(json.isString(), json, "must be a text").stringValue());
    }

    /** PostgreSQL stores no such letter, neither as it is nor as JSON writes it. */
    private static String withoutNul(String text) throws RefusedValue {
        if (text.indexOf('\0') >= 0 || text.contains("\\u0000")) {
            throw new RefusedValue("must not have a NUL in it");
        }
        return text;
    }

    private static Object whole(JsonNode json, Class<?> type) throws RefusedValue {
        required(json.isIntegralNumber() && json.canConvertToLong(), json, "must be a whole number");
        long number = json.longValue();
        if (type == Long.class) {
            return number;
        }
        if (number != (int) number) {
            throw new RefusedValue("is too large a number");
        }
        return type == Integer.class ? (Object) (int) number : (Object) (short) number;
    }

    private static BigDecimal decimal(JsonNode json) throws RefusedValue {
        BigDecimal number = required(json.isNumber(), json, "must be a number").decimalValue();
        if (number.precision() > 100 || Math.abs(number.scale()) > 100) {
            throw new RefusedValue("is too long a number");
        }
        return number;
    }

    private static String[] texts(JsonNode json) throws RefusedValue {
        required(json.isArray(), json, "must be a list of texts");
        List<String> texts = new ArrayList<>();
        for (JsonNode item : json) {
            texts.add(text(item));
        }
        return texts.toArray(String[]::new);
    }

    /** A time without an offset is in UTC. */
    private static Object time(String text, Class<?> type) throws RefusedValue {
        try {
            if (type == Instant.class) {
                return DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from)
                                instanceof OffsetDateTime time
                        ? time.toInstant()
                        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            }
            if (type == LocalDate.class) {
                return LocalDate.parse(text);
            }
            if (type == LocalDateTime.class) {
                return LocalDateTime.parse(text);
            }
        } catch (DateTimeException e) {
            throw new RefusedValue("must be a time");
        }
        throw new IllegalStateException("archives know no columns of " + type);
    }

    private static JsonNode required(boolean fits, JsonNode json, String complaint) throws RefusedValue {
        if (!fits) {
            throw new RefusedValue(complaint);
        }
        return json;
    }
}
