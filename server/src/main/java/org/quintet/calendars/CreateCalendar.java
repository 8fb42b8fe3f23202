package org.quintet.calendars;

import static org.quintet.schema.Tables.CALENDAR;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Makes a calendar of a person's own, in his personal organisation. */
@UseCase
public class CreateCalendar {

    /** Every list of events looks through all of them. */
    private static final int MOST = 500;

    private final DSLContext sql;
    private final Clock clock;
    private final CalendarAccess access;
    private final GroupedCalendars grouped;

    CreateCalendar(DSLContext sql, Clock clock, CalendarAccess access, GroupedCalendars grouped) {
        this.sql = sql;
        this.clock = clock;
        this.access = access;
        this.grouped = grouped;
    }

    /**
     * Returns the new calendar's id.
     *
     * @throws Failure.NotFound if there is no group of that id
     * @throws Failure.NotAllowed if the group is somebody else's
     * @throws Failure.Conflict if there are five hundred calendars already
     */
    public long execute(User owner, CalendarChanges changes) {
        long organisationId = access.personalOf(owner).organisationId();
        if (sql.fetchCount(CALENDAR, CALENDAR.ORGANISATION_ID.eq(organisationId).and(CALENDAR.DELETED_AT.isNull()))
                >= MOST) {
            throw new Failure.Conflict(CALENDAR.ID.getName(), "Nobody needs more than " + MOST + " calendars");
        }
        changes.group().ifPresent(group -> grouped.requireOwn(group, owner));
        Instant now = clock.instant();
        long id = sql.insertInto(CALENDAR)
                .set(changes.values())
                .set(CALENDAR.ORGANISATION_ID, organisationId)
                .set(CALENDAR.CREATED_AT, now)
                .set(CALENDAR.UPDATED_AT, now)
                .returningResult(CALENDAR.ID)
                .fetchSingle()
                .value1();
        changes.group().ifPresent(group -> grouped.join(group, List.of(id)));
        return id;
    }
}
