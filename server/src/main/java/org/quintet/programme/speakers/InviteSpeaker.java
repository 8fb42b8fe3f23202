package org.quintet.programme.speakers;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;
import static org.quintet.schema.Tables.SPEAKER_INVITE;

import java.time.Clock;
import java.util.Locale;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.programme.sessions.SessionPeople;
import org.quintet.programme.sessions.Sessions;
import org.quintet.schema.tables.records.SpeakerInviteRecord;
import org.springframework.context.ApplicationEventPublisher;

/** Asks somebody by mail to speak in a session, too (Open Event's clients, speaker invites). */
@UseCase
public class InviteSpeaker {

    private static final String SECOND_ONE = "speaker_invite_pending";

    private final DSLContext sql;
    private final Clock clock;
    private final SessionPeople people;
    private final ApplicationEventPublisher domainEvents;

    InviteSpeaker(DSLContext sql, Clock clock, SessionPeople people, ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.clock = clock;
        this.people = people;
        this.domainEvents = domainEvents;
    }

    /**
     * Returns the id of the invitation, which waits for an answer.
     *
     * @throws Failure.NotFound if there is no such session of the event
     * @throws Failure.NotAllowed if {@code inviter} has nothing to do with it, or the invited speaks in it already
     * @throws Failure.Conflict if he is invited already
     */
    public long execute(User inviter, long eventId, long sessionId, String email) {
        requireSession(inviter, eventId, sessionId);
        requireStranger(sessionId, email);
        SpeakerInviteRecord invite = new SpeakerInviteRecord();
        invite.setEventId(eventId);
        invite.setSessionId(sessionId);
        invite.setEmail(email);
        invite.setStatus(SpeakerInvites.PENDING);
        invite.setInvitedBy(inviter.id());
        invite.setCreatedAt(clock.instant());
        long id = insert(invite);
        domainEvents.publishEvent(new SpeakerInvited(id));
        return id;
    }

    private void requireSession(User inviter, long eventId, long sessionId) {
        boolean known = sql.fetchExists(selectOne()
                .from(SESSION)
                .where(SESSION.ID.eq(sessionId))
                .and(SESSION.EVENT_ID.eq(eventId))
                .and(Sessions.present()));
        if (!known) {
            throw new Failure.NotFound("session");
        }
        if (!people.organises(inviter, eventId) && !people.takesPart(inviter, sessionId)) {
            throw new Failure.NotAllowed("Speaker access is required.");
        }
    }

    private void requireStranger(long sessionId, String email) {
        boolean speaks = sql.fetchExists(selectOne()
                .from(SESSION_SPEAKER)
                .join(SPEAKER)
                .on(SPEAKER.ID.eq(SESSION_SPEAKER.SPEAKER_ID))
                .where(SESSION_SPEAKER.SESSION_ID.eq(sessionId))
                .and(SPEAKER.DELETED_AT.isNull())
                .and(lower(SPEAKER.EMAIL).eq(email.toLowerCase(Locale.ROOT))));
        if (speaks) {
            throw new Failure.NotAllowed("Invitee is already a speaker.");
        }
    }

    private long insert(SpeakerInviteRecord invite) {
        try {
            return sql.insertInto(SPEAKER_INVITE)
                    .set(invite)
                    .returning(SPEAKER_INVITE.ID)
                    .fetchSingle()
                    .getId();
        } catch (RuntimeException e) {
            throw Constraints.isBroken(SECOND_ONE, e)
                    ? new Failure.Conflict(SPEAKER_INVITE.EMAIL.getName(), "Invite already sent.")
                    : e;
        }
    }
}
