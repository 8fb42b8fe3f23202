package org.quintet.programme.sessions;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SESSION;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Rejects what was proposed for events that are over, if nobody has decided about it. Nobody is told. */
@UseCase
class RejectUndecidedSessions {

    private final DSLContext sql;
    private final Clock clock;

    RejectUndecidedSessions(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Rejects at most so many, and returns how many they were. One that somebody changes at the moment is left for later. */
    public int execute(int most) {
        Instant now = clock.instant();
        return sql.update(SESSION)
                .set(SESSION.STATE, SessionState.REJECTED.word())
                .set(SESSION.VERSION, SESSION.VERSION.plus(1))
                .set(SESSION.UPDATED_AT, now)
                .where(SESSION.ID.in(select(SESSION.ID)
                        .from(SESSION)
                        .join(EVENT)
                        .on(EVENT.ID.eq(SESSION.EVENT_ID))
                        .where(SESSION.STATE.eq(inline(SessionState.PENDING.word())))
                        .and(Sessions.present())
                        .and(EVENT.ENDS_AT.lt(now))
                        .limit(most)
                        .forNoKeyUpdate()
                        .of(SESSION)
                        .skipLocked()))
                .execute();
    }
}
