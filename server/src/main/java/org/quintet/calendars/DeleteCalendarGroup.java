package org.quintet.calendars;

import static org.quintet.schema.Tables.CALENDAR_GROUP;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Deletes a group and its shares. Its calendars stay, in no group. */
@UseCase
public class DeleteCalendarGroup {

    private final DSLContext sql;
    private final GroupedCalendars grouped;

    DeleteCalendarGroup(DSLContext sql, GroupedCalendars grouped) {
        this.sql = sql;
        this.grouped = grouped;
    }

    /**
     * Deletes the group.
     *
     * @throws Failure.NotFound if there is no such group
     * @throws Failure.NotAllowed if it is somebody else's
     */
    public void execute(User actor, long groupId) {
        grouped.requireOwn(groupId, actor);
        sql.deleteFrom(CALENDAR_GROUP).where(CALENDAR_GROUP.ID.eq(groupId)).execute();
    }
}
