package org.quintet.api.appmint.events;

import static org.quintet.schema.Tables.EVENT;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.quintet.api.appmint.format.StoredJson;
import org.quintet.api.appmint.format.WrittenDate;
import org.quintet.api.appmint.format.WrittenDate.Edge;
import org.quintet.events.EventChanges;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.time.TimeZones;
import org.quintet.schema.tables.records.EventRecord;

/**
 * A key of an event's {@code data}: what it may be, the column that holds it, and how it is shown.
 *
 * @param required whether the document requires it. In an object, it is shown, empty, even if another API never set it
 */
record EventKey(String name, Field<?> column, boolean required, Reading reading, Showing showing)
        implements EventFields.Entry {

    private static final int LONGEST_TAG = 200;
    private static final int MOST_TAGS = 200;

    private static final Set<Field<?>> GIVEN_BY_THE_SERVER = Set.of(EVENT.SLUG, EVENT.TYPE, EVENT.STATE);

    /** Takes what the event has away, unless the server gives it something itself. */
    void clear(EventChanges changes) {
        if (!GIVEN_BY_THE_SERVER.contains(column)) {
            changes.put(column, column.getDataType().nullable() ? null : none());
        }
    }

    private Object none() {
        return column.getType() == Boolean.class ? false : new String[0];
    }

    /** Checks the field of that name and, if it is there, puts its value into the changes. */
    interface Reading {
        void read(JsonFields fields, String name, EventChanges changes);
    }

    /** The value as JSON knows it; empty if there is none to show. */
    interface Showing {
        Optional<?> show(EventRecord event, Instant now);
    }

    /** Checks the field of that name, which is kept as it came. */
    interface Check {
        void check(JsonFields fields, String name);
    }

    static EventKey text(String name, TableField<EventRecord, String> column, int longest) {
        return new EventKey(
                name,
                column,
                false,
                (fields, field, changes) -> fields.string(field, longest).ifPresent(text -> changes.set(column, text)),
                stored(column));
    }

    /** A text that must be there and not blank. */
    static EventKey required(String name, TableField<EventRecord, String> column, int longest) {
        return new EventKey(
                name,
                column,
                true,
                (fields, field, changes) ->
                        fields.requiredString(field, longest).ifPresent(text -> changes.set(column, text)),
                stored(column));
    }

    /** A text of an object that must be there; an empty one is none, since it is shown for none. */
    static EventKey inner(String name, TableField<EventRecord, String> column, int longest) {
        return new EventKey(
                name,
                column,
                true,
                (fields, field, changes) -> {
                    if (fields.require(field)) {
                        fields.string(field, longest)
                                .ifPresent(text -> changes.set(column, text.isBlank() ? null : text));
                    }
                },
                stored(column));
    }

    /** A number that is not negative. */
    static EventKey count(String name, TableField<EventRecord, Integer> column) {
        return new EventKey(
                name,
                column,
                false,
                (fields, field, changes) -> fields.count(field).ifPresent(number -> changes.set(column, number)),
                stored(column));
    }

    /** A latitude or longitude. */
    static EventKey degrees(String name, TableField<EventRecord, Double> column) {
        return new EventKey(
                name,
                column,
                false,
                (fields, field, changes) -> fields.number(field)
                        .map(BigDecimal::doubleValue)
                        .ifPresent(degrees -> changes.set(column, degrees)),
                // 40 comes back as 40, not as 40.0
                (event, _) -> Optional.ofNullable(event.get(column))
                        .map(degrees -> degrees == Math.rint(degrees) ? (Number) degrees.longValue() : degrees));
    }

    /** A switch whose column is never empty; off is shown only where a client wrote it. */
    static EventKey flag(String name, TableField<EventRecord, Boolean> column) {
        return new EventKey(
                name,
                column,
                false,
                (fields, field, changes) -> fields.bool(field).ifPresent(on -> changes.set(column, on)),
                (event, _) -> Optional.ofNullable(event.get(column)).filter(on -> on));
    }

    /** Texts whose column is never empty; none are shown only where a client wrote so. */
    static EventKey texts(String name, TableField<EventRecord, String[]> column) {
        return new EventKey(
                name,
                column,
                false,
                (fields, field, changes) -> fields.strings(field, LONGEST_TAG).ifPresent(texts -> {
                    if (texts.size() > MOST_TAGS) {
                        fields.reject(field, "must not have more than " + MOST_TAGS + " elements");
                    }
                    changes.set(column, texts.toArray(String[]::new));
                }),
                (event, _) -> Optional.ofNullable(event.get(column))
                        .map(Arrays::asList)
                        .filter(texts -> !texts.isEmpty()));
    }

    /** The name of a time zone. */
    static EventKey zone(String name, TableField<EventRecord, String> column) {
        return new EventKey(
                name,
                column,
                true,
                (fields, field, changes) -> fields.requiredString(field, 64).ifPresent(zone -> {
                    if (TimeZones.named(zone).isEmpty()) {
                        fields.reject(field, "must be the name of an IANA time zone");
                    }
                    changes.set(column, zone);
                }),
                stored(column));
    }

    /** A date that is meant in the zone beside it, and the text that a client wrote for it. */
    static EventKey date(
            String name, TableField<EventRecord, Instant> column, TableField<EventRecord, String> written, Edge edge) {
        return new EventKey(
                name,
                column,
                true,
                (fields, field, changes) -> fields.requiredString(field, 64).ifPresent(text -> {
                    Optional<WrittenDate> date = WrittenDate.parse(text);
                    if (date.isEmpty()) {
                        fields.reject(field, "must be an ISO 8601 date");
                        return;
                    }
                    // an unknown zone is the zone's problem; the time still needs some zone to be compared
                    ZoneId zone = fields.value("timezone")
                            .flatMap(json -> TimeZones.named(json.asString("")))
                            .orElse(ZoneId.of("UTC"));
                    changes.set(column, date.get().instant(zone, edge)).set(written, text);
                }),
                (event, _) -> Optional.of(
                        WrittenDate.show(event.get(column), event.get(written), event.getTimezone(), edge)));
    }

    /** An object or array that is kept as it came. */
    static EventKey json(String name, TableField<EventRecord, JSONB> column, Check check) {
        return new EventKey(
                name,
                column,
                false,
                (fields, field, changes) -> {
                    check.check(fields, field);
                    fields.value(field)
                            .flatMap(json -> StoredJson.of(json, fields, field))
                            .ifPresent(json -> changes.set(column, json));
                },
                (event, _) -> Optional.ofNullable(event.get(column)).map(StoredJson::read));
    }

    private static Showing stored(Field<?> column) {
        return (event, _) -> Optional.ofNullable(event.get(column));
    }
}
