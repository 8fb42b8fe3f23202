package org.quintet.calendars;

import static org.quintet.schema.Tables.CALENDAR_GROUP_SHARE;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Takes back that a group was shared. What was shared of its calendars one by one stays. */
@UseCase
public class UnshareCalendarGroup {

    private final DSLContext sql;
    private final GroupedCalendars grouped;

    UnshareCalendarGroup(DSLContext sql, GroupedCalendars grouped) {
        this.sql = sql;
        this.grouped = grouped;
    }

    /**
     * Returns the calendars of the group, which are not shared by it any more.
     *
     * @throws Failure.NotFound if there is no such group
     * @throws Failure.NotAllowed if it is somebody else's
     */
    public List<Long> execute(User actor, long groupId, Set<Long> userIds) {
        grouped.requireOwn(groupId, actor);
        // the shares of the calendars go with these
        sql.deleteFrom(CALENDAR_GROUP_SHARE)
                .where(CALENDAR_GROUP_SHARE.GROUP_ID.eq(groupId))
                .and(CALENDAR_GROUP_SHARE.USER_ID.in(userIds))
                .execute();
        return grouped.calendarsOf(groupId);
    }
}
