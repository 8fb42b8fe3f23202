package org.quintet.api.openevent.events;

import static org.quintet.schema.Tables.TICKET_ORDER;

import org.jooq.DSLContext;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.springframework.stereotype.Component;

/** An event that somebody ordered tickets for is deleted by the installation's super admins only (facts, D). */
@Component
class EventDeletions {

    private final DSLContext sql;

    EventDeletions(DSLContext sql) {
        this.sql = sql;
    }

    void require(OpenEventCaller caller, long eventId) {
        if (!caller.requireUser().isSuperAdmin() && sql.fetchExists(TICKET_ORDER, TICKET_ORDER.EVENT_ID.eq(eventId))) {
            throw JsonApiException.forbidden(
                    ErrorSource.pointer("source"), "Event associated with orders cannot be deleted");
        }
    }
}
