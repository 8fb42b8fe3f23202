package org.quintet.calendars;

import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.CALENDAR;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.MEMBERSHIP;
import static org.quintet.schema.Tables.ORGANISATION;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.organisations.Role;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a calendar: an organisation's staff reads and writes its calendars, its customers read what is
 * neither a draft nor private, and so learn of what was cancelled.
 */
@Component
public class CalendarAccess {

    private final DSLContext sql;

    CalendarAccess(DSLContext sql) {
        this.sql = sql;
    }

    /** A calendar that somebody may write to. */
    public record WritableCalendar(long id, long organisationId) {}

    /** What {@code user} may read of the events in calendars; to be ANDed into a query on {@code event}. */
    public static Condition readableBy(User user) {
        Condition asStaff = writableBy(user);
        var asCustomer = select(MEMBERSHIP.ORGANISATION_ID).from(MEMBERSHIP).where(MEMBERSHIP.USER_ID.eq(user.id()));
        return asStaff.or(EVENT.ORGANISATION_ID
                .in(asCustomer)
                .and(EVENT.STATE.ne("draft"))
                .and(EVENT.VISIBILITY.ne("private")));
    }

    /** Which events {@code user} may change; to be ANDed into a query on {@code event}. */
    public static Condition writableBy(User user) {
        return EVENT.ORGANISATION_ID.in(select(MEMBERSHIP.ORGANISATION_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.USER_ID.eq(user.id()))
                .and(MEMBERSHIP.ROLE.in(Role.STAFF_WORDS)));
    }

    /** Which calendars are not one person's alone; to be ANDed into a query on {@code calendar}. */
    public static Condition isShared() {
        return CALENDAR.VISIBILITY
                .ne("private")
                .or(CALENDAR.ORGANISATION_ID.in(
                        select(ORGANISATION.ID).from(ORGANISATION).where(ORGANISATION.PERSONAL.isFalse())));
    }

    /**
     * The calendar of that id, for writing.
     *
     * @throws Failure.NotFound if there is none
     * @throws Failure.NotAllowed if {@code user} may not write to it
     */
    public WritableCalendar writable(long calendarId, User user) {
        Found calendar = find(calendarId, user);
        if (!calendar.role().map(Role::isStaff).orElse(false)) {
            throw new Failure.NotAllowed("You do not have permission to write to this calendar");
        }
        return new WritableCalendar(calendarId, calendar.organisationId());
    }

    /**
     * Refuses whoever may not look into a calendar at all. What he may read in it is {@link #readableBy}.
     *
     * @throws Failure.NotFound if there is no calendar of that id
     * @throws Failure.NotAllowed if {@code user} may not read it
     */
    public void requireReadable(long calendarId, User user) {
        if (find(calendarId, user).role().isEmpty()) {
            throw new Failure.NotAllowed("You do not have permission to read this calendar");
        }
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

    private record Found(long organisationId, Optional<Role> role) {}

    private Found find(long calendarId, User user) {
        return sql.select(CALENDAR.ORGANISATION_ID, MEMBERSHIP.ROLE)
                .from(CALENDAR)
                .leftJoin(MEMBERSHIP)
                .on(MEMBERSHIP.ORGANISATION_ID.eq(CALENDAR.ORGANISATION_ID))
                .and(MEMBERSHIP.USER_ID.eq(user.id()))
                .where(CALENDAR.ID.eq(calendarId))
                .and(CALENDAR.DELETED_AT.isNull())
                .fetchOptional(row -> new Found(
                        row.value1(), Optional.ofNullable(row.value2()).flatMap(Role::of)))
                .orElseThrow(() -> new Failure.NotFound("calendar"));
    }
}
