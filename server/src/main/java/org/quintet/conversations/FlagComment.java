package org.quintet.conversations;

import static org.quintet.schema.Tables.COMMENT;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.recurrence.EventAddress;

/** Flags a comment, so that others look at it, or takes the flag away. */
@UseCase
public class FlagComment {

    private final DSLContext sql;
    private final Clock clock;
    private final Conversations conversations;

    FlagComment(DSLContext sql, Clock clock, Conversations conversations) {
        this.sql = sql;
        this.clock = clock;
        this.conversations = conversations;
    }

    /**
     * Sets or takes the flag. Whoever reads an event may; the last who flagged is remembered.
     *
     * @throws Failure.NotFound if there is no such event, or no such comment on it
     * @throws Failure.NotAllowed if {@code actor} may not read the event
     */
    public void execute(User actor, EventAddress about, long commentId, boolean flagged) {
        conversations.locked(commentId, conversations.join(about, actor));
        Instant now = clock.instant();
        sql.update(COMMENT)
                .set(COMMENT.FLAGGED_AT, flagged ? now : null)
                .set(COMMENT.FLAGGED_BY, flagged ? actor.id() : null)
                .set(COMMENT.UPDATED_AT, now)
                .where(COMMENT.ID.eq(commentId))
                .execute();
    }
}
