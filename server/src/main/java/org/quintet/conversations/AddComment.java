package org.quintet.conversations;

import static org.quintet.schema.Tables.COMMENT;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.recurrence.EventAddress;
import org.quintet.schema.tables.records.CommentRecord;
import org.springframework.context.ApplicationEventPublisher;

/** Comments on an event, or replies to a comment. */
@UseCase
public class AddComment {

    private static final int DEEPEST = 50;

    private final DSLContext sql;
    private final Clock clock;
    private final Conversations conversations;
    private final ApplicationEventPublisher domainEvents;

    AddComment(DSLContext sql, Clock clock, Conversations conversations, ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.clock = clock;
        this.conversations = conversations;
        this.domainEvents = domainEvents;
    }

    /**
     * Returns the new comment's id. Whoever reads an event comments on it.
     *
     * @throws Failure.NotFound if there is no such event, or no such comment on it to reply to
     * @throws Failure.NotAllowed if {@code author} may not read the event, or it is his alone and there is nobody to reply
     * @throws Failure.Invalid if it says nothing or too much, or replies to a reply to a reply … of the deepest level
     */
    public long execute(User author, EventAddress about, NewComment comment) {
        Conversation conversation = conversations.join(about, author);
        CommentRecord row = new CommentRecord();
        row.setEventId(about.eventId());
        row.setOccurrence(about.originalDate().orElse(null));
        row.setAuthorId(author.id());
        row.setKind(CommentKind.COMMENT.word());
        comment.parentId().ifPresent(parentId -> replyTo(parentId, conversation, row));
        row.setTemplate(comment.template().map(CommentTemplate::word).orElse(null));
        row.setContent(CommentText.of(comment.text(), comment.template()));
        Instant now = clock.instant();
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        if (comment.flagged()) {
            row.setFlaggedAt(now);
            row.setFlaggedBy(author.id());
        }
        long id = sql.insertInto(COMMENT)
                .set(row)
                .returningResult(COMMENT.ID)
                .fetchSingle()
                .value1();
        domainEvents.publishEvent(new CommentAdded(id, about, author.id()));
        return id;
    }

    private void replyTo(long parentId, Conversation conversation, CommentRecord row) {
        Optional<Short> depth = sql.select(COMMENT.DEPTH)
                .from(COMMENT)
                .where(COMMENT.ID.eq(parentId))
                .and(conversation.comments())
                .fetchOptional(COMMENT.DEPTH);
        if (depth.isEmpty()) {
            throw new Failure.NotFound("comment");
        }
        if (!conversation.isOpen()) {
            throw new Failure.NotAllowed("There are replies only where a calendar is shared");
        }
        if (depth.get() >= DEEPEST) {
            throw new Failure.Invalid(COMMENT.PARENT_ID.getName(), "replies are nested at most " + DEEPEST + " deep");
        }
        row.setKind(CommentKind.REPLY.word());
        row.setParentId(parentId);
        row.setDepth((short) (depth.get() + 1));
    }
}
