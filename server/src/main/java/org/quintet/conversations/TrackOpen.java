package org.quintet.conversations;

import static org.quintet.schema.Tables.COMMENT;
import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.recurrence.EventAddress;

/** Notes that somebody opened an event, not more often than every five minutes. */
@UseCase
public class TrackOpen {

    private static final Duration ONCE_IN = Duration.ofMinutes(5);

    private final DSLContext sql;
    private final Clock clock;
    private final Conversations conversations;

    TrackOpen(DSLContext sql, Clock clock, Conversations conversations) {
        this.sql = sql;
        this.clock = clock;
        this.conversations = conversations;
    }

    /**
     * Returns the id of the note, or nothing if there is a fresh one.
     *
     * @throws Failure.NotFound if there is no such event
     * @throws Failure.NotAllowed if {@code reader} may not read it
     * @throws Failure.Invalid if {@code note} is too long
     */
    public OptionalLong execute(User reader, EventAddress about, String note) {
        Conversation conversation = conversations.join(about, reader);
        String text = CommentText.of(note, Optional.of(CommentTemplate.OPEN_EVENT));
        waitForOtherOpensOf(reader);
        Instant now = clock.instant();
        if (isTracked(reader, conversation, now)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(sql.insertInto(COMMENT)
                .set(COMMENT.EVENT_ID, about.eventId())
                .set(COMMENT.OCCURRENCE, about.originalDate().orElse(null))
                .set(COMMENT.AUTHOR_ID, reader.id())
                .set(COMMENT.KIND, CommentKind.OPEN_TRACKING.word())
                .set(COMMENT.TEMPLATE, CommentTemplate.OPEN_EVENT.word())
                .set(COMMENT.CONTENT, text)
                .set(COMMENT.CREATED_AT, now)
                .set(COMMENT.UPDATED_AT, now)
                .returningResult(COMMENT.ID)
                .fetchSingle()
                .value1());
    }

    /** Two windows of one person may open an event at the same moment: the later sees what the earlier noted. */
    private void waitForOtherOpensOf(User reader) {
        sql.select(USERS.ID)
                .from(USERS)
                .where(USERS.ID.eq(reader.id()))
                .forNoKeyUpdate()
                .fetch();
    }

    private boolean isTracked(User reader, Conversation conversation, Instant now) {
        return sql.fetchExists(
                COMMENT,
                conversation
                        .comments()
                        .and(COMMENT.AUTHOR_ID.eq(reader.id()))
                        .and(CommentKind.isNoted())
                        .and(COMMENT.CREATED_AT.gt(now.minus(ONCE_IN))));
    }
}
