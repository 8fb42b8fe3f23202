package org.quintet.programme.sessions;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.quintet.forms.FormAnswers;
import org.quintet.forms.FormSubject;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.programme.sessions.SessionTransitions.Side;
import org.quintet.schema.tables.records.SessionRecord;
import org.springframework.stereotype.Component;

/** What must hold for sessions that people propose (Open Event, Sessions). */
@Component
public class ProposalRules {

    /** Its track and its type are chosen, not answered. */
    private static final Set<String> NOT_ASKED = Set.of("track", "session_type", "microlocation", "speakers");

    private final DSLContext sql;
    private final SessionPeople people;
    private final FormAnswers answers;

    ProposalRules(DSLContext sql, SessionPeople people, FormAnswers answers) {
        this.sql = sql;
        this.people = people;
        this.answers = answers;
    }

    /**
     * Refuses proposals for an event that does without.
     *
     * @throws Failure.NotFound if there is no such event
     * @throws Failure.NotAllowed if it does not take {@code what}
     */
    public void requireOpen(long eventId, String what) {
        boolean open = sql.select(EVENT.IS_SESSIONS_SPEAKERS_ENABLED)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .and(EVENT.DELETED_AT.isNull())
                .fetchOptional(EVENT.IS_SESSIONS_SPEAKERS_ENABLED)
                .orElseThrow(() -> new Failure.NotFound("event"));
        if (!open) {
            throw new Failure.NotAllowed("event", what + " are disabled for this Event");
        }
    }

    /**
     * A new proposal is a draft or waits for a decision, unless an organiser makes it.
     *
     * @throws Failure.NotAllowed if somebody else wants more
     */
    void requireBeginning(SessionRecord session, boolean organised) {
        boolean begins =
                List.of(SessionState.DRAFT.word(), SessionState.PENDING.word()).contains(session.getState());
        if (!organised && !begins) {
            throw new Failure.NotAllowed(
                    SESSION.STATE.getName(), "You cannot create a session in state \"" + session.getState() + "\"");
        }
    }

    /** @throws Failure.NotAllowed if {@code side} may not take a session from one state to the other */
    void requireStep(SessionState from, SessionState to, Side side) {
        if (from != to && !SessionTransitions.after(from, side).contains(to)) {
            throw new Failure.NotAllowed(
                    SESSION.STATE.getName(),
                    "You cannot change a session state from \"%s\" to \"%s\"".formatted(from.word(), to.word()));
        }
    }

    /** @throws Failure.Invalid if it does not end after it starts */
    void requireOrder(SessionRecord session) {
        if (session.getStartsAt() != null
                && session.getEndsAt() != null
                && !session.getStartsAt().isBefore(session.getEndsAt())) {
            throw new Failure.Invalid(SESSION.ENDS_AT.getName(), "ends-at should be after starts-at");
        }
    }

    /** Checks the event's form for sessions, and keeps of the complex answers what it asks for. */
    void requireForm(SessionRecord session) {
        session.setComplexFieldValues(answers.check(
                        FormAnswers.Form.of(session.getEventId(), FormSubject.SESSION),
                        session,
                        NOT_ASKED,
                        Optional.<JSONB>ofNullable(session.getComplexFieldValues()))
                .orElse(null));
    }

    /**
     * Refuses to let strangers speak: an organiser takes any speaker of the event, others themselves and whoever speaks in
     * the session already.
     *
     * @throws Failure.NotFound if one of {@code speakers} is none of these
     */
    void requireSpeakers(User actor, long eventId, Optional<Long> sessionId, Set<Long> speakers) {
        if (speakers.isEmpty()) {
            return;
        }
        Condition own = SessionPeople.isSpeaker(actor)
                .or(SPEAKER.ID.in(select(SESSION_SPEAKER.SPEAKER_ID)
                        .from(SESSION_SPEAKER)
                        .where(SESSION_SPEAKER.SESSION_ID.eq(sessionId.orElse(0L)))));
        int found = sql.fetchCount(
                SPEAKER,
                SPEAKER.ID
                        .in(speakers)
                        .and(SPEAKER.EVENT_ID.eq(eventId))
                        .and(SPEAKER.DELETED_AT.isNull())
                        .and(people.organises(actor, eventId) ? noCondition() : own));
        if (found < speakers.size()) {
            throw new Failure.NotFound("speaker");
        }
    }
}
