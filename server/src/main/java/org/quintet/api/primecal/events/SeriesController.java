package org.quintet.api.primecal.events;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.quintet.api.primecal.protocol.PathIds;
import org.quintet.api.primecal.protocol.RequestFields;
import org.quintet.identity.User;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.recurrence.ChangeSeries;
import org.quintet.recurrence.EventAddress;
import org.quintet.recurrence.Scope;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Series with an explicit scope (document, "Endpoint Reference", Events). */
@RestController
@RequestMapping("/api/events")
class SeriesController {

    private final NewEvents newEvents;
    private final ChangeSeries changeSeries;
    private final EventQueries events;

    SeriesController(NewEvents newEvents, ChangeSeries changeSeries, EventQueries events) {
        this.newEvents = newEvents;
        this.changeSeries = changeSeries;
        this.events = events;
    }

    /** Answers the series and its occurrences; of one that does not count, the first of them. */
    @PostMapping("/recurring")
    @Permits(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    List<EventAnswer> create(User user, JsonBody body, HttpServletRequest request) {
        Problems problems = new Problems();
        EventInput input =
                EventInput.ofNewSeries(RequestFields.of(body, request, problems, EventFields.ON_CREATE_SERIES));
        problems.throwIfAny();
        EventRecord created = newEvents.create(user, input);
        return all(EventAddress.ofEvent(created.getId()), user);
    }

    /** Answers what changed: the one, the occurrences from it on, or the series with all of them. */
    @PatchMapping("/{id}/recurring")
    @Permits(Who.SIGNED_IN)
    List<EventAnswer> change(User user, @PathVariable String id, JsonBody body, HttpServletRequest request) {
        EventAddress address = EventAddress.of(PathIds.of(id, "event"));
        events.readable(address, user);
        Problems problems = new Problems();
        JsonFields fields = RequestFields.of(body, request, problems, EventFields.ON_CHANGE_SERIES);
        Scope scope = Scopes.of(fields, EventFields.UPDATE_SCOPE, Scopes.THIS);
        EventAddress changed = changeSeries.execute(user, address, scope, stored -> {
            EventInput input = EventInput.ofSeriesChange(fields, stored);
            problems.throwIfAny();
            return input.asChange(fields);
        });
        if (scope == Scope.SINGLE && changed.originalDate().isPresent()) {
            return List.of(events.readable(changed, user).answer());
        }
        List<EventAnswer> later = changed.originalDate().isPresent() ? events.ofSeries(changed, user) : List.of();
        return later.isEmpty() ? all(EventAddress.ofEvent(changed.eventId()), user) : later;
    }

    /** The event, and its occurrences if it repeats. */
    private List<EventAnswer> all(EventAddress address, User user) {
        EventAnswer event = events.readable(address, user).answer();
        return Stream.concat(Stream.of(event), events.ofSeries(address, user).stream())
                .toList();
    }
}
