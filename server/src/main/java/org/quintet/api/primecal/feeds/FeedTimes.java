package org.quintet.api.primecal.feeds;

import static org.quintet.schema.Tables.EVENT;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jooq.Record;
import org.quintet.platform.icalendar.ContentLines;
import org.quintet.platform.time.TimeZones;
import org.quintet.recurrence.WallTimes;

/**
 * When an event is, as iCalendar writes it: dates for whole days, else clock times in a zone.
 *
 * @param end after {@code start}, or the same if the event is a moment
 */
record FeedTimes(LocalDateTime start, LocalDateTime end, ZoneId zone, boolean allDay) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** When a single event is. */
    static FeedTimes of(Record event) {
        return of(
                event.get(EVENT.STARTS_AT),
                event.get(EVENT.ENDS_AT),
                ZoneId.of(event.get(EVENT.TIMEZONE)),
                event.get(EVENT.ALL_DAY));
    }

    /** When an occurrence is: what the clock shows, whether daylight saving skips it or not. */
    static FeedTimes of(WallTimes times, Record event) {
        boolean allDay = event.get(EVENT.ALL_DAY);
        return new FeedTimes(
                times.wallStart(allDay), times.wallEnd(allDay), ZoneId.of(event.get(EVENT.TIMEZONE)), allDay);
    }

    /** A clock time that comes twice means the first in iCalendar; who means the second is written in UTC. */
    private static FeedTimes of(Instant startsAt, Instant endsAt, ZoneId zone, boolean allDay) {
        LocalDateTime start = LocalDateTime.ofInstant(startsAt, zone);
        LocalDateTime end = LocalDateTime.ofInstant(endsAt, zone);
        if (allDay) {
            return new FeedTimes(start, endOfDay(start, end), zone, true);
        }
        boolean ambiguous = !TimeZones.instantAt(start, zone).equals(startsAt)
                || !TimeZones.instantAt(end, zone).equals(endsAt);
        return ambiguous ? of(startsAt, endsAt, ZoneOffset.UTC, false) : new FeedTimes(start, end, zone, false);
    }

    void write(ContentLines out) throws IOException {
        write(out, "DTSTART", start);
        // an end must be later than the start (RFC 5545, 3.6.1); an event without one is a moment
        if (end.isAfter(start)) {
            write(out, "DTEND", end);
        }
    }

    /** A property that is a time of the same kind as the start. */
    void write(ContentLines out, String property, LocalDateTime time) throws IOException {
        if (allDay) {
            out.line(property + ";VALUE=DATE", DATE.format(time));
        } else if (isUtc(zone)) {
            out.line(property, TIME.format(time) + "Z");
        } else {
            out.line(property + ";TZID=" + zone.getId(), TIME.format(time));
        }
    }

    static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    private static LocalDateTime endOfDay(LocalDateTime start, LocalDateTime end) {
        boolean isEndOfDay = end.isAfter(start) && end.toLocalTime().equals(LocalTime.MIDNIGHT);
        return isEndOfDay ? end : end.toLocalDate().plusDays(1).atStartOfDay();
    }
}
