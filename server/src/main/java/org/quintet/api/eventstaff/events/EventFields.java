package org.quintet.api.eventstaff.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.quintet.api.eventstaff.protocol.LocalTimes;
import org.quintet.events.EventChanges;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.time.TimeZones;
import org.quintet.schema.tables.records.EventRecord;
import tools.jackson.databind.node.ObjectNode;

/** The event fields that clients write (document, sections Create Event and Update Event), and their columns. */
final class EventFields {

    private static final int LONGEST_TEXT = 100_000;

    private record Text(String name, TableField<EventRecord, String> column, int longest) {}

    private static final List<Text> OPTIONAL_TEXTS = List.of(
            new Text("venue_name", EVENT.VENUE_NAME, 250),
            new Text("address", EVENT.VENUE_ADDRESS, 200),
            new Text("city", EVENT.VENUE_CITY, 200),
            new Text("state", EVENT.VENUE_REGION, 50),
            new Text("zip", EVENT.VENUE_POSTAL_CODE, 50),
            new Text("description", EVENT.DESCRIPTION, LONGEST_TEXT),
            new Text("dress_code", EVENT.DRESS_CODE, LONGEST_TEXT));

    private EventFields() {}

    /**
     * Translates a body into a change of {@code current}; of nothing, for a new event. All problems are thrown at once.
     * Unknown fields, and those that the server assigns, are ignored.
     */
    static EventChanges read(ObjectNode body, Optional<EventRecord> current) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(body, problems);
        EventChanges changes = new EventChanges();
        if (isGiven(fields, "title", current)) {
            fields.requiredString("title", 200).ifPresent(title -> changes.set(EVENT.NAME, title));
        }
        readTimes(fields, current, changes, problems);
        for (Text text : OPTIONAL_TEXTS) {
            if (fields.has(text.name())) {
                changes.set(
                        text.column(),
                        fields.string(text.name(), text.longest()).orElse(null));
            }
        }
        if (fields.has("client_id")) {
            changes.set(EVENT.CLIENT_ID, fields.integer("client_id").orElse(null));
        }
        // a new event is active unless the client says otherwise
        Optional<EventStatus> status = fields.oneOf("status", EventStatus.WORDS).map(EventStatus::of);
        status.or(() -> current.isEmpty() ? Optional.of(EventStatus.ACTIVE) : Optional.empty())
                .ifPresent(wanted -> wanted.ask(changes, current));
        problems.throwIfAny();
        return changes;
    }

    /** Required fields must be there for a new event, and must not be cleared in an existing one. */
    private static boolean isGiven(JsonFields fields, String name, Optional<EventRecord> current) {
        return current.isEmpty() || fields.has(name);
    }

    /** The texts rule: a new zone alone keeps the clock times and moves the instants. */
    private static void readTimes(
            JsonFields fields, Optional<EventRecord> current, EventChanges changes, Problems problems) {
        Optional<ZoneId> zone = current.map(event -> ZoneId.of(event.getTimezone()));
        if (isGiven(fields, "timezone", current)) {
            zone = fields.requiredString("timezone", 64).flatMap(TimeZones::named);
            problems.require(
                    zone.isPresent() || !problems.fine("timezone"),
                    "timezone",
                    "must be the name of an IANA time zone");
            zone.ifPresent(known -> changes.set(EVENT.TIMEZONE, known.getId()));
        }
        // without a zone the format can still be checked
        ZoneId effective = zone.orElse(ZoneId.of("UTC"));
        Optional<String> start = time(fields, "start_time", current.map(EventView::startTime), current);
        Optional<String> end = time(fields, "end_time", current.map(EventView::endTime), current);
        Optional<Instant> starts = parse(start, "start_time", effective, problems);
        Optional<Instant> ends = parse(end, "end_time", effective, problems);
        if (starts.isPresent() && ends.isPresent()) {
            problems.require(starts.get().isBefore(ends.get()), "end_time", "must be a date after the start time");
        }
        if (current.isEmpty() || fields.has("timezone") || fields.has("start_time") || fields.has("end_time")) {
            changes.set(EVENT.STARTS_AT, orNull(starts)).set(EVENT.STARTS_AT_WRITTEN, orNull(start));
            changes.set(EVENT.ENDS_AT, orNull(ends)).set(EVENT.ENDS_AT_WRITTEN, orNull(end));
        }
    }

    private static Optional<String> time(
            JsonFields fields, String name, Optional<String> stored, Optional<EventRecord> current) {
        return isGiven(fields, name, current) ? fields.requiredString(name, 32) : stored;
    }

    private static Optional<Instant> parse(Optional<String> text, String name, ZoneId zone, Problems problems) {
        Optional<Instant> instant = text.flatMap(given -> LocalTimes.parse(given, zone));
        problems.require(text.isEmpty() || instant.isPresent(), name, "does not match the format Y-m-d H:i:s");
        return instant;
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
