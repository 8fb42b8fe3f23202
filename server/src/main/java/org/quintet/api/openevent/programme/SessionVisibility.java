package org.quintet.api.openevent.programme;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SESSION;

import org.jooq.Condition;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.events.EventVisibility;
import org.quintet.events.EventAccess;
import org.quintet.jsonapi.Attempt;
import org.quintet.programme.sessions.SessionPeople;
import org.quintet.programme.sessions.Sessions;

/**
 * Which sessions exist for a caller: the planned ones for everybody, all for those who work for the event, and for people
 * those that they proposed, speak in or are invited to.
 */
final class SessionVisibility {

    private SessionVisibility() {}

    /** For queries on {@code session}. */
    static Condition rows(Attempt<OpenEventCaller> attempt) {
        Condition planned = Sessions.planned()
                .and(EventVisibility.rowsOf(SESSION.EVENT_ID, attempt))
                .and(Sessions.ofPublicProgramme());
        return planned.or(ofStaff(attempt)).or(ofPerson(attempt));
    }

    private static Condition ofStaff(Attempt<OpenEventCaller> attempt) {
        Condition staffed = EventAccess.staffedBy(attempt.caller().caller());
        return exists(selectOne()
                .from(EVENT)
                .where(EVENT.ID.eq(SESSION.EVENT_ID))
                .and(attempt.trashed() ? staffed : EventAccess.present().and(staffed)));
    }

    private static Condition ofPerson(Attempt<OpenEventCaller> attempt) {
        return SessionPeople.ofPerson(attempt.caller().caller())
                .and(exists(selectOne()
                        .from(EVENT)
                        .where(EVENT.ID.eq(SESSION.EVENT_ID))
                        .and(EventAccess.present())));
    }
}
