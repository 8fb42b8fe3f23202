package org.quintet.calendars;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.CALENDAR_GROUP_SHARE;
import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Shares a group: all calendars that are in it, as long as they are. */
@UseCase
public class ShareCalendarGroup {

    private final DSLContext sql;
    private final Clock clock;
    private final GroupedCalendars grouped;
    private final Sharing sharing;
    private final ApplicationEventPublisher domainEvents;

    ShareCalendarGroup(
            DSLContext sql,
            Clock clock,
            GroupedCalendars grouped,
            Sharing sharing,
            ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.clock = clock;
        this.grouped = grouped;
        this.sharing = sharing;
        this.domainEvents = domainEvents;
    }

    /**
     * Returns the calendars that are shared by that now.
     *
     * @throws Failure.NotFound if there is no such group, or one of the users is not there
     * @throws Failure.NotAllowed if it is somebody else's
     * @throws Failure.Conflict if a calendar would be shared with more than a thousand
     */
    public List<Long> execute(User actor, long groupId, Set<Long> userIds, SharePermission permission) {
        grouped.requireOwn(groupId, actor);
        sharing.requireUsers(userIds);
        Set<Long> others =
                userIds.stream().filter(userId -> userId != actor.id()).collect(Collectors.toUnmodifiableSet());
        List<Long> calendars = grouped.calendarsOf(groupId);
        if (others.isEmpty()) {
            return calendars;
        }
        shareGroup(groupId, others, permission);
        List<Long> shared = sharing.share(calendars, others, permission, Optional.of(groupId));
        if (!shared.isEmpty()) {
            domainEvents.publishEvent(new CalendarShared(calendars, shared, actor.id()));
        }
        return calendars;
    }

    private void shareGroup(long groupId, Set<Long> userIds, SharePermission permission) {
        sql.insertInto(
                        CALENDAR_GROUP_SHARE,
                        CALENDAR_GROUP_SHARE.GROUP_ID,
                        CALENDAR_GROUP_SHARE.USER_ID,
                        CALENDAR_GROUP_SHARE.PERMISSION,
                        CALENDAR_GROUP_SHARE.CREATED_AT)
                .select(select(val(groupId), USERS.ID, inline(permission.word()), val(clock.instant()))
                        .from(USERS)
                        .where(USERS.ID.in(userIds)))
                .onConflict(CALENDAR_GROUP_SHARE.GROUP_ID, CALENDAR_GROUP_SHARE.USER_ID)
                .doUpdate()
                .set(CALENDAR_GROUP_SHARE.PERMISSION, excluded(CALENDAR_GROUP_SHARE.PERMISSION))
                .execute();
    }
}
