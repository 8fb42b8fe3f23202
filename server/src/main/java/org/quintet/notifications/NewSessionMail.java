package org.quintet.notifications;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SESSION;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.quintet.events.roles.EventRole;
import org.quintet.events.roles.EventRoles;
import org.quintet.installation.FrontendAddress;
import org.quintet.programme.sessions.SessionSubmitted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells an event's owner and organizers that somebody proposed a session; the owner by mail too, if somebody speaks in it. */
@Component
class NewSessionMail {

    private static final String ACTION = "new_session";

    private final DSLContext sql;
    private final EventRoles roles;
    private final QueueMail queueMail;
    private final Notify notify;
    private final FrontendAddress frontend;

    NewSessionMail(DSLContext sql, EventRoles roles, QueueMail queueMail, Notify notify, FrontendAddress frontend) {
        this.sql = sql;
        this.roles = roles;
        this.queueMail = queueMail;
        this.notify = notify;
        this.frontend = frontend;
    }

    @ApplicationModuleListener
    void on(SessionSubmitted submitted) {
        sql.select(SESSION.TITLE, EVENT.NAME, EVENT.IDENTIFIER, EVENT.ID)
                .from(SESSION)
                .join(EVENT)
                .on(EVENT.ID.eq(SESSION.EVENT_ID))
                .where(SESSION.ID.eq(submitted.sessionId()))
                .fetchOptional()
                .ifPresent(row -> {
                    List<EventRoles.Holder> holders = roles.holders(row.value4(), EventRole.ORGANIZERS);
                    tell(submitted, holders);
                    if (submitted.hasSpeakers()) {
                        holders.stream()
                                .filter(holder -> holder.role().equals(EventRole.OWNER.word()))
                                .forEach(owner ->
                                        mail(submitted, owner.email(), row.value1(), row.value2(), row.value3()));
                    }
                });
    }

    private void mail(SessionSubmitted submitted, String recipient, String session, String event, String identifier) {
        queueMail.execute(NewMail.of(
                ACTION + ":" + submitted.sessionId() + ":" + recipient,
                ACTION,
                recipient,
                Map.of(
                        "name", recipient,
                        "session", session,
                        "event", event,
                        "link", frontend.url() + "/events/" + identifier + "/sessions/pending")));
    }

    private void tell(SessionSubmitted submitted, List<EventRoles.Holder> holders) {
        Set<Long> receivers = new HashSet<>();
        holders.forEach(holder -> receivers.add(holder.userId()));
        notify.execute(new NewNotification(
                ACTION + ":" + submitted.sessionId(),
                ACTION,
                NotificationTarget.SESSION,
                submitted.sessionId(),
                Optional.empty(),
                receivers,
                Set.of(submitted.actorId())));
    }
}
