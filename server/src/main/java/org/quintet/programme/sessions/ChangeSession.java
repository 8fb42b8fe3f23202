package org.quintet.programme.sessions;

import java.util.function.Function;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.programme.sessions.RoomBookings.Overlap;
import org.quintet.schema.tables.records.SessionRecord;

/** Changes a session. Writers of the same session wait for each other. */
@UseCase
public class ChangeSession {

    private final Sessions sessions;
    private final SessionWrites writes;

    ChangeSession(Sessions sessions, SessionWrites writes) {
        this.sessions = sessions;
        this.writes = writes;
    }

    /**
     * Returns the session as it is afterwards, one version later.
     *
     * @param translate makes the change out of the session as it is now, which nobody else changes meanwhile; what it
     *     throws is thrown
     * @throws Failure.NotFound if there is no such session
     * @throws Failure.NotAllowed if {@code actor} does not work for its event
     * @throws Failure.Invalid if the result would break a rule; all that it breaks are named
     * @throws Failure.Conflict if its room is taken at that time
     */
    public SessionRecord execute(User actor, long sessionId, Function<SessionRecord, SessionChanges> translate) {
        SessionRecord session = writes.lock(sessionId);
        sessions.requireStaff(actor, session.getEventId());
        writes.apply(translate.apply(session), session, Overlap.REFUSED);
        return writes.store(session);
    }
}
