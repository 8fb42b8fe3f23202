package org.quintet.api.primecal.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.ZoneId;
import java.util.OptionalLong;
import org.quintet.calendars.CalendarAccess;
import org.quintet.calendars.CalendarAccess.WritableCalendar;
import org.quintet.events.CreateEvent;
import org.quintet.events.EventChanges;
import org.quintet.events.Visibility;
import org.quintet.identity.User;
import org.quintet.organisations.Organisations;
import org.quintet.recurrence.CreateSeries;
import org.quintet.recurrence.SeriesChange.Repetition;
import org.quintet.recurrence.WallTimes;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/** Puts new events and series into calendars. */
@Component
class NewEvents {

    private final CreateEvent createEvent;
    private final CreateSeries createSeries;
    private final CalendarAccess calendars;
    private final Organisations organisations;

    NewEvents(
            CreateEvent createEvent, CreateSeries createSeries, CalendarAccess calendars, Organisations organisations) {
        this.createEvent = createEvent;
        this.createSeries = createSeries;
        this.calendars = calendars;
        this.organisations = organisations;
    }

    /** Returns the event; of a series that it is to begin, the series. {@code input} has times. */
    EventRecord create(User user, EventInput input) {
        WritableCalendar calendar =
                input.calendarId().map(id -> calendars.writable(id, user)).orElseGet(() -> calendars.personalOf(user));
        // its calendar decides who sees it
        EventChanges changes = input.changes().set(EVENT.VISIBILITY, Visibility.PRIVATE.word());
        ZoneId zone = changes.newValue(EVENT.TIMEZONE)
                .map(ZoneId::of)
                .orElseGet(() -> organisations.withId(calendar.organisationId()).timezone());
        changes.set(EVENT.TIMEZONE, zone.getId());
        CreateEvent.Place place = new CreateEvent.Place(calendar.organisationId(), OptionalLong.of(calendar.id()));
        WallTimes times = input.times().orElseThrow();
        if (input.repetition().orElse(new Repetition.Never()) instanceof Repetition.By by) {
            return createSeries.execute(user, place, changes, zone, times, by.rule());
        }
        boolean allDay = changes.newValue(EVENT.ALL_DAY).orElse(false);
        return createEvent.execute(user, place, times.in(changes, zone, allDay));
    }
}
