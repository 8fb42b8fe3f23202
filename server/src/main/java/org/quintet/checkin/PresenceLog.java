package org.quintet.checkin;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.PRESENCE;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Keeps where the holders of tickets are, apart from scan points. Whoever writes holds the lock of the ticket's row. */
@Component
class PresenceLog {

    private final DSLContext sql;

    PresenceLog(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Somebody is there. Going on from the entrance into rooms is no second entry; at the entrance he is there once, however
     * often he shows himself.
     *
     * @param isUsed whether the ticket was used before, wherever
     */
    void enter(long ticketId, Optional<String> zone, boolean isUsed, Instant at) {
        Field<Integer> inside = zone.isPresent() ? PRESENCE.INSIDE.plus(1) : greatest(PRESENCE.INSIDE, inline(1));
        sql.insertInto(PRESENCE)
                .set(PRESENCE.TICKET_ID, ticketId)
                .set(PRESENCE.ZONE, zone.orElse(null))
                .set(PRESENCE.ENTRIES, isUsed ? 0 : 1)
                .set(PRESENCE.INSIDE, 1)
                .set(PRESENCE.LAST_ENTERED_AT, at)
                .onConflict(PRESENCE.TICKET_ID, PRESENCE.ZONE)
                .doUpdate()
                .set(PRESENCE.ENTRIES, PRESENCE.ENTRIES.plus(excluded(PRESENCE.ENTRIES)))
                .set(PRESENCE.INSIDE, inside)
                .set(PRESENCE.LAST_ENTERED_AT, at)
                .execute();
    }

    /** Somebody who is there leaves. */
    void leave(long ticketId, Optional<String> zone) {
        sql.update(PRESENCE)
                .set(PRESENCE.INSIDE, PRESENCE.INSIDE.minus(1))
                .where(PRESENCE.TICKET_ID.eq(ticketId))
                .and(zone.map(PRESENCE.ZONE::eq).orElseGet(PRESENCE.ZONE::isNull))
                .execute();
    }
}
