package org.quintet.conversations;

import static org.quintet.schema.Tables.COMMENT;

import org.jooq.Condition;
import org.quintet.recurrence.EventAddress;

/**
 * The comments on an event, or on one occurrence of it, as one person may take part in them.
 *
 * @param visibility that of the event's calendar
 * @param isOpen whether comments may be replied to: the calendar is not one person's alone
 * @param isModerator whether this person may edit what others wrote
 */
public record Conversation(EventAddress about, String visibility, boolean isOpen, boolean isModerator) {

    /** Which comments belong to it. */
    public Condition comments() {
        return COMMENT.EVENT_ID
                .eq(about.eventId())
                .and(about.originalDate().map(COMMENT.OCCURRENCE::eq).orElseGet(COMMENT.OCCURRENCE::isNull));
    }
}
