package org.quintet.notifications;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.quintet.installation.FrontendAddress;
import org.quintet.platform.icalendar.ContentLines;
import org.quintet.platform.text.PlainText;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/** Writes one event for calendar programs (RFC 5545). */
@Component
class CalendarFile {

    private final Clock clock;
    private final FrontendAddress frontend;

    CalendarFile(Clock clock, FrontendAddress frontend) {
        this.clock = clock;
        this.frontend = frontend;
    }

    byte[] of(EventRecord event) {
        StringWriter text = new StringWriter();
        try {
            write(new ContentLines(text), event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(ContentLines out, EventRecord event) throws IOException {
        out.begin("VCALENDAR");
        out.line("VERSION", "2.0");
        out.line("PRODID", "-//Quintet//EN");
        out.line("METHOD", "PUBLISH");
        out.begin("VEVENT");
        out.line("UID", event.getUuid() + "@quintet");
        out.instant("DTSTAMP", clock.instant());
        out.instant("DTSTART", event.getStartsAt());
        out.instant("DTEND", event.getEndsAt());
        out.text("SUMMARY", event.getName());
        Optional<String> description = Optional.ofNullable(event.getDescriptionHtml())
                .map(PlainText::of)
                .filter(text -> !text.isBlank());
        if (description.isPresent()) {
            out.text("DESCRIPTION", description.get());
        }
        if (event.getVenueName() != null) {
            out.text("LOCATION", event.getVenueName());
        }
        out.line("URL", frontend.url() + "/e/" + event.getIdentifier());
        out.end("VEVENT");
        out.end("VCALENDAR");
    }
}
