package org.quintet.api.openevent.checkin;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.checkin.CheckInTimes;
import org.quintet.checkin.EnterVirtually;
import org.quintet.checkin.EnterVirtually.Place;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether somebody registered, and entering virtual rooms; document, group Attendees, and clients beyond it. */
@RestController
class CheckInController {

    /** As the document's example has it: in UTC, and without saying so. */
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final DSLContext sql;
    private final EventAccess access;
    private final Permissions permissions;
    private final EventOfUrl events;
    private final CheckInTimes times;
    private final EnterVirtually enterVirtually;

    CheckInController(
            DSLContext sql,
            EventAccess access,
            Permissions permissions,
            EventOfUrl events,
            CheckInTimes times,
            EnterVirtually enterVirtually) {
        this.sql = sql;
        this.access = access;
        this.permissions = permissions;
        this.events = events;
        this.times = times;
        this.enterVirtually = enterVirtually;
    }

    /** For those who work at the event's doors, and for whose ticket it is. */
    @GetMapping("/v1/states")
    @Permits(Who.SIGNED_IN)
    Map<String, Object> state(
            Caller caller,
            @RequestParam(name = "event_id", required = false) Optional<String> event,
            @RequestParam(name = "attendee_id", required = false) Optional<String> attendee) {
        long eventId = id("event_id", event);
        long ticketId = id("attendee_id", attendee);
        if (!access.isPresent(eventId)) {
            throw notFound("event_id", "Event not found.");
        }
        long ofEvent = sql.select(TICKET.EVENT_ID)
                .from(TICKET)
                .where(TICKET.ID.eq(ticketId))
                .and(seenBy(caller, eventId))
                .fetchOptional(TICKET.EVENT_ID)
                .orElseThrow(() -> notFound("attendee_id", "Attendee not found."));
        if (ofEvent != eventId) {
            throw JsonApiException.unprocessable(
                    ErrorSource.parameter("attendee_id"), "Attendee not belong to this event.");
        }
        return answer(times.of(List.of(ticketId)).getOrDefault(ticketId, CheckInTimes.Times.NONE));
    }

    private Condition seenBy(Caller caller, long eventId) {
        User user = caller.requireUser();
        if (permissions.has(new OpenEventCaller(caller), EventAuthority.REGISTRAR, eventId)) {
            return user.isPlatformStaff()
                    ? TICKET.ID.isNotNull()
                    : TICKET.EVENT_ID.eq(eventId).or(own(user));
        }
        return own(user);
    }

    private static Condition own(User user) {
        Condition address = user.isVerified()
                ? lower(TICKET.HOLDER_EMAIL).eq(user.email().toLowerCase(Locale.ROOT))
                : falseCondition();
        return TICKET.HOLDER_ID
                .eq(user.id())
                .or(address)
                .or(TICKET.ORDER_ID.in(
                        select(TICKET_ORDER.ID).from(TICKET_ORDER).where(TICKET_ORDER.BUYER_ID.eq(user.id()))));
    }

    private static Map<String, Object> answer(CheckInTimes.Times times) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("is_registered", times.isRegistered());
        answer.put(
                "register_times",
                times.isRegistered() ? WRITTEN.format(times.registrations().getLast()) : null);
        return answer;
    }

    private static long id(String parameter, Optional<String> sent) {
        String text = sent.filter(value -> !value.isBlank())
                .orElseThrow(() -> notFound(parameter, parameter + " is missing from your request."));
        if (!text.matches("\\d{1,18}")) {
            throw JsonApiException.unprocessable(ErrorSource.parameter(parameter), text + " is not a valid id");
        }
        return Long.parseLong(text);
    }

    private static JsonApiException notFound(String parameter, String detail) {
        return JsonApiException.notFound(ErrorSource.parameter(parameter), detail);
    }

    @PostMapping("/v1/events/{event}/virtual/check-in")
    @Permits(Who.SIGNED_IN)
    Map<String, String> enter(@PathVariable String event, Caller caller, JsonBody body) {
        long eventId = events.readableBy(caller, event);
        ObjectNode sent = body.objectOrEmpty();
        Place place = Place.of(sent.path("check_in_type").asString("")).orElseThrow(CheckInController::incorrect);
        JsonNode enters = sent.path("is_check_in");
        if (!enters.isBoolean()) {
            throw incorrect();
        }
        enterVirtually.execute(caller.requireUser(), eventId, place, room(place, sent), enters.booleanValue());
        return Map.of("message", "Attendee check " + (enters.booleanValue() ? "in" : "out") + " success");
    }

    private static Optional<Long> room(Place place, ObjectNode sent) {
        if (place != Place.ROOM) {
            return Optional.empty();
        }
        return Optional.of(sent.path("microlocation_id").asString(""))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .or(() -> {
                    throw incorrect();
                });
    }

    private static JsonApiException incorrect() {
        return JsonApiException.unprocessable(ErrorSource.pointer("/data"), "Data in incorrect format");
    }
}
