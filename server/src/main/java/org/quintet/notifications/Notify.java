package org.quintet.notifications;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.NOTIFICATION;
import static org.quintet.schema.Tables.NOTIFICATION_ACTOR;
import static org.quintet.schema.Tables.NOTIFICATION_CONTENT;
import static org.quintet.schema.Tables.NOTIFICATION_SETTING;
import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/**
 * Tells users something within the application: one content, and a notification for each of them. The same cause is told
 * once, however often the domain event behind it is handled. A type that the notification settings disable is not told;
 * one that has no setting gets one.
 */
@UseCase
public class Notify {

    private final DSLContext sql;
    private final Clock clock;

    Notify(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Receivers and actors who are not there, or are deleted, are left out. */
    public void execute(NewNotification notification) {
        if (!sql.fetchExists(USERS, present(notification.receivers())) || !isEnabled(notification.type())) {
            return;
        }
        Instant now = clock.instant();
        content(notification, now).ifPresent(content -> {
            sql.insertInto(NOTIFICATION_ACTOR, NOTIFICATION_ACTOR.CONTENT_ID, NOTIFICATION_ACTOR.USER_ID)
                    .select(select(val(content), USERS.ID).from(USERS).where(present(notification.actors())))
                    .execute();
            sql.insertInto(NOTIFICATION, NOTIFICATION.CONTENT_ID, NOTIFICATION.USER_ID, NOTIFICATION.CREATED_AT)
                    .select(select(val(content), USERS.ID, val(now, NOTIFICATION.CREATED_AT))
                            .from(USERS)
                            .where(present(notification.receivers()))
                            .orderBy(USERS.ID))
                    .execute();
        });
    }

    private static Condition present(Set<Long> ids) {
        return USERS.ID.in(ids).and(USERS.DELETED_AT.isNull());
    }

    private boolean isEnabled(String type) {
        return sql.select(NOTIFICATION_SETTING.ENABLED)
                .from(NOTIFICATION_SETTING)
                .where(NOTIFICATION_SETTING.TYPE.eq(type))
                .fetchOptional(NOTIFICATION_SETTING.ENABLED)
                .orElseGet(() -> {
                    sql.insertInto(NOTIFICATION_SETTING)
                            .set(NOTIFICATION_SETTING.TYPE, type)
                            .onConflict(NOTIFICATION_SETTING.TYPE)
                            .doNothing()
                            .execute();
                    return true;
                });
    }

    /** Returns the id of the content, or nothing if there is one of this cause. */
    private Optional<Long> content(NewNotification notification, Instant now) {
        return sql.insertInto(NOTIFICATION_CONTENT)
                .set(NOTIFICATION_CONTENT.CAUSE, notification.cause())
                .set(NOTIFICATION_CONTENT.TYPE, notification.type())
                .set(NOTIFICATION_CONTENT.TARGET_TYPE, notification.target().word())
                .set(NOTIFICATION_CONTENT.TARGET_ID, notification.targetId())
                .set(
                        NOTIFICATION_CONTENT.TARGET_ACTION,
                        notification.targetAction().orElse(null))
                .set(NOTIFICATION_CONTENT.CREATED_AT, now)
                .onConflict(NOTIFICATION_CONTENT.CAUSE)
                .doNothing()
                .returningResult(NOTIFICATION_CONTENT.ID)
                .fetchOptional()
                .map(row -> row.value1());
    }
}
