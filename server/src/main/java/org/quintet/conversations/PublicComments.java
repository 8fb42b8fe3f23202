package org.quintet.conversations;

import static org.quintet.schema.Tables.COMMENT;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.USERS;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.schema.tables.records.CommentRecord;
import org.springframework.stereotype.Component;

/** What writing comments for everybody has in common. */
@Component
class PublicComments {

    private static final int HIGHEST_RATING = 5;

    private final DSLContext sql;

    PublicComments(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Keeps the event from being removed while somebody comments on it.
     *
     * @throws Failure.NotFound if there is none for which {@code condition} holds
     */
    boolean allowsComments(long eventId, Condition condition) {
        return sql.select(EVENT.ALLOW_COMMENTS)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .and(EventAccess.present())
                .and(condition)
                .forKeyShare()
                .fetchOptional(EVENT.ALLOW_COMMENTS)
                .orElseThrow(() -> new Failure.NotFound("event"));
    }

    /**
     * The comment, locked until the transaction ends, for staff of its event.
     *
     * @throws Failure.NotFound if there is none that people wrote, or {@code operator} does not work for its event
     */
    CommentRecord lockedForStaff(User operator, long id) {
        CommentRecord comment = sql.selectFrom(COMMENT)
                .where(COMMENT.ID.eq(id))
                .and(CommentKind.isWritten())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("comment"));
        boolean works = sql.fetchExists(
                EVENT,
                EVENT.ID
                        .eq(comment.getEventId())
                        .and(EventAccess.present())
                        .and(EventAccess.staffedBy(new Caller.SignedIn(operator, false))));
        if (!works) {
            throw new Failure.NotFound("comment");
        }
        return comment;
    }

    /**
     * Writes what is said into {@code row}.
     *
     * @throws Failure.Invalid if a value is out of bounds, or the author is nobody; all that is wrong is named
     */
    void put(PublicComment comment, CommentRecord row) {
        Problems problems = new Problems();
        Optional<String> title = comment.title().map(String::strip).filter(text -> !text.isEmpty());
        problems.require(
                title.map(text -> text.codePointCount(0, text.length())).orElse(0) <= PublicComment.LONGEST_TITLE,
                COMMENT.TITLE.getName(),
                "must not be longer than " + PublicComment.LONGEST_TITLE + " characters");
        comment.rating()
                .ifPresent(rating -> problems.require(
                        rating >= 0 && rating <= HIGHEST_RATING,
                        COMMENT.RATING.getName(),
                        "must be 0 to " + HIGHEST_RATING));
        comment.authorId()
                .ifPresent(id -> problems.require(
                        sql.fetchExists(USERS, USERS.ID.eq(id).and(USERS.DELETED_AT.isNull())),
                        COMMENT.AUTHOR_ID.getName(),
                        "there is no such user"));
        problems.throwIfAny();
        row.setTitle(title.orElse(null));
        row.setContent(CommentText.of(comment.text(), Optional.empty()));
        row.setRating(comment.rating().map(Integer::shortValue).orElse(null));
        row.setAuthorId(comment.authorId().orElse(null));
        row.setIsPublic(comment.isPublic());
    }
}
