package org.quintet.calendars;

import static org.quintet.schema.Tables.CALENDAR;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Deletes a calendar softly: its events are in no calendar's list any more, and stay where they are. */
@UseCase
public class DeleteCalendar {

    private final DSLContext sql;
    private final Clock clock;
    private final CalendarAccess access;

    DeleteCalendar(DSLContext sql, Clock clock, CalendarAccess access) {
        this.sql = sql;
        this.clock = clock;
        this.access = access;
    }

    /**
     * Deletes the calendar.
     *
     * @throws Failure.NotFound if there is no such calendar
     * @throws Failure.NotAllowed if {@code actor} does not own it
     * @throws Failure.Conflict if it is its organisation's default calendar, into which the next event will go
     */
    public void execute(User actor, long calendarId) {
        access.require(calendarId, actor, CalendarRight.OWN);
        Instant now = clock.instant();
        int deleted = sql.update(CALENDAR)
                .set(CALENDAR.DELETED_AT, now)
                .set(CALENDAR.UPDATED_AT, now)
                .where(CALENDAR.ID.eq(calendarId))
                .and(CALENDAR.IS_DEFAULT.isFalse())
                .execute();
        if (deleted == 0) {
            throw new Failure.Conflict(CALENDAR.IS_DEFAULT.getName(), "The default calendar cannot be deleted");
        }
    }
}
