package org.quintet.programme.speakers;

import static org.quintet.schema.Tables.SPEAKER;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Deletes a speaker softly. */
@UseCase
public class RemoveSpeaker {

    private final DSLContext sql;
    private final Clock clock;
    private final SpeakerWrites writes;

    RemoveSpeaker(DSLContext sql, Clock clock, SpeakerWrites writes) {
        this.sql = sql;
        this.clock = clock;
        this.writes = writes;
    }

    /**
     * Takes him out of all lists; his address is free again.
     *
     * @throws Failure.NotFound if there is no such speaker
     * @throws Failure.NotAllowed if {@code actor} neither organises the event nor is the speaker
     */
    public void execute(User actor, long speakerId) {
        writes.lock(actor, speakerId);
        sql.update(SPEAKER)
                .set(SPEAKER.DELETED_AT, clock.instant())
                .where(SPEAKER.ID.eq(speakerId))
                .execute();
    }
}
