package org.quintet.platform.icalendar;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.quintet.platform.time.TimeZones;

/**
 * When something is, as iCalendar writes it: dates for whole days, else clock times in a zone.
 *
 * @param end after {@code start}, or the same if it is a moment
 */
public record CalendarTimes(LocalDateTime start, LocalDateTime end, ZoneId zone, boolean allDay) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** A clock time that comes twice means the first in iCalendar; who means the second is written in UTC. */
    public static CalendarTimes of(Instant startsAt, Instant endsAt, ZoneId zone, boolean allDay) {
        LocalDateTime start = LocalDateTime.ofInstant(startsAt, zone);
        LocalDateTime end = LocalDateTime.ofInstant(endsAt, zone);
        if (allDay) {
            return new CalendarTimes(start, endOfDay(start, end), zone, true);
        }
        boolean ambiguous = !TimeZones.instantAt(start, zone).equals(startsAt)
                || !TimeZones.instantAt(end, zone).equals(endsAt);
        return ambiguous ? of(startsAt, endsAt, ZoneOffset.UTC, false) : new CalendarTimes(start, end, zone, false);
    }

    /** Writes start and end. */
    public void write(ContentLines out) throws IOException {
        write(out, "DTSTART", start);
        // an end must be later than the start (RFC 5545, 3.6.1); an event without one is a moment
        if (end.isAfter(start)) {
            write(out, "DTEND", end);
        }
    }

    /** A property that is a time of the same kind as the start. */
    public void write(ContentLines out, String property, LocalDateTime time) throws IOException {
        if (allDay) {
            out.line(property + ";VALUE=DATE", DATE.format(time));
        } else if (isUtc(zone)) {
            out.line(property, TIME.format(time) + "Z");
        } else {
            out.line(property + ";TZID=" + zone.getId(), TIME.format(time));
        }
    }

    /** Whether times in {@code zone} need no definition of it. */
    public static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    private static LocalDateTime endOfDay(LocalDateTime start, LocalDateTime end) {
        boolean isEndOfDay = end.isAfter(start) && end.toLocalTime().equals(LocalTime.MIDNIGHT);
        return isEndOfDay ? end : end.toLocalDate().plusDays(1).atStartOfDay();
    }
}
