package org.quintet.programme.sessions;

import static org.quintet.schema.Tables.SESSION;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.SessionRecord;

/** Deletes a session, as those who take part in it and its event's organisers may (Open Event, Sessions). */
@UseCase
public class RemoveSession {

    private final DSLContext sql;
    private final Clock clock;
    private final SessionWrites writes;
    private final SessionPeople people;

    RemoveSession(DSLContext sql, Clock clock, SessionWrites writes, SessionPeople people) {
        this.sql = sql;
        this.clock = clock;
        this.writes = writes;
        this.people = people;
    }

    /**
     * Takes it out of all lists; the installation's staff may bring it back.
     *
     * @throws Failure.NotFound if there is no such session
     * @throws Failure.NotAllowed if {@code actor} has nothing to do with it, or it is locked
     */
    public void execute(User actor, long sessionId) {
        SessionRecord session = writes.lock(sessionId);
        people.requireParticipant(actor, sessionId, session.getEventId());
        SessionLock.requireOpen(session, people.sideOf(actor, session.getEventId()));
        sql.update(SESSION)
                .set(SESSION.DELETED_AT, clock.instant())
                .where(SESSION.ID.eq(sessionId))
                .execute();
    }
}
