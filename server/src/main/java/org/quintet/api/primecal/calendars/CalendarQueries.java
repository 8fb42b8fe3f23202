package org.quintet.api.primecal.calendars;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.CALENDAR;
import static org.quintet.schema.Tables.CALENDAR_GROUP;
import static org.quintet.schema.Tables.CALENDAR_SHARE;
import static org.quintet.schema.Tables.MEMBERSHIP;
import static org.quintet.schema.Tables.USERS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.quintet.api.primecal.protocol.PersonSummary;
import org.quintet.calendars.CalendarAccess;
import org.quintet.calendars.CalendarRight;
import org.quintet.identity.User;
import org.quintet.organisations.Role;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Reads calendars and groups of them: two statements, three for groups, however many there are. */
@Component("primeCalCalendarQueries")
class CalendarQueries {

    /** The most calendars that a list has; a list of groups has as many groups. */
    private static final int MOST = 2000;

    private final DSLContext sql;

    CalendarQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** The calendars that {@code user} may look into: those of the highest rank first, then by name. */
    List<CalendarAnswer> visibleTo(User user) {
        return list(CalendarAccess.visibleTo(user), user);
    }

    /** The calendar of that id. That {@code user} may look into it was checked. */
    CalendarAnswer withId(long calendarId, User user) {
        return list(CALENDAR.ID.eq(calendarId), user).stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("calendar"));
    }

    /** The groups of {@code user}, and those of others whose calendars he sees; by name. */
    List<GroupAnswer> groupsOf(User user) {
        Map<Long, List<CalendarAnswer>> byGroup = visibleTo(user).stream()
                .filter(calendar -> calendar.groupId() != null)
                .collect(groupingBy(calendar -> Objects.requireNonNull(calendar.groupId())));
        return groups(CALENDAR_GROUP.OWNER_ID.eq(user.id()).or(CALENDAR_GROUP.ID.in(byGroup.keySet())), byGroup);
    }

    /** The group of that id, which is {@code owner}'s. */
    GroupAnswer group(long groupId, User owner) {
        List<CalendarAnswer> calendars =
                list(CALENDAR.GROUP_ID.eq(groupId).and(CalendarAccess.visibleTo(owner)), owner);
        return groups(CALENDAR_GROUP.ID.eq(groupId), Map.of(groupId, calendars)).stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("calendar group"));
    }

    private List<GroupAnswer> groups(Condition which, Map<Long, List<CalendarAnswer>> calendars) {
        return sql.selectFrom(CALENDAR_GROUP)
                .where(which)
                .orderBy(CALENDAR_GROUP.NAME, CALENDAR_GROUP.ID)
                .limit(MOST)
                .fetch(row -> GroupAnswer.of(row, calendars.getOrDefault(row.getId(), List.of())));
    }

    private List<CalendarAnswer> list(Condition which, User user) {
        Table<?> owner = owner();
        List<Record> rows = sql.select(CalendarAnswer.COLUMNS)
                .select(CalendarRight.COLUMNS)
                .from(CALENDAR)
                .leftJoin(CALENDAR_GROUP)
                .on(CALENDAR_GROUP.ID.eq(CALENDAR.GROUP_ID))
                .leftJoin(MEMBERSHIP)
                .on(MEMBERSHIP.ORGANISATION_ID.eq(CALENDAR.ORGANISATION_ID))
                .and(MEMBERSHIP.USER_ID.eq(user.id()))
                .leftJoin(CALENDAR_SHARE)
                .on(CALENDAR_SHARE.CALENDAR_ID.eq(CALENDAR.ID))
                .and(CALENDAR_SHARE.USER_ID.eq(user.id()))
                .leftJoin(lateral(owner))
                .on()
                .leftJoin(USERS)
                .on(USERS.ID.eq(owner.field(MEMBERSHIP.USER_ID)))
                .where(which)
                .and(CALENDAR.DELETED_AT.isNull())
                .orderBy(CALENDAR.RANK.desc(), CALENDAR.NAME, CALENDAR.ID)
                .limit(MOST)
                .fetch();
        Map<Long, List<SharedUser>> shares =
                sharesOf(rows.stream().map(row -> row.get(CALENDAR.ID)).toList());
        return rows.stream()
                .map(row -> CalendarAnswer.of(
                        row,
                        CalendarRight.of(row).orElse(CalendarRight.VISIT),
                        shares.getOrDefault(row.get(CALENDAR.ID), List.of())))
                .toList();
    }

    /** Who has owned the calendar's organisation for the longest time. */
    private static Table<?> owner() {
        var member = MEMBERSHIP.as("owning");
        return select(member.USER_ID)
                .from(member)
                .where(member.ORGANISATION_ID.eq(CALENDAR.ORGANISATION_ID))
                .and(member.ROLE.eq(Role.OWNER.word()))
                .orderBy(member.JOINED_AT, member.USER_ID)
                .limit(1)
                .asTable("owner");
    }

    private Map<Long, List<SharedUser>> sharesOf(List<Long> calendarIds) {
        return sql
                .select(CALENDAR_SHARE.CALENDAR_ID, CALENDAR_SHARE.PERMISSION)
                .select(PersonSummary.COLUMNS)
                .from(CALENDAR_SHARE)
                .join(USERS)
                .on(USERS.ID.eq(CALENDAR_SHARE.USER_ID))
                .where(CALENDAR_SHARE.CALENDAR_ID.in(calendarIds))
                .and(USERS.DELETED_AT.isNull())
                .orderBy(CALENDAR_SHARE.CALENDAR_ID, USERS.ID)
                .fetch()
                .stream()
                .collect(groupingBy(row -> row.get(CALENDAR_SHARE.CALENDAR_ID), mapping(SharedUser::of, toList())));
    }
}
