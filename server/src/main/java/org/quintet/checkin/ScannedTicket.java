package org.quintet.checkin;

import java.util.UUID;

/** The ticket that was shown; nobody else changes it meanwhile. */
record ScannedTicket(long id, UUID uuid, boolean active, ScannedEvent event, TicketTerms type) {

    boolean allowsReentry() {
        return type.allowsReentry().orElse(event.allowsReentry());
    }
}
