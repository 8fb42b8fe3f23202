package org.quintet.calendars;

import static org.quintet.schema.Tables.CALENDAR;

import java.time.Clock;
import java.util.Set;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Puts calendars into a group, out of the ones they are in. */
@UseCase
public class GroupCalendars {

    private final DSLContext sql;
    private final Clock clock;
    private final CalendarAccess access;
    private final GroupedCalendars grouped;

    GroupCalendars(DSLContext sql, Clock clock, CalendarAccess access, GroupedCalendars grouped) {
        this.sql = sql;
        this.clock = clock;
        this.access = access;
        this.grouped = grouped;
    }

    /**
     * Puts all of the calendars into the group, or none.
     *
     * @throws Failure.NotFound if the group or one of the calendars is not there
     * @throws Failure.NotAllowed if the group is somebody else's, or {@code actor} does not own one of the calendars
     */
    public void execute(User actor, long groupId, Set<Long> calendarIds) {
        grouped.requireOwn(groupId, actor);
        access.requireEach(calendarIds, actor, CalendarRight.OWN);
        grouped.leave(calendarIds);
        sql.update(CALENDAR)
                .set(CALENDAR.GROUP_ID, groupId)
                .set(CALENDAR.UPDATED_AT, clock.instant())
                .where(CALENDAR.ID.in(calendarIds))
                .execute();
        grouped.join(groupId, calendarIds);
    }
}
