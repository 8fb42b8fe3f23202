package org.quintet.calendars;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.CALENDAR;
import static org.quintet.schema.Tables.CALENDAR_SHARE;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.MEMBERSHIP;
import static org.quintet.schema.Tables.ORGANISATION;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.quintet.identity.User;
import org.quintet.organisations.Role;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a calendar: an organisation's staff reads and writes its calendars, its customers read what is
 * neither a draft nor private, and so learn of what was cancelled; others do what it is shared with them for. A deleted
 * calendar hides its events.
 *
 * <p>Conditions collect the user's calendars first, as arrays: so the index of events by calendar and time is used.
 */
@Component
public class CalendarAccess {

    private static final List<String> CUSTOMERS = List.of(Role.MEMBER.word());
    private static final List<String> ALL_ROLES =
            Arrays.stream(Role.values()).map(Role::word).toList();
    private static final List<String> WRITING = List.of(SharePermission.WRITE.word(), SharePermission.ADMIN.word());

    private final DSLContext sql;

    CalendarAccess(DSLContext sql) {
        this.sql = sql;
    }

    /** A calendar that somebody may write to. */
    public record WritableCalendar(long id, long organisationId) {}

    /** What {@code user} may read of the events in calendars; to be ANDed into a query on {@code event}. */
    public static Condition readableBy(User user) {
        return among(
                        EVENT.CALENDAR_ID,
                        ofMember(user, Role.STAFF_WORDS).unionAll(sharedWith(user, SharePermission.WORDS)))
                .or(among(EVENT.CALENDAR_ID, ofMember(user, CUSTOMERS))
                        .and(EVENT.STATE.ne(inline("draft")))
                        .and(EVENT.VISIBILITY.ne(inline("private"))));
    }

    /** What is in a calendar that {@code user} may look into, if not at all of it, by the calendar's id. */
    public static Condition isVisible(Field<Long> calendarId, User user) {
        return among(calendarId, ofMember(user, ALL_ROLES).unionAll(sharedWith(user, SharePermission.WORDS)));
    }

    /** The events that {@code user} may change; to be ANDed into a query on {@code event}. */
    public static Condition writableBy(User user) {
        return among(EVENT.CALENDAR_ID, ofMember(user, Role.STAFF_WORDS).unionAll(sharedWith(user, WRITING)));
    }

    /** Which calendars are not one person's alone; to be ANDed into a query on {@code calendar}. */
    public static Condition isShared() {
        return CALENDAR.VISIBILITY
                .ne("private")
                .or(exists(selectOne().from(CALENDAR_SHARE).where(CALENDAR_SHARE.CALENDAR_ID.eq(CALENDAR.ID))))
                .or(CALENDAR.ORGANISATION_ID.in(
                        select(ORGANISATION.ID).from(ORGANISATION).where(ORGANISATION.PERSONAL.isFalse())));
    }

    /** The calendars that {@code user} may look into; to be ANDed into a query on {@code calendar}. */
    public static Condition visibleTo(User user) {
        return isVisible(CALENDAR.ID, user);
    }

    /**
     * The calendar of that id, for writing.
     *
     * @throws Failure.NotFound if there is none
     * @throws Failure.NotAllowed if {@code user} may not write to it
     */
    public WritableCalendar writable(long calendarId, User user) {
        Found calendar = require(calendarId, user, CalendarRight.WRITE, "write to");
        return new WritableCalendar(calendarId, calendar.organisationId());
    }

    /** Whether {@code user} may look into the calendar; not into one that is not there. */
    public boolean isReadable(long calendarId, User user) {
        return find(calendarId, user).flatMap(Found::right).isPresent();
    }

    /** Whether {@code user} may write to the calendar; not to one that is not there. */
    public boolean isWritable(long calendarId, User user) {
        return find(calendarId, user)
                .flatMap(Found::right)
                .filter(right -> right.includes(CalendarRight.WRITE))
                .isPresent();
    }

    /**
     * Refuses whoever may not look into a calendar at all. What he may read in it is {@link #readableBy}.
     *
     * @throws Failure.NotFound if there is no calendar of that id
     * @throws Failure.NotAllowed if {@code user} may not read it
     */
    public void requireReadable(long calendarId, User user) {
        require(calendarId, user, CalendarRight.VISIT, "read");
    }

