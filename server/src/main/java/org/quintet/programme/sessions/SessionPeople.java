package org.quintet.programme.sessions;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;
import static org.quintet.schema.Tables.SPEAKER_INVITE;

import java.util.Locale;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.quintet.events.EventAccess;
import org.quintet.events.roles.EventRole;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.programme.sessions.SessionTransitions.Side;
import org.quintet.programme.speakers.SpeakerInvites;
import org.springframework.stereotype.Component;

/**
 * Who has to do with a session: the event's organisers, whoever proposed it, its speakers, and who is invited to speak. An
 * e-mail address makes somebody a speaker only if he has proved that it is his.
 */
@Component
public class SessionPeople {

    private final DSLContext sql;
    private final EventAccess access;

    SessionPeople(DSLContext sql, EventAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** For queries on {@code session}: the user proposed it or speaks in it. */
    public static Condition takesPart(User user) {
        return SESSION.CREATED_BY.eq(user.id()).or(speaks(SESSION.ID, user));
    }

    /** The user speaks in the session of the id {@code session}. */
    public static Condition speaks(Field<Long> session, User user) {
        return exists(selectOne()
                .from(SESSION_SPEAKER)
                .join(SPEAKER)
                .on(SPEAKER.ID.eq(SESSION_SPEAKER.SPEAKER_ID))
                .where(SESSION_SPEAKER.SESSION_ID.eq(session))
                .and(SPEAKER.DELETED_AT.isNull())
                .and(isSpeaker(user)));
    }

    /** The user proposed the session of the id {@code session}. */
    public static Condition proposed(Field<Long> session, User user) {
        return exists(selectOne().from(SESSION).where(SESSION.ID.eq(session)).and(SESSION.CREATED_BY.eq(user.id())));
    }

    /** For queries on {@code speaker}: it is the user himself, or was entered by him. */
    public static Condition isSpeaker(User user) {
        return SPEAKER.USER_ID.eq(user.id()).or(hasAddress(SPEAKER.EMAIL, user));
    }

    /** For queries on {@code session}: somebody waits for the user to say whether he speaks in it. */
    public static Condition invites(User user) {
        return exists(selectOne()
                .from(SPEAKER_INVITE)
                .where(SPEAKER_INVITE.SESSION_ID.eq(SESSION.ID))
                .and(SPEAKER_INVITE.STATUS.eq(inline(SpeakerInvites.PENDING)))
                .and(hasAddress(SPEAKER_INVITE.EMAIL, user)));
    }

    /** {@code email} is the proven address of the user. */
    public static Condition hasAddress(Field<String> email, User user) {
        return user.isVerified() ? lower(email).eq(user.email().toLowerCase(Locale.ROOT)) : falseCondition();
    }

    /** As what {@code actor} changes states at the event. */
    public Side sideOf(User actor, long eventId) {
        return holds(actor, eventId, EventRole.ORGANIZERS) ? Side.ORGANIZER : Side.SPEAKER;
    }

    /** Whether he may do what coorganizers do. */
    public boolean organises(User actor, long eventId) {
        return holds(actor, eventId, EventRole.ORGANISERS);
    }

    private boolean holds(User actor, long eventId, Set<EventRole> roles) {
        return actor.isPlatformStaff() || access.holds(actor, eventId, roles);
    }

    /**
     * Refuses whoever neither organises the event nor takes part in the session.
     *
     * @throws Failure.NotAllowed for him
     */
    void requireParticipant(User actor, long sessionId, long eventId) {
        if (!organises(actor, eventId) && !takesPart(actor, sessionId)) {
            throw new Failure.NotAllowed("Access denied.");
        }
    }

    /** Whether he proposed the session or speaks in it. */
    public boolean takesPart(User actor, long sessionId) {
        return sql.fetchExists(
                selectOne().from(SESSION).where(SESSION.ID.eq(sessionId)).and(takesPart(actor)));
    }

    /** For queries on {@code session} joined to nothing: everybody sees what is planned, and people what is theirs. */
    public static Condition ofPerson(Caller caller) {
        return caller.ifSignedIn(user -> takesPart(user).or(invites(user)));
    }
}
