package org.quintet.conversations;

import static org.jooq.impl.DSL.field;
import static org.quintet.schema.Tables.CALENDAR;
import static org.quintet.schema.Tables.COMMENT;
import static org.quintet.schema.Tables.EVENT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.SelectConditionStep;
import org.quintet.calendars.CalendarAccess;
import org.quintet.events.EventAccess;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.recurrence.EventAddress;
import org.quintet.recurrence.Occurrences;
import org.quintet.schema.tables.records.CommentRecord;
import org.springframework.stereotype.Component;

/** Who may take part in which conversation. */
@Component
public class Conversations {

    private final DSLContext sql;
    private final Occurrences occurrences;

    Conversations(DSLContext sql, Occurrences occurrences) {
        this.sql = sql;
        this.occurrences = occurrences;
    }

    /**
     * The conversation about an event or an occurrence, for reading it.
     *
     * @throws Failure.NotFound if there is no such event or occurrence
     * @throws Failure.NotAllowed if {@code reader} may not read it
     */
    public Conversation about(EventAddress address, User reader) {
        return conversation(address, rights(address, reader).fetchOptional());
    }

    /** As {@link #about}, and nobody removes the event before the transaction ends. */
    Conversation join(EventAddress address, User participant) {
        return conversation(
                address, rights(address, participant).forKeyShare().of(EVENT).fetchOptional());
    }

    /**
     * A comment that nobody else changes until the transaction ends.
     *
     * @throws Failure.NotFound if there is none of that id in the conversation
     */
    CommentRecord locked(long commentId, Conversation conversation) {
        return sql.selectFrom(COMMENT)
                .where(COMMENT.ID.eq(commentId))
                .and(conversation.comments())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("comment"));
    }

    private SelectConditionStep<Record4<String, Boolean, Boolean, Boolean>> rights(EventAddress address, User user) {
        return sql.select(
                        CALENDAR.VISIBILITY,
                        field(CalendarAccess.readableBy(user).and(CALENDAR.DELETED_AT.isNull())),
                        field(CalendarAccess.isShared()),
                        field(CalendarAccess.writableBy(user)))
                .from(EVENT)
                .join(CALENDAR)
                .on(CALENDAR.ID.eq(EVENT.CALENDAR_ID))
                .where(EVENT.ID.eq(address.eventId()))
                .and(EventAccess.present());
    }

    private Conversation conversation(
            EventAddress address, Optional<Record4<String, Boolean, Boolean, Boolean>> rights) {
        Record4<String, Boolean, Boolean, Boolean> found = rights.orElseThrow(() -> new Failure.NotFound("event"));
        if (!found.value2()) {
            throw new Failure.NotAllowed("You do not have permission to read this event");
        }
        if (address.originalDate().isPresent()
                && occurrences.at(address, List.of()).isEmpty()) {
            throw new Failure.NotFound("event");
        }
        return new Conversation(address, found.value1(), found.value3(), found.value4());
    }
}
