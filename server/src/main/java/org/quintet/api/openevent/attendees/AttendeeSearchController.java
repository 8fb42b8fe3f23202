package org.quintet.api.openevent.attendees;

import static org.jooq.impl.DSL.noCondition;
import static org.quintet.schema.Tables.ATTENDEE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.api.openevent.orders.OrderAccess;
import org.quintet.identity.Caller;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.platform.http.ServerAddress;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds attendees by a part of their name or address (document, group Attendees, "Search Attendees under an event"). Plain
 * JSON, with names that have dashes, as the document has them, and underscores, as the check-in application reads them. Everybody finds those whom he may see:
 * whoever works at the entrance all, others themselves and those for whom they bought.
 */
@RestController
class AttendeeSearchController {

    /** The most that are found. */
    private static final int MOST = 1000;

    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext sql;
    private final EventOfUrl events;
    private final ServerAddress server;

    AttendeeSearchController(DSLContext sql, EventOfUrl events, ServerAddress server) {
        this.sql = sql;
        this.events = events;
        this.server = server;
    }

    @GetMapping("/v1/events/{event}/attendees/search")
    @Permits(Who.SIGNED_IN)
    Map<String, List<Map<String, @Nullable Object>>> search(
            Caller caller,
            @PathVariable String event,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String email) {
        long eventId = events.readableBy(caller, event);
        return Map.of(
                "attendees",
                sql.select(AttendeeColumns.at(server.url()))
                        .from(ATTENDEE)
                        .where(ATTENDEE.EVENT_ID.eq(eventId))
                        .and(ATTENDEE.DELETED_AT.isNull())
                        .and(OrderAccess.attendees(new OpenEventCaller(caller)))
                        .and(part(name, ATTENDEE.FIRSTNAME).or(part(name, ATTENDEE.LASTNAME)))
                        .and(part(email, ATTENDEE.EMAIL))
                        .orderBy(ATTENDEE.ID.desc())
                        .limit(MOST)
                        .fetch(AttendeeSearchController::shown));
    }

    private static Condition part(@Nullable String text, Field<String> column) {
        return Optional.ofNullable(text)
                .filter(it -> !it.isEmpty() && it.indexOf('\0') < 0)
                .map(column::containsIgnoreCase)
                .orElse(noCondition());
    }

    private static Map<String, @Nullable Object> shown(Record row) {
        Map<String, @Nullable Object> attendee = new LinkedHashMap<>();
        for (Field<?> column : row.fields()) {
            Object value = value(row.get(column));
            attendee.put(column.getName(), value);
            attendee.put(column.getName().replace('_', '-'), value);
        }
        return attendee;
    }

    /** Times as HTTP writes them. */
    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
        }
        return value instanceof JSONB json ? JSON.readTree(json.data()) : value;
    }
}
