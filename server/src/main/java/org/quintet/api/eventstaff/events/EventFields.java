package org.quintet.api.eventstaff.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.TableField;
import org.quintet.api.eventstaff.protocol.LocalTimes;
import org.quintet.events.EventChanges;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.time.TimeZones;
import org.quintet.schema.tables.records.EventRecord;
import tools.jackson.databind.node.ObjectNode;

/** Reads the event fields that clients write (document, sections Create Event and Update Event). */
final class EventFields {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 40;

    private final Generation generation;
    private final Optional<EventRecord> current;
    private final Problems problems = new Problems();
    private final JsonFields fields;
    private final EventChanges changes = new EventChanges();

    private EventFields(Generation generation, ObjectNode body, Optional<EventRecord> current) {
        this.generation = generation;
        this.current = current;
        this.fields = new JsonFields(body, problems);
    }

    /**
     * Translates a body into a change of {@code current}; of nothing, for a new event. All problems are thrown at once.
     * Unknown fields, and those that the server assigns, are ignored.
     */
    static EventChanges read(Generation generation, ObjectNode body, Optional<EventRecord> current) {
        EventFields reader = new EventFields(generation, body, current);
        reader.read();
        reader.problems.throwIfAny();
        return reader.changes;
    }

    private void read() {
        if (isGiven("title")) {
            fields.requiredString("title", LONGEST_TITLE).ifPresent(title -> changes.set(EVENT.NAME, title));
        }
        readTimes();
        for (Generation.Text text : generation.texts()) {
            if (fields.has(text.name())) {
                changes.set(
                        text.column(),
                        fields.string(text.name(), text.longest()).orElse(null));
            }
        }
        if (generation.hasClient() && fields.has("client_id")) {
            changes.set(EVENT.CLIENT_ID, fields.integer("client_id").orElse(null));
        }
        if (generation.hasOpenTimes()) {
            readFlag("start_time_tbd", EVENT.STARTS_AT_OPEN);
            readFlag("end_time_tbd", EVENT.ENDS_AT_OPEN);
            readCoordinate("latitude", EVENT.VENUE_LATITUDE, 90);
            readCoordinate("longitude", EVENT.VENUE_LONGITUDE, 180);
        }
        // a new event is active unless the client says otherwise
        fields.oneOf("status", generation.statuses().keySet().stream().sorted().toList())
                .map(generation.statuses()::get)
                .or(() -> current.isEmpty() ? Optional.of(EventStatus.ACTIVE) : Optional.empty())
                .ifPresent(wanted -> wanted.ask(changes, current));
    }

    /** Required fields must be there for a new event, and must not be cleared in an existing one. */
    private boolean isGiven(String name) {
        return current.isEmpty() || fields.has(name);
    }

    /** The texts rule: a new zone alone keeps the clock times and moves the instants. */
    private void readTimes() {
        Optional<ZoneId> zone = current.map(event -> ZoneId.of(event.getTimezone()));
        if (isGiven("timezone")) {
            zone = fields.requiredString("timezone", 64).flatMap(TimeZones::named);
            problems.require(
                    zone.isPresent() || !problems.fine("timezone"),
                    "timezone",
                    "must be the name of an IANA time zone");
            zone.ifPresent(known -> changes.set(EVENT.TIMEZONE, known.getId()));
        }
        // without a zone the format can still be checked
        ZoneId effective = zone.orElse(ZoneId.of("UTC"));
        Optional<String> start = time(generation.start(), current.map(EventView::startTime));
        Optional<String> end = time(generation.end(), current.map(EventView::endTime));
        Optional<Instant> starts = parse(start, generation.start(), effective);
        Optional<Instant> ends = parse(end, generation.end(), effective);
        if (starts.isPresent() && ends.isPresent()) {
            problems.require(
                    starts.get().isBefore(ends.get()), generation.end(), "must be a date after the start time");
        }
        if (current.isEmpty()
                || fields.has("timezone")
                || fields.has(generation.start())
                || fields.has(generation.end())) {
            changes.set(EVENT.STARTS_AT, starts.orElse(null)).set(EVENT.STARTS_AT_WRITTEN, start.orElse(null));
            changes.set(EVENT.ENDS_AT, ends.orElse(null)).set(EVENT.ENDS_AT_WRITTEN, end.orElse(null));
        }
    }

    private Optional<String> time(String name, Optional<String> stored) {
        return isGiven(name) ? fields.requiredString(name, LONGEST_NUMBER) : stored;
    }

    private Optional<Instant> parse(Optional<String> text, String name, ZoneId zone) {
        Optional<Instant> instant = text.flatMap(given -> LocalTimes.parse(given, zone));
        problems.require(text.isEmpty() || instant.isPresent(), name, "does not match the format Y-m-d H:i:s");
        return instant;
    }

    /** Shown as a string, and so taken as one; a boolean does as well. */
    private void readFlag(String name, TableField<EventRecord, Boolean> column) {
        fields.value(name).ifPresent(value -> {
            String text = value.asString("");
            if (value.isBoolean() || text.equals("true") || text.equals("false")) {
                changes.set(column, value.isBoolean() ? value.booleanValue() : text.equals("true"));
            } else {
                fields.reject(name, "must be true or false");
            }
        });
    }

    /** As with flags: a string that is a number, or a number. */
    private void readCoordinate(String name, TableField<EventRecord, Double> column, int most) {
        if (fields.has(name) && fields.isNull(name)) {
            changes.set(column, null);
        }
        fields.value(name).ifPresent(value -> {
            String text = value.asString("");
            boolean fine = value.isNumber() || (value.isString() && text.matches("-?\\d{1,3}(\\.\\d{1,20})?"));
            double degrees = fine ? (value.isNumber() ? value.doubleValue() : Double.parseDouble(text)) : most + 1.0;
            if (Math.abs(degrees) <= most) {
                changes.set(column, degrees);
            } else {
                fields.reject(name, "must be a number between -" + most + " and " + most);
            }
        });
    }
}
