package org.quintet.api.primecal.events;

import static org.quintet.schema.Tables.EVENT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.quintet.api.primecal.protocol.PathIds;
import org.quintet.api.primecal.protocol.RequestFields;
import org.quintet.calendars.CalendarAccess;
import org.quintet.calendars.CalendarAccess.WritableCalendar;
import org.quintet.events.ChangeEvent;
import org.quintet.events.CreateEvent;
import org.quintet.events.EventChanges;
import org.quintet.events.EventChanges.Step;
import org.quintet.events.Visibility;
import org.quintet.identity.User;
import org.quintet.organisations.Organisations;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Events (document, "Endpoint Reference", Events). */
@RestController("primeCalEventsController")
@RequestMapping("/api/events")
class EventsController {

    private final CreateEvent createEvent;
    private final ChangeEvent changeEvent;
    private final EventQueries events;
    private final CalendarAccess calendars;
    private final Organisations organisations;

    EventsController(
            CreateEvent createEvent,
            ChangeEvent changeEvent,
            EventQueries events,
            CalendarAccess calendars,
            Organisations organisations) {
        this.createEvent = createEvent;
        this.changeEvent = changeEvent;
        this.events = events;
        this.calendars = calendars;
        this.organisations = organisations;
    }

    @PostMapping
    @Permits(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    EventAnswer create(User user, JsonBody body, HttpServletRequest request) {
        Problems problems = new Problems();
        EventInput input = EventInput.ofNew(RequestFields.of(body, request, problems, EventFields.ON_CREATE));
        problems.throwIfAny();
        WritableCalendar calendar =
                input.calendarId().map(id -> calendars.writable(id, user)).orElseGet(() -> calendars.personalOf(user));
        ZoneId zone = organisations.withId(calendar.organisationId()).timezone();
        EventChanges changes = input.in(zone)
                .set(EVENT.TIMEZONE, zone.getId())
                // its calendar decides who sees it
                .set(EVENT.VISIBILITY, Visibility.PRIVATE.word());
        CreateEvent.Place place = new CreateEvent.Place(calendar.organisationId(), OptionalLong.of(calendar.id()));
        return events.readable(createEvent.execute(user, place, changes).getId(), user)
                .answer();
    }

    @GetMapping
    @Permits(Who.SIGNED_IN)
    List<EventAnswer> list(
            User user,
            @RequestParam(required = false) @Nullable String startDate,
            @RequestParam(required = false) @Nullable String endDate) {
        return events.inRange(DateRange.of(startDate, endDate), user);
    }

    @GetMapping("/calendar/{calendarId}")
    @Permits(Who.SIGNED_IN)
    List<EventAnswer> ofCalendar(
            User user,
            @PathVariable String calendarId,
            @RequestParam(required = false) @Nullable String startDate,
            @RequestParam(required = false) @Nullable String endDate) {
        long id = PathIds.of(calendarId, "calendar");
        DateRange range = DateRange.of(startDate, endDate);
        calendars.requireReadable(id, user);
        return events.ofCalendar(id, range, user);
    }

    @GetMapping("/{id}")
    @Permits(Who.SIGNED_IN)
    EventAnswer read(User user, @PathVariable String id) {
        return events.readable(PathIds.of(id, "event"), user).answer();
    }

    @PatchMapping("/{id}")
    @Permits(Who.SIGNED_IN)
    EventAnswer change(User user, @PathVariable String id, JsonBody body, HttpServletRequest request) {
        long eventId = events.readable(PathIds.of(id, "event"), user).answer().id();
        Problems problems = new Problems();
        JsonFields fields = RequestFields.of(body, request, problems, EventFields.ON_CHANGE);
        changeEvent.execute(user, eventId, stored -> {
            EventInput input = EventInput.ofChange(fields, stored);
            problems.throwIfAny();
            return input.in(ZoneId.of(stored.getTimezone()));
        });
        return events.readable(eventId, user).answer();
    }

    @DeleteMapping("/{id}")
    @Permits(Who.SIGNED_IN)
    void delete(User user, @PathVariable String id) {
        long eventId = events.readable(PathIds.of(id, "event"), user).answer().id();
        changeEvent.execute(user, eventId, _ -> new EventChanges().step(Step.DELETE));
    }
}
