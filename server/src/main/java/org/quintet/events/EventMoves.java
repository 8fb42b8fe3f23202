package org.quintet.events;

import static org.quintet.schema.Tables.CALL_TIME;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_IN_CATEGORY;
import static org.quintet.schema.Tables.TICKET_TYPE;

import org.jooq.DSLContext;
import org.quintet.calendars.CalendarAccess;
import org.quintet.calendars.CalendarAccess.WritableCalendar;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/**
 * Moves events between calendars. An event belongs to its calendar's organisation, so it may change that too; but only as
 * long as it is a private entry for which no tickets are sold and nobody is called to work. Everything else is its
 * organisation's business, which nobody carries away.
 */
@Component
class EventMoves {

    private final DSLContext sql;
    private final CalendarAccess calendars;
    private final EventSlugs slugs;

    EventMoves(DSLContext sql, CalendarAccess calendars, EventSlugs slugs) {
        this.sql = sql;
        this.calendars = calendars;
        this.slugs = slugs;
    }

    /**
     * Puts the event, which is locked, into the calendar. To the one where it is, nothing is asked.
     *
     * @throws Failure.NotFound if there is no such calendar
     * @throws Failure.NotAllowed if {@code actor} may not write to both calendars
     * @throws Failure.Conflict if it would leave its organisation and is more than a private entry
     */
    void move(EventRecord event, long calendarId, User actor) {
        if (event.getCalendarId() == calendarId) {
            return;
        }
        WritableCalendar target = calendars.writable(calendarId, actor);
        calendars.writable(event.getCalendarId(), actor);
        if (target.organisationId() != event.getOrganisationId()) {
            requirePrivateEntry(event);
            event.setOrganisationId(target.organisationId());
            slugs.settle(event);
            // categories stay behind: they are the organisation's
            sql.deleteFrom(EVENT_IN_CATEGORY)
                    .where(EVENT_IN_CATEGORY.EVENT_ID.eq(event.getId()))
                    .execute();
        }
        event.setCalendarId(target.id());
    }

    private void requirePrivateEntry(EventRecord event) {
        boolean isPrivate = event.getVisibility().equals(Visibility.PRIVATE.word());
        if (!isPrivate
                || sql.fetchExists(TICKET_TYPE, TICKET_TYPE.EVENT_ID.eq(event.getId()))
                || sql.fetchExists(CALL_TIME, CALL_TIME.EVENT_ID.eq(event.getId()))) {
            throw new Failure.Conflict(
                    EVENT.CALENDAR_ID.getName(), "The event is its organisation's; only private entries leave it");
        }
    }
}
