package org.quintet.conversations;

import static org.quintet.schema.Tables.COMMENT;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.recurrence.EventAddress;
import org.quintet.schema.tables.records.CommentRecord;

/** Changes what a comment says. */
@UseCase
public class ChangeComment {

    private final DSLContext sql;
    private final Clock clock;
    private final Conversations conversations;

    ChangeComment(DSLContext sql, Clock clock, Conversations conversations) {
        this.sql = sql;
        this.clock = clock;
        this.conversations = conversations;
    }

    /**
     * Changes the text; a comment that was made with a template keeps it.
     *
     * @throws Failure.NotFound if there is no such event, or no such comment on it
     * @throws Failure.NotAllowed if {@code actor} may not read the event, did not write the comment and may not write to the
     *     calendar, or it is a note of the server's
     * @throws Failure.Invalid if it would say nothing or too much
     */
    public void execute(User actor, EventAddress about, long commentId, String text) {
        Conversation conversation = conversations.join(about, actor);
        CommentRecord comment = conversations.locked(commentId, conversation);
        if (comment.getKind().equals(CommentKind.OPEN_TRACKING.word())) {
            throw new Failure.NotAllowed("Nobody edits what the server noted");
        }
        if (!Objects.equals(comment.getAuthorId(), actor.id()) && !conversation.isModerator()) {
            throw new Failure.NotAllowed("You do not have permission to edit this comment");
        }
        Optional<CommentTemplate> template =
                Optional.ofNullable(comment.getTemplate()).flatMap(CommentTemplate::of);
        sql.update(COMMENT)
                .set(COMMENT.CONTENT, CommentText.of(text, template))
                .set(COMMENT.UPDATED_AT, clock.instant())
                .where(COMMENT.ID.eq(commentId))
                .execute();
    }
}
