package org.quintet.notifications;

import static org.quintet.schema.Tables.NOTIFICATION;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.usecases.UseCase;

/** Marks all of a user's notifications as read. */
@UseCase
public class MarkAllNotifications {

    private final DSLContext sql;

    MarkAllNotifications(DSLContext sql) {
        this.sql = sql;
    }

    public void execute(User user) {
        sql.update(NOTIFICATION)
                .set(NOTIFICATION.IS_READ, true)
                .where(NOTIFICATION.USER_ID.eq(user.id()))
                .and(NOTIFICATION.IS_READ.isFalse())
                .execute();
    }
}