    /**
     * Refuses whoever has less than {@code needed}.
     *
     * @throws Failure.NotFound if there is no calendar of that id
     * @throws Failure.NotAllowed if {@code user} may not do that
     */
    public void require(long calendarId, User user, CalendarRight needed) {
        require(calendarId, user, needed, wordOf(needed));
    }

    /** As {@link #require(long, User, CalendarRight)}, for each of {@code calendarIds}, which are different. */
    void requireEach(Collection<Long> calendarIds, User user, CalendarRight needed) {
        List<Found> found = find(CALENDAR.ID.in(calendarIds), user);
        if (found.size() < calendarIds.size()) {
            throw new Failure.NotFound("calendar");
        }
        found.forEach(calendar -> requireRight(calendar, needed, wordOf(needed)));
    }

    /** The calendar that {@code user} got at registration, the default one of his personal organisation. */
    public WritableCalendar personalOf(User user) {
        return sql.select(CALENDAR.ID, CALENDAR.ORGANISATION_ID)
                .from(MEMBERSHIP)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .join(CALENDAR)
                .on(CALENDAR.ORGANISATION_ID.eq(ORGANISATION.ID))
                .where(MEMBERSHIP.USER_ID.eq(user.id()))
                .and(MEMBERSHIP.ROLE.eq(Role.OWNER.word()))
                .and(ORGANISATION.PERSONAL)
                .and(CALENDAR.IS_DEFAULT)
                .orderBy(CALENDAR.ID)
                .limit(1)
                .fetchOptional(row -> new WritableCalendar(row.value1(), row.value2()))
                .orElseThrow(() -> new IllegalStateException("No personal calendar: user " + user.id()));
    }

    private record Found(long organisationId, Optional<CalendarRight> right) {}

    private Found require(long calendarId, User user, CalendarRight needed, String what) {
        Found found = find(calendarId, user).orElseThrow(() -> new Failure.NotFound("calendar"));
        requireRight(found, needed, what);
        return found;
    }

    private static void requireRight(Found calendar, CalendarRight needed, String what) {
        if (!calendar.right().map(right -> right.includes(needed)).orElse(false)) {
            throw new Failure.NotAllowed("You do not have permission to " + what + " this calendar");
        }
    }

    private Optional<Found> find(long calendarId, User user) {
        return find(CALENDAR.ID.eq(calendarId), user).stream().findFirst();
    }

    private List<Found> find(Condition which, User user) {
        return sql.select(CALENDAR.ORGANISATION_ID)
                .select(CalendarRight.COLUMNS)
                .from(CALENDAR)
                .leftJoin(MEMBERSHIP)
                .on(MEMBERSHIP.ORGANISATION_ID.eq(CALENDAR.ORGANISATION_ID))
                .and(MEMBERSHIP.USER_ID.eq(user.id()))
                .leftJoin(CALENDAR_SHARE)
                .on(CALENDAR_SHARE.CALENDAR_ID.eq(CALENDAR.ID))
                .and(CALENDAR_SHARE.USER_ID.eq(user.id()))
                .where(which)
                .and(CALENDAR.DELETED_AT.isNull())
                .fetch(row -> new Found(row.get(CALENDAR.ORGANISATION_ID), CalendarRight.of(row)));
    }

    private static String wordOf(CalendarRight right) {
        return switch (right) {
            case VISIT, READ -> "read";
            case WRITE -> "change";
            case ADMIN -> "share";
            case OWN -> "group or delete";
        };
    }

    private static Condition among(Field<Long> id, Select<Record1<Long>> ids) {
        return id.eq(any(array(ids)));
    }

    private static Select<Record1<Long>> ofMember(User user, Collection<String> roles) {
        return select(CALENDAR.ID)
                .from(MEMBERSHIP)
                .join(CALENDAR)
                .on(CALENDAR.ORGANISATION_ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .where(MEMBERSHIP.USER_ID.eq(user.id()))
                .and(MEMBERSHIP.ROLE.in(roles))
                .and(CALENDAR.DELETED_AT.isNull());
    }

    private static Select<Record1<Long>> sharedWith(User user, Collection<String> permissions) {
        return select(CALENDAR.ID)
                .from(CALENDAR_SHARE)
                .join(CALENDAR)
                .on(CALENDAR.ID.eq(CALENDAR_SHARE.CALENDAR_ID))
                .where(CALENDAR_SHARE.USER_ID.eq(user.id()))
                .and(CALENDAR_SHARE.PERMISSION.in(permissions))
                .and(CALENDAR.DELETED_AT.isNull());
    }
}
