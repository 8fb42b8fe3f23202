package org.quintet.notifications;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.quintet.schema.tables.records.EventRecord;

/**
 * When an event begins, as its clocks show it and a reader writes it.
 *
 * @param time with the name of the zone
 */
record EventMoment(String date, String time) {

    static EventMoment of(EventRecord event, Locale language) {
        ZonedDateTime start = event.getStartsAt().atZone(ZoneId.of(event.getTimezone()));
        return new EventMoment(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(start),
                DateTimeFormatter.ofPattern("HH:mm z", language).format(start));
    }
}
