package org.quintet.events;

import static org.quintet.schema.Tables.EXHIBITOR;

import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Forgets the order of an event's exhibitors. */
@UseCase
public class ResetExhibitorOrder {

    private final DSLContext sql;

    ResetExhibitorOrder(DSLContext sql) {
        this.sql = sql;
    }

    /** Puts all of them at position 0 and answers how many there are. */
    public int execute(long eventId) {
        return sql.update(EXHIBITOR)
                .set(EXHIBITOR.POSITION, 0)
                .where(EXHIBITOR.EVENT_ID.eq(eventId))
                .execute();
    }
}
