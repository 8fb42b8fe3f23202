package org.quintet.programme.sessions;

import static org.quintet.schema.Tables.SESSION;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.JSONB;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.programme.sessions.SessionTransitions.Side;
import org.quintet.schema.tables.records.SessionRecord;
import org.springframework.context.ApplicationEventPublisher;

/** Changes a session as those who take part in it and its event's organisers do (Open Event, Sessions). */
@UseCase
public class ReviseSession {

    /** The states of which speakers are told, if whoever changes it wants that. */
    private static final Set<SessionState> TOLD = Set.of(
            SessionState.ACCEPTED,
            SessionState.REJECTED,
            SessionState.CONFIRMED,
            SessionState.CANCELED,
            SessionState.WITHDRAWN);

    private final Clock clock;
    private final SessionWrites writes;
    private final SessionPeople people;
    private final ProposalRules rules;
    private final ApplicationEventPublisher domainEvents;

    ReviseSession(
            Clock clock,
            SessionWrites writes,
            SessionPeople people,
            ProposalRules rules,
            ApplicationEventPublisher domainEvents) {
        this.clock = clock;
        this.writes = writes;
        this.people = people;
        this.rules = rules;
        this.domainEvents = domainEvents;
    }

    /**
     * Changes it; states go as {@link SessionTransitions} says. A room is given by organisers only; what others say of it is
     * not heard.
     *
     * @throws Failure.NotFound if there is no such session, or a speaker is none whom {@code actor} may name
     * @throws Failure.NotAllowed if {@code actor} has nothing to do with it, it is locked, or it may not get that state
     * @throws Failure.Invalid if a value breaks a rule or the event's form lacks an answer
     * @throws Failure.Conflict if its room is taken
     */
    public void execute(User actor, long sessionId, Proposal proposal) {
        SessionRecord session = writes.lock(sessionId);
        people.requireParticipant(actor, sessionId, session.getEventId());
        Side side = people.sideOf(actor, session.getEventId());
        SessionLock.requireOpen(session, side);
        SessionState before = SessionState.of(session.getState());
        SessionState after = proposal.changes().state().orElse(before);
        rules.requireStep(before, after, side);
        proposal.speakers()
                .ifPresent(speakers ->
                        rules.requireSpeakers(actor, session.getEventId(), Optional.of(sessionId), speakers));
        change(actor, session, proposal, side);
        boolean isTold = after != before && proposal.sendsMail() && TOLD.contains(after);
        session.setIsMailSent(isTold || session.getIsMailSent());
        writes.store(session);
        proposal.speakers().ifPresent(speakers -> writes.speak(sessionId, speakers));
        if (isTold) {
            domainEvents.publishEvent(new SessionDecided(sessionId, after.word(), actor.id(), clock.instant()));
        }
    }

    private void change(User actor, SessionRecord session, Proposal proposal, Side side) {
        Optional<JSONB> answers = Optional.ofNullable(session.getComplexFieldValues());
        SessionState before = SessionState.of(session.getState());
        writes.apply(heard(actor, session, proposal.changes(), side), session, proposal.overlap());
        rules.requireOrder(session);
        // an organizer corrects what the form does not let pass; his own answers it looks at
        boolean answersStay = Objects.equals(answers, Optional.ofNullable(session.getComplexFieldValues()));
        if (side == Side.SPEAKER || !answersStay) {
            rules.requireForm(session);
        }
        boolean submitted = before == SessionState.DRAFT && session.getState().equals(SessionState.PENDING.word());
        if (submitted && session.getSubmittedAt() == null) {
            session.setSubmittedAt(clock.instant());
        }
    }

    private SessionChanges heard(User actor, SessionRecord session, SessionChanges changes, Side side) {
        if (!people.organises(actor, session.getEventId())) {
            changes.without(SESSION.MICROLOCATION_ID);
        }
        return side == Side.ORGANIZER ? changes : changes.without(SESSION.IS_LOCKED);
    }
}
