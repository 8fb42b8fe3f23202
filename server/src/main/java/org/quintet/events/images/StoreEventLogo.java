package org.quintet.events.images;

import static org.quintet.schema.Tables.EVENT;

import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Stores the logo that was made of an event's logo as it was sent, unless the event has another by now. */
@UseCase
public class StoreEventLogo {

    private final DSLContext sql;

    StoreEventLogo(DSLContext sql) {
        this.sql = sql;
    }

    /** Replaces {@code sent} by {@code made}; both are URLs. */
    public void execute(long eventId, String sent, String made) {
        sql.update(EVENT)
                .set(EVENT.LOGO_URL, made)
                .where(EVENT.ID.eq(eventId))
                .and(EVENT.LOGO_URL.eq(sent))
                .execute();
    }
}
