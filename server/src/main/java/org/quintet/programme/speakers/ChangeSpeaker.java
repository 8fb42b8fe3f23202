package org.quintet.programme.speakers;

import static org.quintet.schema.Tables.SPEAKER;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.User;
import org.quintet.platform.database.Rows;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.programme.sessions.SessionTransitions.Side;
import org.quintet.schema.tables.records.SpeakerRecord;

/** Changes what is known of a speaker (Open Event, Speakers). */
@UseCase
public class ChangeSpeaker {

    private static final List<Field<String>> SIZES =
            List.of(SPEAKER.THUMBNAIL_IMAGE_URL, SPEAKER.SMALL_IMAGE_URL, SPEAKER.ICON_IMAGE_URL);

    private final DSLContext sql;
    private final SpeakerWrites writes;

    ChangeSpeaker(DSLContext sql, SpeakerWrites writes) {
        this.sql = sql;
        this.writes = writes;
    }

    /**
     * Changes him; {@code sessions} are all in which he is to speak, empty leaves them as they are.
     *
     * @throws Failure.NotFound if there is no such speaker, or a session is not of his event or not {@code actor}'s to fill
     * @throws Failure.NotAllowed if {@code actor} neither organises the event nor is the speaker, or the event has another
     *     speaker with his address
     * @throws Failure.Invalid if the event's form lacks an answer
     */
    public void execute(
            User actor, long speakerId, Map<Field<?>, @Nullable Object> columns, Optional<Set<Long>> sessions) {
        SpeakerRecord speaker = writes.lock(actor, speakerId);
        SpeakerRecord before = speaker.into(SPEAKER);
        Side side = writes.sideOf(actor, speaker.getEventId());
        sessions.ifPresent(ids -> writes.requireSessions(actor, speaker.getEventId(), Optional.of(speakerId), ids));
        Rows.set(speaker, columns);
        SpeakerEmail.settle(actor, side, speaker, columns, Optional.ofNullable(before.getEmail()));
        requireForm(side, before, speaker);
        forgetOldSizes(before, speaker);
        update(speaker);
        sessions.ifPresent(ids -> writes.speakIn(speakerId, ids));
        writes.announcePhoto(Optional.ofNullable(before.getPhotoUrl()), speaker);
    }

    private void requireForm(Side side, SpeakerRecord before, SpeakerRecord speaker) {
        @Nullable JSONB answers = before.getComplexFieldValues();
        if (side == Side.SPEAKER || !Objects.equals(answers, speaker.getComplexFieldValues())) {
            writes.requireForm(speaker);
        }
    }

    /** The sizes go with their picture. Clients send all attributes back: the same size again is none of the new picture. */
    private static void forgetOldSizes(SpeakerRecord before, SpeakerRecord speaker) {
        if (!Objects.equals(before.getPhotoUrl(), speaker.getPhotoUrl())) {
            SIZES.stream()
                    .filter(size -> Objects.equals(before.get(size), speaker.get(size)))
                    .forEach(size -> speaker.set(size, null));
        }
    }

    private void update(SpeakerRecord speaker) {
        try {
            sql.update(SPEAKER)
                    .set(speaker)
                    .where(SPEAKER.ID.eq(speaker.getId()))
                    .execute();
        } catch (RuntimeException e) {
            throw SpeakerWrites.failure(e);
        }
    }
}
