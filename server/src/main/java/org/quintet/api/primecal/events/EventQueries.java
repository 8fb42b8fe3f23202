package org.quintet.api.primecal.events;

import static org.jooq.impl.DSL.field;
import static org.quintet.schema.Tables.CALENDAR;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.USERS;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.quintet.calendars.CalendarAccess;
import org.quintet.events.EventAccess;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Reads events with their calendar and their creator, each time in one statement. */
@Component("primeCalEventQueries")
class EventQueries {

    /** The most events that one list has. It is not paged: a client narrows its range instead. */
    static final int MOST = 10_000;

    private final DSLContext sql;

    EventQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The event of that id.
     *
     * @throws Failure.NotFound if there is none
     * @throws Failure.NotAllowed if {@code user} may not read it
     */
    EventView readable(long id, User user) {
        Field<Boolean> isReadable = field(CalendarAccess.readableBy(user));
        Record row = sql.select(EventView.COLUMNS)
                .select(isReadable)
                .from(EVENT)
                .join(CALENDAR)
                .on(CALENDAR.ID.eq(EVENT.CALENDAR_ID))
                .leftJoin(USERS)
                .on(USERS.ID.eq(EVENT.CREATED_BY))
                .where(EVENT.ID.eq(id))
                .and(EventAccess.present())
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("event"));
        if (!row.get(isReadable)) {
            throw new Failure.NotAllowed("You do not have permission to read this event");
        }
        return EventView.of(row);
    }

    /** The events of all calendars that {@code user} may read. */
    List<EventAnswer> inRange(DateRange range, User user) {
        return list(CalendarAccess.readableBy(user), range);
    }

    /** The events of one calendar that {@code user} may read. */
    List<EventAnswer> ofCalendar(long calendarId, DateRange range, User user) {
        return list(CalendarAccess.readableBy(user).and(EVENT.CALENDAR_ID.eq(calendarId)), range);
    }

    private List<EventAnswer> list(Condition which, DateRange range) {
        List<EventView> found = sql.select(EventView.COLUMNS)
                .from(EVENT)
                .join(CALENDAR)
                .on(CALENDAR.ID.eq(EVENT.CALENDAR_ID))
                .leftJoin(USERS)
                .on(USERS.ID.eq(EVENT.CREATED_BY))
                .where(which)
                .and(EventAccess.present())
                .and(range.nearby())
                .orderBy(EVENT.STARTS_AT, EVENT.ID)
                .limit(MOST + 1)
                .fetch(EventView::of);
        if (found.size() > MOST) {
            throw new Failure.Malformed("More than " + MOST + " events: narrow the range with startDate and endDate");
        }
        return found.stream()
                .filter(view -> range.covers(view.times()))
                .map(EventView::answer)
                .toList();
    }
}
