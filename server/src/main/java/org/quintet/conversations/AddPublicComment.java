package org.quintet.conversations;

import static org.quintet.schema.Tables.COMMENT;
import static org.quintet.schema.Tables.EVENT;

import java.time.Clock;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.recurrence.EventAddress;
import org.quintet.schema.tables.records.CommentRecord;
import org.springframework.context.ApplicationEventPublisher;

/** Says something on an event's page. Colleagues find it among their own comments too. */
@UseCase
public class AddPublicComment {

    private final DSLContext sql;
    private final Clock clock;
    private final PublicComments comments;
    private final ApplicationEventPublisher domainEvents;

    AddPublicComment(DSLContext sql, Clock clock, PublicComments comments, ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.clock = clock;
        this.comments = comments;
        this.domainEvents = domainEvents;
    }

    /** In which role somebody comments. */
    public enum Role {
        /** Staff of the event, in anybody's name. */
        STAFF,
        /** A visitor of an event that everybody sees, if it allows comments. */
        VISITOR
    }

    /**
     * Returns the id of the new comment.
     *
     * @throws Failure.NotFound if there is no such event that {@code actor} works for, or sees
     * @throws Failure.NotAllowed if the event allows no comments
     * @throws Failure.Invalid if it says nothing or too much, or a value is out of bounds
     */
    public long execute(User actor, Role role, long eventId, PublicComment comment) {
        Instant now = clock.instant();
        boolean allowed = comments.allowsComments(eventId, condition(actor, role, now));
        if (role == Role.VISITOR && !allowed) {
            throw new Failure.NotAllowed("This event does not allow comments");
        }
        CommentRecord row = new CommentRecord();
        comments.put(comment, row);
        row.setEventId(eventId);
        row.setKind(CommentKind.COMMENT.word());
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        long id = sql.insertInto(COMMENT)
                .set(row)
                .returningResult(COMMENT.ID)
                .fetchSingle()
                .value1();
        comment.authorId()
                .ifPresent(author ->
                        domainEvents.publishEvent(new CommentAdded(id, EventAddress.ofEvent(eventId), author)));
        return id;
    }

    private static Condition condition(User actor, Role role, Instant now) {
        return switch (role) {
            case STAFF -> EventAccess.staffedBy(new Caller.SignedIn(actor, false));
            case VISITOR ->
                EventAccess.listedPublicly().and(EVENT.PUBLISH_FROM.isNull().or(EVENT.PUBLISH_FROM.le(now)));
        };
    }
}
