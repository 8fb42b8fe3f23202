package org.quintet.api.primecal.feeds;

import static org.quintet.schema.Tables.EVENT;

import java.time.ZoneId;
import org.jooq.Record;
import org.quintet.platform.icalendar.CalendarTimes;
import org.quintet.recurrence.WallTimes;

/** When events are, as iCalendar writes it. */
final class FeedTimes {

    private FeedTimes() {}

    /** When a single event is. */
    static CalendarTimes of(Record event) {
        return CalendarTimes.of(
                event.get(EVENT.STARTS_AT),
                event.get(EVENT.ENDS_AT),
                ZoneId.of(event.get(EVENT.TIMEZONE)),
                event.get(EVENT.ALL_DAY));
    }

    /** When an occurrence is: what the clock shows, whether daylight saving skips it or not. */
    static CalendarTimes of(WallTimes times, Record event) {
        boolean allDay = event.get(EVENT.ALL_DAY);
        return new CalendarTimes(
                times.wallStart(allDay), times.wallEnd(allDay), ZoneId.of(event.get(EVENT.TIMEZONE)), allDay);
    }
}
