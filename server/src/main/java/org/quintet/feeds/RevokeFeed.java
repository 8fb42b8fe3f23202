package org.quintet.feeds;

import static org.quintet.schema.Tables.CALENDAR_FEED;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Takes back somebody's feed of a calendar. */
@UseCase
public class RevokeFeed {

    private final DSLContext sql;

    RevokeFeed(DSLContext sql) {
        this.sql = sql;
    }

    /** @throws Failure.NotFound if {@code user} has no feed of the calendar */
    public void execute(User user, long calendarId) {
        int revoked = sql.deleteFrom(CALENDAR_FEED)
                .where(CALENDAR_FEED.CALENDAR_ID.eq(calendarId))
                .and(CALENDAR_FEED.USER_ID.eq(user.id()))
                .execute();
        if (revoked == 0) {
            throw new Failure.NotFound("feed");
        }
    }
}
