package org.quintet.notifications;

import static org.quintet.schema.Tables.NOTIFICATION;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Marks one of a user's notifications as read, or as unread again. */
@UseCase
public class MarkNotification {

    private final DSLContext sql;

    MarkNotification(DSLContext sql) {
        this.sql = sql;
    }

    /** @throws Failure.NotFound if the user has no such notification */
    public void execute(User user, long notificationId, boolean read) {
        int marked = sql.update(NOTIFICATION)
                .set(NOTIFICATION.IS_READ, read)
                .where(NOTIFICATION.ID.eq(notificationId))
                .and(NOTIFICATION.USER_ID.eq(user.id()))
                .execute();
        if (marked == 0) {
            throw new Failure.NotFound("notification");
        }
    }
}
