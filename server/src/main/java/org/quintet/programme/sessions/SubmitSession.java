package org.quintet.programme.sessions;

import static org.quintet.schema.Tables.SESSION;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.SessionRecord;
import org.springframework.context.ApplicationEventPublisher;

/** Proposes a session to an event, or puts it right into the programme if an organiser does it (Open Event, Sessions). */
@UseCase
public class SubmitSession {

    private final DSLContext sql;
    private final Clock clock;
    private final SessionWrites writes;
    private final SessionPeople people;
    private final ProposalRules rules;
    private final ApplicationEventPublisher domainEvents;

    SubmitSession(
            DSLContext sql,
            Clock clock,
            SessionWrites writes,
            SessionPeople people,
            ProposalRules rules,
            ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.clock = clock;
        this.writes = writes;
        this.people = people;
        this.rules = rules;
        this.domainEvents = domainEvents;
    }

    /**
     * Returns the id of the new session, a draft unless another state is asked for. A room is given by organisers only; what
     * others say of it is not heard.
     *
     * @throws Failure.NotFound if there is no such event, or a speaker is none whom {@code creator} may name
     * @throws Failure.NotAllowed if the event takes no proposals, or the state is not one to begin with
     * @throws Failure.Invalid if a value breaks a rule or the event's form lacks an answer
     * @throws Failure.Conflict if its room is taken
     */
    public long execute(User creator, long eventId, Proposal proposal) {
        rules.requireOpen(eventId, "Sessions");
        boolean organised = people.organises(creator, eventId);
        Set<Long> speakers = proposal.speakers().orElse(Set.of());
        rules.requireSpeakers(creator, eventId, Optional.empty(), speakers);
        SessionRecord session = begun(creator, eventId);
        writes.apply(
                organised ? proposal.changes() : proposal.changes().without(SESSION.MICROLOCATION_ID),
                session,
                proposal.overlap());
        rules.requireBeginning(session, organised);
        rules.requireOrder(session);
        requireFuture(session);
        rules.requireForm(session);
        if (session.getState().equals(SessionState.PENDING.word()) && session.getSubmittedAt() == null) {
            session.setSubmittedAt(session.getCreatedAt());
        }
        long id = sql.insertInto(SESSION)
                .set(session)
                .returning(SESSION.ID)
                .fetchSingle()
                .getId();
        writes.speak(id, speakers);
        domainEvents.publishEvent(new SessionSubmitted(id, creator.id(), !speakers.isEmpty()));
        return id;
    }

    private SessionRecord begun(User creator, long eventId) {
        Instant now = clock.instant();
        SessionRecord session = new SessionRecord();
        session.setEventId(eventId);
        session.setState(SessionState.DRAFT.word());
        session.setCreatedBy(creator.id());
        session.setCreatedAt(now);
        session.setUpdatedAt(now);
        return session;
    }

    private void requireFuture(SessionRecord session) {
        if (session.getStartsAt() != null && !session.getStartsAt().isAfter(clock.instant())) {
            throw new Failure.Invalid(SESSION.STARTS_AT.getName(), "starts-at should be after current date-time");
        }
    }
}
