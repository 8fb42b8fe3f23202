package org.quintet.programme.speakers;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.forms.FormAnswers;
import org.quintet.forms.FormSubject;
import org.quintet.identity.User;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.programme.sessions.SessionPeople;
import org.quintet.programme.sessions.SessionTransitions.Side;
import org.quintet.programme.sessions.Sessions;
import org.quintet.schema.tables.records.SpeakerRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What all writes of speakers have in common. */
@Component
class SpeakerWrites {

    private static final String SAME_EMAIL = "speaker_email";

    private final DSLContext sql;
    private final SessionPeople people;
    private final FormAnswers answers;
    private final ApplicationEventPublisher domainEvents;

    SpeakerWrites(DSLContext sql, SessionPeople people, FormAnswers answers, ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.people = people;
        this.answers = answers;
        this.domainEvents = domainEvents;
    }

    /**
     * The speaker, whom nobody else changes until the transaction ends.
     *
     * @throws Failure.NotFound if there is none
     * @throws Failure.NotAllowed if {@code actor} neither organises the event nor is the speaker
     */
    SpeakerRecord lock(User actor, long speakerId) {
        SpeakerRecord speaker = sql.selectFrom(SPEAKER)
                .where(SPEAKER.ID.eq(speakerId))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("speaker"));
        boolean itself = sql.fetchExists(SPEAKER, SPEAKER.ID.eq(speakerId).and(SessionPeople.isSpeaker(actor)));
        if (!itself && !people.organises(actor, speaker.getEventId())) {
            throw new Failure.NotAllowed("Detail ownership is required, access denied.");
        }
        return speaker;
    }

    /**
     * Refuses to put somebody into sessions of strangers.
     *
     * @param sessions ids of all in which the speaker is to speak
     * @throws Failure.NotFound if one is not of the event, or neither {@code actor}'s own nor the speaker's already
     */
    void requireSessions(User actor, long eventId, Optional<Long> speakerId, Set<Long> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        Condition own = people.organises(actor, eventId)
                ? SESSION.EVENT_ID.eq(eventId)
                : SESSION.EVENT_ID
                        .eq(eventId)
                        .and(SESSION.CREATED_BY.eq(actor.id()).or(ofSpeaker(speakerId)));
        int found = sql.fetchCount(SESSION, SESSION.ID.in(sessions).and(own).and(Sessions.present()));
        if (found < sessions.size()) {
            throw new Failure.NotFound("session");
        }
    }

    private static Condition ofSpeaker(Optional<Long> speakerId) {
        return SESSION.ID.in(select(SESSION_SPEAKER.SESSION_ID)
                .from(SESSION_SPEAKER)
                .where(SESSION_SPEAKER.SPEAKER_ID.eq(speakerId.orElse(0L))));
    }

    /** Checks the event's form for speakers, and keeps of the complex answers what it asks for. */
    void requireForm(SpeakerRecord speaker) {
        // one without an address of his own is not asked for it
        Set<String> notAsked = speaker.getEmail() == null ? Set.of(SPEAKER.EMAIL.getName()) : Set.of();
        speaker.setComplexFieldValues(answers.check(
                        FormAnswers.Form.of(speaker.getEventId(), FormSubject.SPEAKER),
                        speaker,
                        notAsked,
                        Optional.ofNullable(speaker.getComplexFieldValues()))
                .orElse(null));
    }

    /** Makes {@code sessions} those in which the speaker speaks, and no others. */
    void speakIn(long speakerId, Set<Long> sessions) {
        sql.deleteFrom(SESSION_SPEAKER)
                .where(SESSION_SPEAKER.SPEAKER_ID.eq(speakerId))
                .and(SESSION_SPEAKER.SESSION_ID.notIn(sessions))
                .execute();
        sql.insertInto(SESSION_SPEAKER, SESSION_SPEAKER.SESSION_ID, SESSION_SPEAKER.SPEAKER_ID)
                .select(select(SESSION.ID, val(speakerId))
                        .from(SESSION)
                        .where(SESSION.ID.in(sessions))
                        .orderBy(SESSION.ID))
                .onConflictDoNothing()
                .execute();
    }

    /** A new picture is to have its sizes. */
    void announcePhoto(Optional<String> before, SpeakerRecord speaker) {
        Optional.ofNullable(speaker.getPhotoUrl())
                .filter(photo -> !Objects.equals(before, Optional.of(photo)))
                .ifPresent(photo -> domainEvents.publishEvent(new SpeakerPhotoChanged(speaker.getId(), photo)));
    }

    Side sideOf(User actor, long eventId) {
        return people.sideOf(actor, eventId);
    }

    /** The failure that a broken constraint means; any other error as it is. */
    static RuntimeException failure(RuntimeException error) {
        return Constraints.isBroken(SAME_EMAIL, error)
                ? new Failure.NotAllowed(SPEAKER.EMAIL.getName(), "Speaker with this Email ID already exists")
                : error;
    }
}
