package org.quintet.api.primecal.notifications;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.NOTIFICATION;
import static org.quintet.schema.Tables.NOTIFICATION_CONTENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.quintet.calendars.CalendarAccess;
import org.quintet.identity.User;
import org.quintet.notifications.NotificationTarget;
import org.springframework.stereotype.Component;

/** Reads notifications, in one statement. */
@Component("primeCalNotificationQueries")
class NotificationQueries {

    private static final int PAGE = 50;

    private final DSLContext sql;

    NotificationQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest fifty of those that were made before {@code before}. */
    List<NotificationAnswer> of(User user, boolean unreadOnly, Optional<Instant> before) {
        Field<Boolean> isReadable = field(CalendarAccess.readableBy(user)).as("is_readable");
        Condition which = NOTIFICATION
                .USER_ID
                .eq(user.id())
                .and(unreadOnly ? NOTIFICATION.IS_READ.isFalse() : noCondition())
                .and(before.map(NOTIFICATION.CREATED_AT::lt).orElse(noCondition()));
        return sql.select(
                        NOTIFICATION.ID,
                        NOTIFICATION.IS_READ,
                        NOTIFICATION.CREATED_AT,
                        NOTIFICATION_CONTENT.TYPE,
                        EVENT.ID,
                        EVENT.NAME,
                        EVENT.CALENDAR_ID,
                        isReadable)
                .from(NOTIFICATION)
                .join(NOTIFICATION_CONTENT)
                .on(NOTIFICATION_CONTENT.ID.eq(NOTIFICATION.CONTENT_ID))
                .leftJoin(EVENT)
                .on(EVENT.ID.eq(NOTIFICATION_CONTENT.TARGET_ID))
                .and(NOTIFICATION_CONTENT.TARGET_TYPE.eq(NotificationTarget.EVENT.word()))
                .where(which)
                .orderBy(NOTIFICATION.CREATED_AT.desc(), NOTIFICATION.ID.desc())
                .limit(PAGE)
                .fetch(row -> NotificationAnswer.of(row, isReadable));
    }
}
