package org.quintet.api.appmint.tickets;

import java.util.List;
import org.quintet.api.appmint.events.EventRecords;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.api.appmint.tenancy.Tenant;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What an event sells: to its staff all of it, to everybody what is for everybody (G-demo). */
@RestController("appMintTicketTypesController")
class TicketTypesController {

    private final EventRecords events;
    private final TicketTypeRecords types;

    TicketTypesController(EventRecords events, TicketTypeRecords types) {
        this.events = events;
        this.types = types;
    }

    /** All ticket types of an event, which are few. */
    record TicketTypeList(List<TicketTypeView> data, long total, boolean hasNext) {
        static TicketTypeList of(List<TicketTypeView> all) {
            return new TicketTypeList(all, all.size(), false);
        }
    }

    @GetMapping("/events/{eventId}/ticket-types")
    @Permits(Who.ORGANISATION_STAFF)
    TicketTypeList list(Staff staff, @PathVariable String eventId) {
        return TicketTypeList.of(types.of(events.idOf(staff.organisation(), eventId)));
    }

    @GetMapping("/client/events/{eventId}/ticket-types")
    @Permits(Who.ANYONE)
    TicketTypeList listForEverybody(Tenant tenant, @PathVariable String eventId) {
        return tenant.organisation()
                .map(organisation -> events.publicIdOf(organisation, eventId))
                .map(event -> TicketTypeList.of(types.forEverybody(event)))
                .orElseThrow(() -> new Failure.NotFound("event"));
    }
}
