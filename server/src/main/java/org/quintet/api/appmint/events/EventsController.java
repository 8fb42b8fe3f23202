package org.quintet.api.appmint.events;

import java.util.Map;
import org.quintet.api.appmint.format.ListPage;
import org.quintet.api.appmint.records.RecordBodies;
import org.quintet.api.appmint.records.StateChange;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's events for its staff, drafts included (document, section Listing and filtering). */
@RestController("appMintEventsController")
@RequestMapping("/events")
class EventsController {

    private final EventRecords records;
    private final EventCollection events;

    EventsController(EventRecords records, EventCollection events) {
        this.records = records;
        this.events = events;
    }

    @GetMapping
    @Permits(Who.ORGANISATION_STAFF)
    ListPage<EventView> list(Staff staff, @RequestParam Map<String, String> query) {
        return records.all(staff.organisation(), EventFilter.read(query));
    }

    @GetMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    EventView read(Staff staff, @PathVariable String id) {
        return records.one(staff.organisation(), id);
    }

    /** Checks that there are tickets, makes the event public, and has those told who wait for it, in this order. */
    @PostMapping("/{id}/publish")
    @Permits(Who.ORGANISATION_STAFF)
    EventView publish(Staff staff, @PathVariable String id) {
        return events.take(staff, id, StateChange.PUBLISH);
    }

    @PostMapping("/{id}/cancel")
    @Permits(Who.ORGANISATION_STAFF)
    EventView cancel(Staff staff, @PathVariable String id) {
        return events.take(staff, id, StateChange.CANCEL);
    }

    /**
     * A new draft like this event; the body, if there is one, is {@code {"data": {…}}}, or the data alone, with what
     * shall be different.
     */
    @PostMapping("/{id}/duplicate")
    @Permits(Who.ORGANISATION_STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    EventView duplicate(Staff staff, @PathVariable String id, JsonBody body) {
        return events.duplicate(staff, id, RecordBodies.data(body.objectOrEmpty()));
    }
}
