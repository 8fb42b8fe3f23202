package org.quintet.calendars;

import static org.quintet.schema.Tables.CALENDAR;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Takes calendars out of a group. Those in no group or another one stay there. */
@UseCase
public class UngroupCalendars {

    private final DSLContext sql;
    private final Clock clock;
    private final CalendarAccess access;
    private final GroupedCalendars grouped;

    UngroupCalendars(DSLContext sql, Clock clock, CalendarAccess access, GroupedCalendars grouped) {
        this.sql = sql;
        this.clock = clock;
        this.access = access;
        this.grouped = grouped;
    }

    /**
     * Takes the calendars out.
     *
     * @throws Failure.NotFound if the group or one of the calendars is not there
     * @throws Failure.NotAllowed if the group is somebody else's, or {@code actor} does not own one of the calendars
     */
    public void execute(User actor, long groupId, Set<Long> calendarIds) {
        grouped.requireOwn(groupId, actor);
        access.requireEach(calendarIds, actor, CalendarRight.OWN);
        List<Long> leaving = grouped.calendarsOf(groupId).stream()
                .filter(calendarIds::contains)
                .toList();
        grouped.leave(leaving);
        sql.update(CALENDAR)
                .setNull(CALENDAR.GROUP_ID)
                .set(CALENDAR.UPDATED_AT, clock.instant())
                .where(CALENDAR.ID.in(leaving))
                .execute();
    }
}
