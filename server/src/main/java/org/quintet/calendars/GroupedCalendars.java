package org.quintet.calendars;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.CALENDAR;
import static org.quintet.schema.Tables.CALENDAR_GROUP;
import static org.quintet.schema.Tables.CALENDAR_GROUP_SHARE;
import static org.quintet.schema.Tables.CALENDAR_SHARE;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/**
 * What a group's shares mean for its calendars: who joins the group is shared with those whom the group is shared with,
 * who leaves it is not any more. A calendar's own share counts more.
 */
@Component
class GroupedCalendars {

    private final DSLContext sql;
    private final Clock clock;

    GroupedCalendars(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Refuses groups of others. The group stays as it is until the transaction is over.
     *
     * @throws Failure.NotFound if there is no such group
     * @throws Failure.NotAllowed if it is not {@code user}'s
     */
    void requireOwn(long groupId, User user) {
        long owner = sql.select(CALENDAR_GROUP.OWNER_ID)
                .from(CALENDAR_GROUP)
                .where(CALENDAR_GROUP.ID.eq(groupId))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("calendar group"))
                .value1();
        if (owner != user.id()) {
            throw new Failure.NotAllowed("The calendar group is somebody else's");
        }
    }

    List<Long> calendarsOf(long groupId) {
        return sql.select(CALENDAR.ID)
                .from(CALENDAR)
                .where(CALENDAR.GROUP_ID.eq(groupId))
                .and(CALENDAR.DELETED_AT.isNull())
                .orderBy(CALENDAR.ID)
                .fetch(CALENDAR.ID);
    }

    /** The group's shares count in the calendars from now on. */
    void join(long groupId, Collection<Long> calendarIds) {
        sql.insertInto(
                        CALENDAR_SHARE,
                        CALENDAR_SHARE.CALENDAR_ID,
                        CALENDAR_SHARE.USER_ID,
                        CALENDAR_SHARE.PERMISSION,
                        CALENDAR_SHARE.GROUP_ID,
                        CALENDAR_SHARE.CREATED_AT)
                .select(select(
                                CALENDAR.ID,
                                CALENDAR_GROUP_SHARE.USER_ID,
                                CALENDAR_GROUP_SHARE.PERMISSION,
                                CALENDAR_GROUP_SHARE.GROUP_ID,
                                val(clock.instant()))
                        .from(CALENDAR_GROUP_SHARE)
                        .join(CALENDAR)
                        .on(CALENDAR.ID.in(calendarIds))
                        .where(CALENDAR_GROUP_SHARE.GROUP_ID.eq(groupId)))
                .onConflictDoNothing()
                .execute();
    }

    /** The shares of whatever group the calendars were in do not count any more. */
    void leave(Collection<Long> calendarIds) {
        sql.deleteFrom(CALENDAR_SHARE)
                .where(CALENDAR_SHARE.CALENDAR_ID.in(calendarIds))
                .and(CALENDAR_SHARE.GROUP_ID.isNotNull())
                .execute();
    }
}
