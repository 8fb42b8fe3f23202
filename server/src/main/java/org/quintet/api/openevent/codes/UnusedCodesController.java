package org.quintet.api.openevent.codes;

import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.identity.Caller;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.ticketing.codes.DeleteUnusedDiscountCodes;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Clears an event of discount codes that nobody has ordered with (facts, A5). */
@RestController
class UnusedCodesController {

    private final EventOfUrl events;
    private final DeleteUnusedDiscountCodes deleteUnusedDiscountCodes;

    UnusedCodesController(EventOfUrl events, DeleteUnusedDiscountCodes deleteUnusedDiscountCodes) {
        this.events = events;
        this.deleteUnusedDiscountCodes = deleteUnusedDiscountCodes;
    }

    record Deleted(boolean success, int deletes) {}

    @DeleteMapping("/v1/events/{event}/discount-codes/delete-unused")
    @Permits(Who.SIGNED_IN)
    Deleted deleteUnused(@PathVariable String event, Caller caller) {
        long id = events.heldBy(caller, EventAuthority.COORGANIZER, event);
        return new Deleted(true, deleteUnusedDiscountCodes.execute(id));
    }
}
