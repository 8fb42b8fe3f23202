package org.quintet.api.primecal.notifications;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.NOTIFICATION;
import static org.quintet.schema.Tables.NOTIFICATION_CONTENT;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * A notification as its user sees it.
 *
 * @param eventType what happened: {@code event.created} and the like, or a word of another API
 * @param title the name of the event, as long as the user may read it
 * @param data what it leads to
 */
record NotificationAnswer(
        long id,
        String eventType,
        @Nullable String title,
        String body,
        @Nullable Data data,
        boolean isRead,
        Instant createdAt) {

    record Data(long eventId, long calendarId) {}

    /**
     * Of a row with the event that it leads to, if it does.
     *
     * @param isReadable whether the user may read that event
     */
    static NotificationAnswer of(Record row, Field<Boolean> isReadable) {
        boolean hasEvent = row.get(EVENT.ID) != null && Boolean.TRUE.equals(row.get(isReadable));
        String type = row.get(NOTIFICATION_CONTENT.TYPE);
        return new NotificationAnswer(
                row.get(NOTIFICATION.ID),
                type,
                hasEvent ? row.get(EVENT.NAME) : null,
                body(type),
                hasEvent ? new Data(row.get(EVENT.ID), row.get(EVENT.CALENDAR_ID)) : null,
                row.get(NOTIFICATION.IS_READ),
                row.get(NOTIFICATION.CREATED_AT));
    }

    private static String body(String type) {
        return switch (type) {
            case "event.created" -> "An event was created";
            case "event.updated" -> "An event was changed";
            case "event.deleted" -> "An event was deleted";
            case "event.comment.created" -> "Somebody commented on an event";
            case "event_role" -> "You are invited to a role at an event";
            // types are data: operators may add some
            default -> type;
        };
    }
}
