package org.quintet.api.appmint.sessions;

import static org.quintet.schema.Tables.SESSION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.quintet.api.appmint.format.StoredJson;
import org.quintet.api.appmint.format.WrittenDate;
import org.quintet.api.appmint.format.WrittenDate.Edge;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import org.quintet.programme.sessions.SessionChanges;
import org.quintet.schema.tables.records.SessionRecord;
import tools.jackson.databind.node.ObjectNode;

/** Translates a session's {@code data} (P-sess), both ways. Keys that are not named there are kept as they came. */
final class SessionData {

    static final String EVENT_KEY = "event";

    private static final int SHORT = 500;
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_TEXT = 100_000;

    /** The texts, by their keys. */
    private static final Map<String, TableField<SessionRecord, String>> TEXTS = texts();

    private static final Set<String> DOCUMENTED = Set.of(
            EVENT_KEY,
            "title",
            "description",
            "type",
            "track",
            "room",
            "day",
            "startTime",
            "endTime",
            "capacity",
            "speakers",
            "requiresTicket",
            "requiredTicketTypes",
            "status",
            "streamUrl",
            "recordingUrl");

    private SessionData() {}

    private static Map<String, TableField<SessionRecord, String>> texts() {
        Map<String, TableField<SessionRecord, String>> texts = new LinkedHashMap<>();
        texts.put("description", SESSION.DESCRIPTION);
        texts.put("type", SESSION.TYPE);
        texts.put("track", SESSION.TRACK);
        texts.put("room", SESSION.ROOM);
        texts.put("streamUrl", SESSION.STREAM_URL);
        texts.put("recordingUrl", SESSION.RECORDING_URL);
        return texts;
    }

    /**
     * What makes a session's data {@code data}: what is missing in it, the session loses.
     *
     * @param zone where times without an offset hang
     * @throws Failure.Invalid with all problems
     */
    static SessionChanges read(ObjectNode data, ZoneId zone) {
        Problems problems = new Problems();
        problems.require(StoredJson.isStorable(data), "data", StoredJson.NOT_STORABLE);
        problems.throwIfAny();
        SessionChanges changes = new SessionChanges();
        read(fields(data, problems), data, zone, changes);
        problems.throwIfAny();
        return changes;
    }

    /**
     * The id of the event that {@code data} names.
     *
     * @throws Failure.Invalid if it names none
     */
    static String eventIn(ObjectNode data) {
        Problems problems = new Problems();
        Optional<String> event = fields(data, problems).requiredString(EVENT_KEY, 100);
        problems.throwIfAny();
        return event.orElseThrow();
    }

    /** Reads {@code data}; what is wrong in it is named {@code data.field}. */
    private static JsonFields fields(ObjectNode data, Problems problems) {
        ObjectNode body = data.objectNode();
        body.set("data", data);
        return new JsonFields(body, problems).object("data").orElseThrow();
    }

    private static void read(JsonFields fields, ObjectNode data, ZoneId zone, SessionChanges changes) {
        fields.requiredString("title", SHORT).ifPresent(title -> changes.set(SESSION.TITLE, title));
        TEXTS.forEach((key, column) ->
                changes.set(column, fields.string(key, longest(key)).orElse(null)));
        time(fields, "startTime", zone, Edge.START, changes, SESSION.STARTS_AT, SESSION.STARTS_AT_WRITTEN);
        time(fields, "endTime", zone, Edge.END, changes, SESSION.ENDS_AT, SESSION.ENDS_AT_WRITTEN);
        changes.set(SESSION.CAPACITY, fields.count("capacity").orElse(null));
        changes.set(
                SESSION.SPEAKERS,
                fields.value("speakers")
                        .filter(json -> isArray(json.isArray(), fields))
                        .flatMap(json -> StoredJson.of(json, fields, "speakers"))
                        .orElse(null));
        changes.set(SESSION.REQUIRES_TICKET, fields.bool("requiresTicket").orElse(false));
        changes.set(
                SESSION.REQUIRED_TICKET_TYPES,
                fields.strings("requiredTicketTypes", SHORT)
                        .map(names -> names.toArray(String[]::new))
                        .orElse(null));
        fields.oneOf("status", SessionStatus.WORDS).map(SessionStatus::state).ifPresent(changes::to);
        ObjectNode extra = data.deepCopy();
        extra.remove(DOCUMENTED);
        keepFalse(data, extra);
        changes.set(
                SESSION.EXTRA_DATA,
                extra.isEmpty() ? null : StoredJson.of(extra, fields, "data").orElse(null));
    }

