package org.quintet.api.primecal.events;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.api.primecal.protocol.PathIds;
import org.quintet.api.primecal.protocol.RequestFields;
import org.quintet.calendars.CalendarAccess;
import org.quintet.events.ChangeEvent;
import org.quintet.events.EventChanges;
import org.quintet.events.EventChanges.Step;
import org.quintet.identity.User;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.recurrence.ChangeSeries;
import org.quintet.recurrence.EventAddress;
import org.quintet.recurrence.RemoveOccurrence;
import org.quintet.recurrence.Scope;
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

    private final NewEvents newEvents;
    private final ChangeSeries changeSeries;
    private final RemoveOccurrence removeOccurrence;
    private final ChangeEvent changeEvent;
    private final EventQueries events;
    private final CalendarAccess calendars;

    EventsController(
            NewEvents newEvents,
            ChangeSeries changeSeries,
            RemoveOccurrence removeOccurrence,
            ChangeEvent changeEvent,
            EventQueries events,
            CalendarAccess calendars) {
        this.newEvents = newEvents;
        this.changeSeries = changeSeries;
        this.removeOccurrence = removeOccurrence;
        this.changeEvent = changeEvent;
        this.events = events;
        this.calendars = calendars;
    }

    @PostMapping
    @Permits(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    EventAnswer create(User user, JsonBody body, HttpServletRequest request) {
        Problems problems = new Problems();
        EventInput input = EventInput.ofNew(RequestFields.of(body, request, problems, EventFields.ON_CREATE));
        problems.throwIfAny();
        return events.readable(
                        EventAddress.ofEvent(newEvents.create(user, input).getId()), user)
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
        return events.readable(address(id), user).answer();
    }

    /** Answers the event that was named, or its series if that no longer has it. */
    @PatchMapping("/{id}")
    @Permits(Who.SIGNED_IN)
    EventAnswer change(User user, @PathVariable String id, JsonBody body, HttpServletRequest request) {
        EventAddress address = address(id);
        events.readable(address, user);
        Problems problems = new Problems();
        JsonFields fields = RequestFields.of(body, request, problems, EventFields.ON_CHANGE);
        Scope scope = Scopes.of(fields, EventFields.UPDATE_MODE, Scopes.SINGLE);
        changeSeries.execute(user, address, scope, stored -> {
            EventInput input = EventInput.ofChange(fields, stored, address);
            problems.throwIfAny();
            return input.asChange(fields);
        });
        return events.find(address, user)
                .orElseGet(() -> events.readable(EventAddress.ofEvent(address.eventId()), user))
                .answer();
    }

    @DeleteMapping("/{id}")
    @Permits(Who.SIGNED_IN)
    void delete(User user, @PathVariable String id) {
        EventAddress address = address(id);
        events.readable(address, user);
        if (address.originalDate().isPresent()) {
            removeOccurrence.execute(user, address);
        } else {
            changeEvent.execute(user, address.eventId(), _ -> new EventChanges().step(Step.DELETE));
        }
    }

    private static EventAddress address(String id) {
        return EventAddress.of(PathIds.of(id, "event"));
    }
}
