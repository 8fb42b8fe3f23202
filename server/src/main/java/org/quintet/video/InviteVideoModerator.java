package org.quintet.video;

import static org.quintet.schema.Tables.VIDEO_STREAM_MODERATOR;

import org.jooq.DSLContext;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Makes whoever has an address a moderator of a stream, and tells him. */
@UseCase
public class InviteVideoModerator {

    private final DSLContext sql;
    private final ApplicationEventPublisher domainEvents;

    InviteVideoModerator(DSLContext sql, ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.domainEvents = domainEvents;
    }

    /**
     * Returns the moderator's id.
     *
     * @throws Failure.Conflict if the address is a moderator's already, whatever the case of its letters
     */
    public long execute(long streamId, String email) {
        long id = insert(streamId, email);
        domainEvents.publishEvent(new VideoModeratorInvited(id));
        return id;
    }

    private long insert(long streamId, String email) {
        try {
            return sql.insertInto(VIDEO_STREAM_MODERATOR)
                    .set(VIDEO_STREAM_MODERATOR.VIDEO_STREAM_ID, streamId)
                    .set(VIDEO_STREAM_MODERATOR.EMAIL, email)
                    .returningResult(VIDEO_STREAM_MODERATOR.ID)
                    .fetchSingle()
                    .value1();
        } catch (RuntimeException e) {
            if (Constraints.isBroken("video_stream_moderator_once", e)) {
                throw new Failure.Conflict(
                        VIDEO_STREAM_MODERATOR.EMAIL.getName(), "Email " + email + " is a moderator already");
            }
            throw e;
        }
    }
}
