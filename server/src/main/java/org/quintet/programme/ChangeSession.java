package org.quintet.programme;

import static org.quintet.schema.Tables.SESSION;

import java.time.Clock;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.SessionRecord;

/** Changes a session. Writers of the same session wait for each other. */
@UseCase
public class ChangeSession {

    private final DSLContext sql;
    private final Clock clock;
    private final Sessions sessions;

    ChangeSession(DSLContext sql, Clock clock, Sessions sessions) {
        this.sql = sql;
        this.clock = clock;
        this.sessions = sessions;
    }

    /**
     * Returns the session as it is afterwards, one version later.
     *
     * @param translate makes the change out of the session as it is now, which nobody else changes meanwhile; what it
     *     throws is thrown
     * @throws Failure.NotFound if there is no such session
     * @throws Failure.NotAllowed if {@code actor} does not work for its event
     * @throws Failure.Invalid if the result would break a rule; all that it breaks are named
     */
    public SessionRecord execute(User actor, long sessionId, Function<SessionRecord, SessionChanges> translate) {
        SessionRecord session = sql.selectFrom(SESSION)
                .where(SESSION.ID.eq(sessionId))
                .and(Sessions.present())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("session"));
        sessions.requireStaff(actor, session.getEventId());
        translate.apply(session).applyTo(session);
        SessionRules.check(session);
        session.setVersion(session.getVersion() + 1);
        session.setUpdatedAt(clock.instant());
        return sql.update(SESSION)
                .set(session)
                .where(SESSION.ID.eq(sessionId))
                .returning()
                .fetchSingle();
    }
}
