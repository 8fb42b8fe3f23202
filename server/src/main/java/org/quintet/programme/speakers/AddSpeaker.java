package org.quintet.programme.speakers;

import static org.quintet.schema.Tables.SPEAKER;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.User;
import org.quintet.platform.database.Rows;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.programme.sessions.ProposalRules;
import org.quintet.programme.sessions.SessionTransitions.Side;
import org.quintet.schema.tables.records.SpeakerRecord;

/** Enters a speaker: himself, or somebody else in the name of an event (Open Event, Speakers). */
@UseCase
public class AddSpeaker {

    private final DSLContext sql;
    private final ProposalRules rules;
    private final SpeakerWrites writes;

    AddSpeaker(DSLContext sql, ProposalRules rules, SpeakerWrites writes) {
        this.sql = sql;
        this.rules = rules;
        this.writes = writes;
    }

    /**
     * Returns the id of the new speaker, who speaks in {@code sessions}.
     *
     * @throws Failure.NotFound if there is no such event, or a session is not of it or not {@code creator}'s to fill
     * @throws Failure.NotAllowed if the event takes no speakers, or has one with his address
     * @throws Failure.Invalid if the event's form lacks an answer
     */
    public long execute(User creator, long eventId, Map<Field<?>, @Nullable Object> columns, Set<Long> sessions) {
        rules.requireOpen(eventId, "Speakers");
        writes.requireSessions(creator, eventId, Optional.empty(), sessions);
        Side side = writes.sideOf(creator, eventId);
        SpeakerRecord speaker = new SpeakerRecord();
        Rows.set(speaker, columns);
        speaker.setEventId(eventId);
        speaker.setUserId(creator.id());
        SpeakerEmail.settle(creator, side, speaker, columns, Optional.empty());
        writes.requireForm(speaker);
        SpeakerRecord stored = insert(speaker);
        writes.speakIn(stored.getId(), sessions);
        writes.announcePhoto(Optional.empty(), stored);
        return stored.getId();
    }

    private SpeakerRecord insert(SpeakerRecord speaker) {
        try {
            return sql.insertInto(SPEAKER).set(speaker).returning().fetchSingle();
        } catch (RuntimeException e) {
            throw SpeakerWrites.failure(e);
        }
    }
}
