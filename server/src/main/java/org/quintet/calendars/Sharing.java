package org.quintet.calendars;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.CALENDAR;
import static org.quintet.schema.Tables.CALENDAR_SHARE;
import static org.quintet.schema.Tables.MEMBERSHIP;
import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.quintet.organisations.Role;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Writes who may do what in calendars that are not his organisation's. */
@Component
class Sharing {

    /** Whoever lists a calendar sees all of them. */
    private static final int MOST_PER_CALENDAR = 1000;

    private final DSLContext sql;
    private final Clock clock;

    Sharing(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws Failure.NotFound if one of the users is not there */
    void requireUsers(Set<Long> userIds) {
        if (sql.fetchCount(USERS, USERS.ID.in(userIds).and(USERS.DELETED_AT.isNull())) < userIds.size()) {
            throw new Failure.NotFound("user");
        }
    }

    /**
     * Shares each of the calendars with each of the users, but for those who own it, instead of what they might do there
     * before. Returns the users.
     *
     * @param groupId the group whose share this is
     * @throws Failure.Conflict if a calendar would be shared with more than a thousand
     */
    List<Long> share(
            Collection<Long> calendarIds, Set<Long> userIds, SharePermission permission, Optional<Long> groupId) {
        @Nullable Long group = groupId.orElse(null);
        List<Long> shared = sql.insertInto(
                        CALENDAR_SHARE,
                        CALENDAR_SHARE.CALENDAR_ID,
                        CALENDAR_SHARE.USER_ID,
                        CALENDAR_SHARE.PERMISSION,
                        CALENDAR_SHARE.GROUP_ID,
                        CALENDAR_SHARE.CREATED_AT)
                .select(select(
                                CALENDAR.ID,
                                USERS.ID,
                                inline(permission.word()),
                                val(group, CALENDAR_SHARE.GROUP_ID),
                                val(clock.instant()))
                        .from(CALENDAR)
                        .join(USERS)
                        .on(USERS.ID.in(userIds))
                        .where(CALENDAR.ID.in(calendarIds))
                        .and(not(ownedByUser())))
                .onConflict(CALENDAR_SHARE.CALENDAR_ID, CALENDAR_SHARE.USER_ID)
                .doUpdate()
                .set(CALENDAR_SHARE.PERMISSION, excluded(CALENDAR_SHARE.PERMISSION))
                .set(CALENDAR_SHARE.GROUP_ID, excluded(CALENDAR_SHARE.GROUP_ID))
                .returning(CALENDAR_SHARE.USER_ID)
                .fetch(CALENDAR_SHARE.USER_ID);
        requireFew(calendarIds);
        return shared.stream().distinct().toList();
    }

    private void requireFew(Collection<Long> calendarIds) {
        boolean tooMany = sql.fetchExists(select(CALENDAR_SHARE.CALENDAR_ID)
                .from(CALENDAR_SHARE)
                .where(CALENDAR_SHARE.CALENDAR_ID.in(calendarIds))
                .groupBy(CALENDAR_SHARE.CALENDAR_ID)
                .having(count().gt(MOST_PER_CALENDAR)));
        if (tooMany) {
            throw new Failure.Conflict(
                    CALENDAR_SHARE.USER_ID.getName(), "A calendar is shared with at most " + MOST_PER_CALENDAR);
        }
    }

    private static Condition ownedByUser() {
        return exists(selectOne()
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ORGANISATION_ID.eq(CALENDAR.ORGANISATION_ID))
                .and(MEMBERSHIP.USER_ID.eq(USERS.ID))
                .and(MEMBERSHIP.ROLE.in(Role.ORGANISER_WORDS)));
    }
}
