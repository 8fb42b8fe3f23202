package org.quintet.api.primecal.feeds;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.quintet.platform.icalendar.CalendarTimes;
import org.quintet.platform.icalendar.ContentLines;
import org.quintet.platform.time.TimeZones;
import org.quintet.recurrence.RuledPart;

/**
 * The rule of a part, and its exceptions, as properties.
 *
 * @param times when the first occurrence is; the others are at the same time of other days
 */
record FeedRule(RuledPart part, CalendarTimes times) {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    void write(ContentLines out) throws IOException {
        out.line("RRULE", part.rule() + until().map(end -> ";UNTIL=" + end).orElse(""));
        for (LocalDate date : part.removed()) {
            times.write(out, "EXDATE", on(date));
        }
    }

    void writeRecurrenceId(ContentLines out, RuledPart.Changed changed) throws IOException {
        times.write(out, "RECURRENCE-ID", on(changed.date()));
    }

    /** A date if the start is one, else in UTC (RFC 5545, 3.3.10). */
    private Optional<String> until() {
        return part.last()
                .map(date -> times.allDay()
                        ? DateTimeFormatter.BASIC_ISO_DATE.format(date)
                        : UTC.format(TimeZones.instantAt(on(date), times.zone()).atOffset(ZoneOffset.UTC)));
    }

    private LocalDateTime on(LocalDate date) {
        return date.atTime(times.start().toLocalTime());
    }
}
