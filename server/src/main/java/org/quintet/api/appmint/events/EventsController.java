package org.quintet.api.appmint.events;

import java.util.Map;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's events for its staff, drafts included (document, section Listing and filtering). */
@RestController("appMintEventsController")
@RequestMapping("/events")
class EventsController {

    private final EventRecords records;

    EventsController(EventRecords records) {
        this.records = records;
    }

    @GetMapping
    @Permits(Who.ORGANISATION_STAFF)
    EventPage list(Staff staff, @RequestParam Map<String, String> query) {
        return records.all(staff.organisation(), EventFilter.read(query));
    }

    @GetMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    EventView read(Staff staff, @PathVariable String id) {
        return records.one(staff.organisation(), id);
    }
}
