package org.quintet.notifications;

import static org.jooq.impl.DSL.lower;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;
import static org.quintet.schema.Tables.USERS;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.quintet.programme.sessions.SessionDecided;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Shows speakers who have an account that their session got another state. */
@Component
class SessionStateNotification {

    private static final String TYPE = "session_state_change";

    private final DSLContext sql;
    private final Notify notify;

    SessionStateNotification(DSLContext sql, Notify notify) {
        this.sql = sql;
        this.notify = notify;
    }

    @ApplicationModuleListener
    void on(SessionDecided decided) {
        Set<Long> speakers = sql.selectDistinct(USERS.ID)
                .from(SESSION_SPEAKER)
                .join(SPEAKER)
                .on(SPEAKER.ID.eq(SESSION_SPEAKER.SPEAKER_ID))
                .join(USERS)
                .on(lower(USERS.EMAIL).eq(lower(SPEAKER.EMAIL)))
                .where(SESSION_SPEAKER.SESSION_ID.eq(decided.sessionId()))
                .and(SPEAKER.DELETED_AT.isNull())
                .fetchSet(Record1::value1);
        notify.execute(new NewNotification(
                TYPE + ":" + decided.sessionId() + ":" + decided.at(),
                TYPE,
                NotificationTarget.SESSION,
                decided.sessionId(),
                Optional.of(decided.state()),
                speakers,
                Set.of(decided.actorId())));
    }
}
