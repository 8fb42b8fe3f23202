package org.quintet.notifications;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.quintet.events.EventContacts;
import org.quintet.installation.FrontendAddress;
import org.quintet.installation.InstallationSettings;
import org.quintet.notifications.SessionLetters.Letter;
import org.quintet.notifications.SessionLetters.Words;
import org.quintet.programme.sessions.SessionDecided;
import org.quintet.programme.sessions.SessionState;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the speakers of a session, and the event's owner, in which state it is. The organizers get copies; answers go to the
 * owner.
 */
@Component
class SessionMail {

    private static final String ACTION = "session_state_change";

    private final DSLContext sql;
    private final EventContacts contacts;
    private final QueueMail queueMail;
    private final FrontendAddress frontend;
    private final InstallationSettings settings;

    SessionMail(
            DSLContext sql,
            EventContacts contacts,
            QueueMail queueMail,
            FrontendAddress frontend,
            InstallationSettings settings) {
        this.sql = sql;
        this.contacts = contacts;
        this.queueMail = queueMail;
        this.frontend = frontend;
        this.settings = settings;
    }

    @ApplicationModuleListener
    void on(SessionDecided decided) {
        SessionLetters.of(SessionState.of(decided.state()))
                .ifPresent(
                        letter -> send(decided.sessionId(), letter, decided.at().toString(), List.of()));
    }

    /**
     * Sends {@code letter} to all who are told of the session.
     *
     * @param occasion what tells this letter from others about the session
     * @param furtherCopies addresses that get a copy of each mail
     */
    void send(long sessionId, Letter letter, String occasion, List<String> furtherCopies) {
        sql.select(SESSION.TITLE, EVENT.NAME, EVENT.IDENTIFIER)
                .select(EVENT.ID, SESSION.STATE)
                .from(SESSION)
                .join(EVENT)
                .on(EVENT.ID.eq(SESSION.EVENT_ID))
                .where(SESSION.ID.eq(sessionId))
                .and(SESSION.DELETED_AT.isNull())
                .fetchOptional()
                .ifPresent(row -> {
                    Words words = words(
                            sessionId, row.into(SESSION.TITLE, EVENT.NAME, EVENT.IDENTIFIER), row.get(SESSION.STATE));
                    List<String> organisers = contacts.addresses(row.get(EVENT.ID));
                    Map<String, String> content = Map.of(
                            "subject", words.in(letter.subject(), false),
                            "message", words.in(letter.message(), true));
                    recipients(sessionId, organisers)
                            .forEach(recipient -> queueMail.execute(new NewMail(
                                    ACTION + ":" + sessionId + ":" + occasion + ":" + recipient,
                                    ACTION,
                                    recipient,
                                    content,
                                    organisers.stream().findFirst(),
                                    copies(organisers, furtherCopies, recipient))));
                });
    }

    private static List<String> copies(List<String> organisers, List<String> further, String recipient) {
        List<String> copies = new ArrayList<>(organisers);
        copies.addAll(further);
        return copies.stream()
                .filter(copy -> !copy.equalsIgnoreCase(recipient))
                .distinct()
                .toList();
    }

    /** The speakers who have an address, and the owner. */
    private Set<String> recipients(long sessionId, List<String> organisers) {
        Set<String> recipients = new LinkedHashSet<>(sql.select(SPEAKER.EMAIL)
                .from(SESSION_SPEAKER)
                .join(SPEAKER)
                .on(SPEAKER.ID.eq(SESSION_SPEAKER.SPEAKER_ID))
                .where(SESSION_SPEAKER.SESSION_ID.eq(sessionId))
                .and(SPEAKER.DELETED_AT.isNull())
                .and(SPEAKER.EMAIL.isNotNull())
                .and(SPEAKER.IS_EMAIL_OVERRIDDEN.isFalse())
                .orderBy(SPEAKER.ID)
                .fetch(SPEAKER.EMAIL));
        organisers.stream().findFirst().ifPresent(recipients::add);
        return recipients;
    }

    private Words words(long sessionId, Record3<String, String, String> session, String state) {
        String event = frontend.url() + "/e/" + session.value3();
        return new Words(Map.of(
                "session_name",
                session.value1(),
                "event_name",
                session.value2(),
                "session_state",
                state,
                "session_link",
                event + "/session/" + sessionId,
                "session_cfs_link",
                event + "/cfs",
                "event_link",
                event,
                "app_name",
                settings.current().appName(),
                "frontend_link",
                frontend.url()));
    }
}