    private static int longest(String key) {
        return key.endsWith("Url") ? LONGEST_URL : key.equals("description") ? LONGEST_TEXT : SHORT;
    }

    private static boolean isArray(boolean isArray, JsonFields fields) {
        if (!isArray) {
            fields.reject("speakers", "must be an array");
        }
        return isArray;
    }

    /** A switch that is off looks as if it had never been written; where a client wrote it, it comes back. */
    private static void keepFalse(ObjectNode data, ObjectNode extra) {
        if (data.path("requiresTicket").isBoolean()
                && !data.path("requiresTicket").booleanValue()) {
            extra.put("requiresTicket", false);
        }
    }

    private static void time(
            JsonFields fields,
            String key,
            ZoneId zone,
            Edge edge,
            SessionChanges changes,
            TableField<SessionRecord, Instant> column,
            TableField<SessionRecord, String> written) {
        changes.set(column, null).set(written, null);
        fields.string(key, 64).ifPresent(text -> {
            Optional<WrittenDate> date = WrittenDate.parse(text);
            if (date.isEmpty()) {
                fields.reject(key, "must be an ISO 8601 date");
            }
            date.ifPresent(
                    found -> changes.set(column, found.instant(zone, edge)).set(written, text));
        });
    }

    /** The {@code data} of a session at {@code now}; {@code event} is its event's sk. */
    static Map<String, Object> show(SessionRecord session, String event, ZoneId zone, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(EVENT_KEY, event);
        data.put("title", session.getTitle());
        TEXTS.forEach((key, column) -> put(data, key, session.get(column)));
        put(data, "day", day(session, zone).map(LocalDate::toString).orElse(null));
        show(data, "startTime", session.getStartsAt(), session.getStartsAtWritten(), zone, Edge.START);
        show(data, "endTime", session.getEndsAt(), session.getEndsAtWritten(), zone, Edge.END);
        put(data, "capacity", session.getCapacity());
        put(
                data,
                "speakers",
                Optional.ofNullable(session.getSpeakers()).map(StoredJson::read).orElse(null));
        put(data, "requiresTicket", session.getRequiresTicket() ? true : null);
        put(
                data,
                "requiredTicketTypes",
                Optional.ofNullable(session.getRequiredTicketTypes())
                        .map(Arrays::asList)
                        .orElse(null));
        data.put("status", SessionStatus.of(session, now).word());
        StoredJson.object(Optional.ofNullable(session.getExtraData()))
                .properties()
                .forEach(extra -> data.putIfAbsent(extra.getKey(), extra.getValue()));
        return data;
    }

    /** The date in the event's time zone on which it begins. */
    static Optional<LocalDate> day(SessionRecord session, ZoneId zone) {
        return Optional.ofNullable(session.getStartsAt()).map(start -> LocalDate.ofInstant(start, zone));
    }

    private static void show(
            Map<String, Object> data,
            String key,
            @Nullable Instant time,
            @Nullable String written,
            ZoneId zone,
            Edge edge) {
        if (time != null) {
            data.put(key, WrittenDate.show(time, written, zone.getId(), edge));
        }
    }

    private static void put(Map<String, Object> data, String key, @Nullable Object value) {
        if (value != null) {
            data.put(key, value);
        }
    }

    /** The keys whose problems the core names by columns. */
    static Failure.Invalid inWireWords(Failure.Invalid invalid) {
        return new Failure.Invalid(invalid.problems().stream()
                .map(problem -> new Failure.Invalid.Problem(path(problem.field()), problem.reason()))
                .toList());
    }

    private static String path(String column) {
        return switch (column) {
            case "title" -> "data.title";
            case "starts_at" -> "data.startTime";
            case "ends_at" -> "data.endTime";
            default -> column;
        };
    }
}
