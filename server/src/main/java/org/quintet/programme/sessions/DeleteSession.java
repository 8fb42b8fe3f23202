package org.quintet.programme.sessions;

import static org.quintet.schema.Tables.SESSION;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Deletes a session softly. */
@UseCase
public class DeleteSession {

    private final DSLContext sql;
    private final Clock clock;
    private final Sessions sessions;

    DeleteSession(DSLContext sql, Clock clock, Sessions sessions) {
        this.sql = sql;
        this.clock = clock;
        this.sessions = sessions;
    }

    /**
     * Takes it out of all lists.
     *
     * @throws Failure.NotFound if there is no such session
     * @throws Failure.NotAllowed if {@code actor} does not work for its event
     */
    public void execute(User actor, long sessionId) {
        long eventId = sql.select(SESSION.EVENT_ID)
                .from(SESSION)
                .where(SESSION.ID.eq(sessionId))
                .and(Sessions.present())
                .forUpdate()
                .fetchOptional(SESSION.EVENT_ID)
                .orElseThrow(() -> new Failure.NotFound("session"));
        sessions.requireStaff(actor, eventId);
        sql.update(SESSION)
                .set(SESSION.DELETED_AT, clock.instant())
                .where(SESSION.ID.eq(sessionId))
                .execute();
    }
}
