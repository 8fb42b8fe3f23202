package org.quintet.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quintet.installation.FrontendAddress;
import org.quintet.platform.icalendar.CalendarTimes;
import org.quintet.platform.icalendar.ContentLines;
import org.quintet.platform.icalendar.TimeZoneComponent;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/** An event and its sessions for calendar programs (RFC 5545; Open Event, part B13.2). */
@Component
class EventCalendarFile {

    private final Clock clock;
    private final FrontendAddress frontend;

    EventCalendarFile(Clock clock, FrontendAddress frontend) {
        this.clock = clock;
        this.frontend = frontend;
    }

    void write(EventRecord event, List<ProgrammeItem> items, OutputStream stream) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        ContentLines out = new ContentLines(text);
        ZoneId zone = ZoneId.of(event.getTimezone());
        out.begin("VCALENDAR");
        out.line("VERSION", "2.0");
        out.line("PRODID", "-//Quintet//EN");
        out.line("METHOD", "PUBLISH");
        out.text("X-WR-CALNAME", event.getName());
        out.text("X-WR-CALDESC", "Event Calendar");
        if (!CalendarTimes.isUtc(zone)) {
            TimeZoneComponent.write(out, zone, earliest(event, items));
        }
        EventFacts facts = new EventFacts(event, frontend.url());
        begin(out, event.getIdentifier(), event.getUpdatedAt());
        CalendarTimes.of(event.getStartsAt(), event.getEndsAt(), zone, event.getAllDay())
                .write(out);
        event(out, facts, event);
        out.end("VEVENT");
        for (ProgrammeItem item : items) {
            begin(out, facts.uidOf(item), item.changedAt());
            CalendarTimes.of(item.startsAt(), item.endsAt(), zone, false).write(out);
            session(out, facts, item);
            out.end("VEVENT");
        }
        out.end("VCALENDAR");
        text.flush();
    }

    private static Instant earliest(EventRecord event, List<ProgrammeItem> items) {
        return Stream.concat(Stream.of(event.getStartsAt()), items.stream().map(ProgrammeItem::startsAt))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private void begin(ContentLines out, String uid, Instant changedAt) throws IOException {
        out.begin("VEVENT");
        out.text("UID", uid);
        out.instant("DTSTAMP", clock.instant());
        out.instant("LAST-MODIFIED", changedAt);
    }

    private static void event(ContentLines out, EventFacts facts, EventRecord event) throws IOException {
        out.text("SUMMARY", event.getName());
        out.line("STATUS", facts.calendarStatus());
        out.line("URL", facts.url());
        out.text("LOCATION", facts.location());
        text(out, "DESCRIPTION", facts.description());
        place(out, facts);
        Optional<String> organizer = facts.organizer();
        if (organizer.isPresent()) {
            // the property needs an address, and nobody's is given away
            out.line("ORGANIZER;CN=\"" + organizer.get() + "\"", facts.url());
        }
    }

    private static void session(ContentLines out, EventFacts facts, ProgrammeItem item) throws IOException {
        out.text("SUMMARY", item.title());
        out.line("URL", facts.urlOf(item));
        out.text("LOCATION", item.room().orElse(facts.location()));
        text(out, "DESCRIPTION", facts.descriptionOf(item));
        text(out, "CATEGORIES", item.track());
        place(out, facts);
    }

    private static void place(ContentLines out, EventFacts facts) throws IOException {
        Optional<String> coordinates = facts.coordinates();
        if (coordinates.isPresent()) {
            out.line("GEO", coordinates.get());
        }
    }

    private static void text(ContentLines out, String property, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            out.text(property, text.get());
        }
    }
}
