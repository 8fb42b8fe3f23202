package org.quintet.programme.sessions;

import static org.quintet.schema.Tables.SESSION;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.programme.sessions.RoomBookings.Overlap;
import org.quintet.schema.tables.records.SessionRecord;

/** Puts a session into an event's programme. */
@UseCase
public class CreateSession {

    private final DSLContext sql;
    private final Clock clock;
    private final Sessions sessions;
    private final SessionWrites writes;

    CreateSession(DSLContext sql, Clock clock, Sessions sessions, SessionWrites writes) {
        this.sql = sql;
        this.clock = clock;
        this.sessions = sessions;
        this.writes = writes;
    }

    /**
     * Returns the new session, confirmed unless {@code changes} ask for another state.
     *
     * @throws Failure.NotFound if there is no such event
     * @throws Failure.NotAllowed if {@code creator} does not work for it
     * @throws Failure.Invalid if a value breaks a rule; all of them are named
     * @throws Failure.Conflict if its room is taken at that time
     */
    public SessionRecord execute(User creator, long eventId, SessionChanges changes) {
        sessions.requireStaff(creator, eventId);
        Instant now = clock.instant();
        SessionRecord session = new SessionRecord();
        session.setState(SessionState.CONFIRMED.word());
        session.setEventId(eventId);
        writes.apply(changes, session, Overlap.REFUSED);
        session.setCreatedBy(creator.id());
        session.setCreatedAt(now);
        session.setUpdatedAt(now);
        return sql.insertInto(SESSION).set(session).returning().fetchSingle();
    }
}
