package org.quintet.calendars;

import static org.quintet.schema.Tables.CALENDAR_SHARE;

import java.util.Set;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Takes back that a calendar was shared, itself or by its group. Who was never let in stays out. */
@UseCase
public class UnshareCalendar {

    private final DSLContext sql;
    private final CalendarAccess access;

    UnshareCalendar(DSLContext sql, CalendarAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /**
     * Takes the shares back.
     *
     * @throws Failure.NotFound if there is no such calendar
     * @throws Failure.NotAllowed if {@code actor} may not share it
     */
    public void execute(User actor, long calendarId, Set<Long> userIds) {
        access.require(calendarId, actor, CalendarRight.ADMIN);
        sql.deleteFrom(CALENDAR_SHARE)
                .where(CALENDAR_SHARE.CALENDAR_ID.eq(calendarId))
                .and(CALENDAR_SHARE.USER_ID.in(userIds))
                .execute();
    }
}
