package org.quintet.api.appmint.events;

import java.util.Map;
import org.quintet.api.appmint.format.ListPage;
import org.quintet.api.appmint.tenancy.Tenant;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * An organisation's events for its customers (document, section Listing and filtering). No token is needed, and none is
 * looked at. An unknown organisation has no events.
 */
@RestController("appMintClientEventsController")
@RequestMapping("/client/events")
class ClientEventsController {

    private final EventRecords records;

    ClientEventsController(EventRecords records) {
        this.records = records;
    }

    @GetMapping
    @Permits(Who.ANYONE)
    ListPage<EventView> list(Tenant tenant, @RequestParam Map<String, String> query) {
        EventFilter filter = EventFilter.read(query);
        return tenant.organisation()
                .map(organisation -> records.upcoming(organisation, filter))
                .orElseGet(() -> ListPage.empty(filter.limits()));
    }

    @GetMapping("/{id}")
    @Permits(Who.ANYONE)
    EventView read(Tenant tenant, @PathVariable String id) {
        return tenant.organisation()
                .map(organisation -> records.onePublic(organisation, id))
                .orElseThrow(() -> new Failure.NotFound(EventView.COLLECTION));
    }
}
