package org.quintet.programme.sessions;

import static org.quintet.schema.Tables.SESSION;

import org.quintet.platform.failures.Failure;
import org.quintet.programme.sessions.SessionTransitions.Side;
import org.quintet.schema.tables.records.SessionRecord;

/** A locked session is changed by organizers only. */
final class SessionLock {

    private SessionLock() {}

    /** @throws Failure.NotAllowed if it is locked and {@code side} is not the organizers' */
    static void requireOpen(SessionRecord session, Side side) {
        if (session.getIsLocked() && side != Side.ORGANIZER) {
            throw new Failure.NotAllowed(SESSION.IS_LOCKED.getName(), "Locked sessions cannot be edited");
        }
    }
}
