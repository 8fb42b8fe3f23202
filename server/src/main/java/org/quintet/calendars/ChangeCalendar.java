package org.quintet.calendars;

import static org.quintet.schema.Tables.CALENDAR;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Changes what a calendar is called, how it looks and who may reply in it, or puts it into a group. */
@UseCase
public class ChangeCalendar {

    private final DSLContext sql;
    private final Clock clock;
    private final CalendarAccess access;
    private final GroupedCalendars grouped;

    ChangeCalendar(DSLContext sql, Clock clock, CalendarAccess access, GroupedCalendars grouped) {
        this.sql = sql;
        this.clock = clock;
        this.access = access;
        this.grouped = grouped;
    }

    /**
     * Changes the calendar. Only its owners put it into a group or out of one.
     *
     * @throws Failure.NotFound if there is no such calendar or group
     * @throws Failure.NotAllowed if {@code actor} may not write to it, or the group is somebody else's
     */
    public void execute(User actor, long calendarId, CalendarChanges changes) {
        access.require(calendarId, actor, changes.regroups() ? CalendarRight.OWN : CalendarRight.WRITE);
        changes.group().ifPresent(group -> grouped.requireOwn(group, actor));
        if (changes.isEmpty()) {
            return;
        }
        if (changes.regroups()) {
            grouped.leave(List.of(calendarId));
        }
        sql.update(CALENDAR)
                .set(changes.values())
                .set(CALENDAR.UPDATED_AT, clock.instant())
                .where(CALENDAR.ID.eq(calendarId))
                .execute();
        changes.group().ifPresent(group -> grouped.join(group, List.of(calendarId)));
    }
}
