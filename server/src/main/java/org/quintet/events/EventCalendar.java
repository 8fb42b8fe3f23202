package org.quintet.events;

import static org.quintet.schema.Tables.EVENT;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.quintet.platform.icalendar.ContentLines;
import org.quintet.platform.text.PlainText;
import org.springframework.stereotype.Component;

/** An event as a file for calendar programs (RFC 5545). */
@Component
public class EventCalendar {

    private final DSLContext sql;
    private final Clock clock;

    EventCalendar(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One VEVENT, its times in UTC; empty if there is no such event. */
    public Optional<String> of(long eventId) {
        return sql.select(
                        EVENT.UUID,
                        EVENT.NAME,
                        EVENT.SHORT_DESCRIPTION,
                        EVENT.STARTS_AT,
                        EVENT.ENDS_AT,
                        EVENT.VENUE_NAME,
                        EVENT.VENUE_ADDRESS,
                        EVENT.VENUE_CITY,
                        EVENT.VERSION)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .and(EventAccess.present())
                .fetchOptional(this::write);
    }

    private String write(Record event) {
        StringWriter text = new StringWriter();
        try {
            ContentLines out = new ContentLines(text);
            out.begin("VCALENDAR");
            out.line("VERSION", "2.0");
            out.line("PRODID", "-//Quintet//Events//EN");
            out.line("METHOD", "PUBLISH");
            out.begin("VEVENT");
            out.line("UID", event.get(EVENT.UUID).toString());
            out.instant("DTSTAMP", clock.instant());
            out.instant("DTSTART", event.get(EVENT.STARTS_AT));
            out.instant("DTEND", event.get(EVENT.ENDS_AT));
            out.line("SEQUENCE", event.get(EVENT.VERSION).toString());
            out.text("SUMMARY", event.get(EVENT.NAME));
            String venue = Stream.of(EVENT.VENUE_NAME, EVENT.VENUE_ADDRESS, EVENT.VENUE_CITY)
                    .flatMap(column -> Stream.ofNullable(event.get(column)))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
            if (!venue.isEmpty()) {
                out.text("LOCATION", venue);
            }
            String summary = event.get(EVENT.SHORT_DESCRIPTION);
            if (summary != null && !summary.isBlank()) {
                out.text("DESCRIPTION", PlainText.of(summary));
            }
            out.end("VEVENT");
            out.end("VCALENDAR");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
