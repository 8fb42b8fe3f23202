package org.quintet.events;

import static org.quintet.schema.Tables.EVENT;

import org.jooq.DSLContext;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/** Slugs, which are unique among the events of an organisation that are not deleted. */
@Component
class EventSlugs {

    private final DSLContext sql;

    EventSlugs(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether another event has the slug of this one, which is not stored with it, or deleted. */
    boolean isTaken(EventRecord event) {
        return sql.fetchExists(
                EVENT,
                EVENT.ORGANISATION_ID
                        .eq(event.getOrganisationId())
                        .and(EVENT.SLUG.eq(event.getSlug()))
                        .and(EVENT.DELETED_AT.isNull()));
    }

    /** Gives the event another slug if its own is taken. */
    void settle(EventRecord event) {
        if (isTaken(event)) {
            event.setSlug(EventNames.another(event.getSlug()));
        }
    }
}
