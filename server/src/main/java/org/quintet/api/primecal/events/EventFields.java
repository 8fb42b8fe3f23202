package org.quintet.api.primecal.events;

import static org.quintet.schema.Tables.EVENT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.quintet.events.EventChanges;
import org.quintet.platform.http.JsonFields;
import org.quintet.schema.tables.records.EventRecord;
import tools.jackson.databind.JsonNode;

/**
 * The fields of an event and where the core keeps them (document, "Create and update event" and "Entity-level limits").
 * {@link EventInput} reads those that are more than one column; {@link EventAnswer} shows them all.
 */
public final class EventFields {

    static final String TITLE = "title";
    static final String START_DATE = "startDate";
    static final String START_TIME = "startTime";
    static final String END_DATE = "endDate";
    static final String END_TIME = "endTime";
    static final String IS_ALL_DAY = "isAllDay";
    static final String STATUS = "status";
    static final String TAGS = "tags";
    static final String LABELS = "labels";
    static final String CALENDAR_ID = "calendarId";
    static final String RECURRENCE_TYPE = "recurrenceType";
    static final String RECURRENCE_RULE = "recurrenceRule";
    static final String RECURRENCE = "recurrence";
    static final String UPDATE_MODE = "updateMode";
    static final String UPDATE_SCOPE = "updateScope";

    /** The documents set no limit; this bounds what a list can grow to. */
    private static final int LONGEST_TEXT = 50_000;

    private static final int LONGEST_RULE = 10_000;
    private static final int LARGEST_NUMBER_BITS = 1024;

    static final List<String> STATUSES = List.of("confirmed", "tentative", "cancelled");

    /** The fields that are one column each. */
    static final List<Plain<?>> PLAIN = List.of(
            new Plain<>(TITLE, EVENT.NAME, (fields, name) -> fields.requiredString(name, 300), null),
            new Plain<>("description", EVENT.DESCRIPTION, text(LONGEST_TEXT), null),
            new Plain<>("location", EVENT.VENUE_NAME, text(200), null),
            new Plain<>("color", EVENT.COLOR, text(7), null),
            new Plain<>("icon", EVENT.ICON, text(10), null),
            new Plain<>("notes", EVENT.NOTES, text(LONGEST_TEXT), null),
            new Plain<>(IS_ALL_DAY, EVENT.ALL_DAY, JsonFields::bool, false));

    /** The columns of the other fields, for naming what the core finds wrong with them. */
    private static final Map<Field<?>, String> OTHERS = Map.of(
            EVENT.STARTS_AT, START_DATE,
            EVENT.ENDS_AT, END_TIME,
            EVENT.CALENDAR_STATUS, STATUS,
            EVENT.TAGS, TAGS,
            EVENT.RECURRENCE_RULE, RECURRENCE_RULE,
            EVENT.CALENDAR_ID, CALENDAR_ID);

    static final Set<String> ON_CREATE = Stream.concat(
                    PLAIN.stream().map(Plain::name),
                    Stream.of(
                            START_DATE,
                            START_TIME,
                            END_DATE,
                            END_TIME,
                            STATUS,
                            TAGS,
                            LABELS,
                            CALENDAR_ID,
                            RECURRENCE_TYPE,
                            RECURRENCE_RULE))
            .collect(Collectors.toUnmodifiableSet());

    static final Set<String> ON_CHANGE = with(ON_CREATE, UPDATE_MODE);
    static final Set<String> ON_CREATE_SERIES = with(ON_CREATE, RECURRENCE);
    static final Set<String> ON_CHANGE_SERIES = with(ON_CREATE_SERIES, UPDATE_SCOPE);

    private static final Map<String, String> NAMES = Stream.concat(
                    PLAIN.stream().map(plain -> Map.entry(plain.column().getName(), plain.name())),
                    OTHERS.entrySet().stream()
                            .map(other -> Map.entry(other.getKey().getName(), other.getValue())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private EventFields() {}

    /** PrimeCal's name of a column; a name that is no column's is PrimeCal's own. */
    public static String nameOf(String column) {
        return NAMES.getOrDefault(column, column);
    }

    /** A field, its column, how it is read, and what the column becomes when null is sent. */
    record Plain<T>(
            String name,
            TableField<EventRecord, T> column,
            BiFunction<JsonFields, String, Optional<T>> reader,
            @Nullable T cleared) {

        void copy(JsonFields from, EventChanges to) {
            to.set(column, reader.apply(from, name).orElse(cleared));
        }
    }

    private static Set<String> with(Set<String> names, String another) {
        return Stream.concat(names.stream(), Stream.of(another)).collect(Collectors.toUnmodifiableSet());
    }

    private static BiFunction<JsonFields, String, Optional<String>> text(int longest) {
        return (fields, name) -> fields.string(name, longest);
    }

    /** Any JSON that can be stored and read back (document: "JSON payload"). */
    static Optional<JSONB> anyJson(JsonFields fields, String name) {
        Optional<JsonNode> value = fields.value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String json = value.get().toString();
        if (json.length() > LONGEST_RULE || !isStorable(value.get())) {
            fields.reject(
                    name,
                    "must be JSON of at most " + LONGEST_RULE
                            + " characters, without NUL, halves of characters and numbers out of range");
            return Optional.empty();
        }
        return Optional.of(JSONB.valueOf(json));
    }

    private static boolean isStorable(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> isStorable(node.stringValue());
            case NUMBER ->
                node.isIntegralNumber()
                        ? node.bigIntegerValue().bitLength() <= LARGEST_NUMBER_BITS
                        : Double.isFinite(node.doubleValue());
            case OBJECT ->
                node.propertyNames().stream().allMatch(EventFields::isStorable)
                        && node.valueStream().allMatch(EventFields::isStorable);
            case ARRAY -> node.valueStream().allMatch(EventFields::isStorable);
            case BOOLEAN, NULL, MISSING, BINARY, POJO -> true;
        };
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
