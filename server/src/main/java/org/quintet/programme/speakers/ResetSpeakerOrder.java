package org.quintet.programme.speakers;

import static org.quintet.schema.Tables.SPEAKER;

import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Forgets the order of an event's speakers. */
@UseCase
public class ResetSpeakerOrder {

    private final DSLContext sql;

    ResetSpeakerOrder(DSLContext sql) {
        this.sql = sql;
    }

    /** Puts all of them at place 0 and answers how many there are. */
    public int execute(long eventId) {
        return sql.update(SPEAKER)
                .set(SPEAKER.SORT_ORDER, 0)
                .where(SPEAKER.EVENT_ID.eq(eventId))
                .execute();
    }
}
