package org.quintet.conversations;

import static org.quintet.schema.Tables.COMMENT;

import java.time.Clock;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.CommentRecord;

/** Changes, publishes or hides what was said about an event. */
@UseCase
public class ChangePublicComment {

    private final DSLContext sql;
    private final Clock clock;
    private final PublicComments comments;

    ChangePublicComment(DSLContext sql, Clock clock, PublicComments comments) {
        this.sql = sql;
        this.clock = clock;
        this.comments = comments;
    }

    /**
     * Changes the comment.
     *
     * @param translate makes the comment to be out of the one that is there, which nobody else changes meanwhile
     * @throws Failure.NotFound if there is no such comment, or {@code operator} does not work for its event
     * @throws Failure.Invalid if it would say nothing or too much, or a value is out of bounds
     */
    public void execute(User operator, long id, Function<CommentRecord, PublicComment> translate) {
        CommentRecord row = comments.lockedForStaff(operator, id);
        comments.put(translate.apply(row), row);
        row.setUpdatedAt(clock.instant());
        sql.update(COMMENT).set(row).where(COMMENT.ID.eq(id)).execute();
    }
}
