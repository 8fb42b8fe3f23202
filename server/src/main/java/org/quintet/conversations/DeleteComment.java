package org.quintet.conversations;

import static org.quintet.schema.Tables.COMMENT;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Removes a comment on an event, with all replies to it. */
@UseCase
public class DeleteComment {

    private final DSLContext sql;
    private final PublicComments comments;

    DeleteComment(DSLContext sql, PublicComments comments) {
        this.sql = sql;
        this.comments = comments;
    }

    /** @throws Failure.NotFound if there is no such comment, or {@code operator} does not work for its event */
    public void execute(User operator, long id) {
        comments.lockedForStaff(operator, id);
        sql.deleteFrom(COMMENT).where(COMMENT.ID.eq(id)).execute();
    }
}
