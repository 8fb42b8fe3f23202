package org.quintet.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.quintet.installation.FrontendAddress;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/** An event's sessions as iCalendar in XML (RFC 6321; Open Event, part B13.3). */
@Component
class XCalFile {

    private static final String NAMESPACE = "urn:ietf:params:xml:ns:icalendar-2.0";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final FrontendAddress frontend;

    XCalFile(Clock clock, FrontendAddress frontend) {
        this.clock = clock;
        this.frontend = frontend;
    }

    void write(EventRecord event, List<ProgrammeItem> items, OutputStream out) throws IOException {
        EventFacts facts = new EventFacts(event, frontend.url());
        XmlDocument.write(
                out,
                xml -> xml.element("icalendar", () -> {
                    xml.namespace(NAMESPACE);
                    xml.element("vcalendar", () -> {
                        xml.element("properties", () -> calendar(xml, event));
                        xml.element("components", () -> {
                            for (ProgrammeItem item : items) {
                                xml.element("vevent", () -> xml.element("properties", () -> session(xml, facts, item)));
                            }
                        });
                    });
                }));
    }

    private static void calendar(XmlDocument xml, EventRecord event) throws XMLStreamException {
        property(xml, "version", "text", "2.0");
        property(xml, "prodid", "text", "-//fossasia//open-event//EN");
        property(xml, "x-wr-caldesc", "text", "Schedule for sessions at " + event.getName());
        property(xml, "x-wr-calname", "text", event.getName());
        property(xml, "method", "text", "PUBLISH");
    }

    private void session(XmlDocument xml, EventFacts facts, ProgrammeItem item) throws XMLStreamException {
        property(xml, "uid", "text", facts.uidOf(item));
        time(xml, "dtstamp", clock.instant());
        time(xml, "dtstart", item.startsAt());
        // an end must be later than the start (RFC 5545, 3.6.1)
        if (item.endsAt().isAfter(item.startsAt())) {
            time(xml, "dtend", item.endsAt());
        }
        property(xml, "summary", "text", item.title());
        property(xml, "description", "text", item.summary().orElse("N/A"));
        property(xml, "class", "text", "PUBLIC");
        property(xml, "status", "text", "CONFIRMED");
        if (item.type().isPresent()) {
            property(xml, "categories", "text", item.type().get());
        }
        property(xml, "url", "uri", facts.urlOf(item));
        property(xml, "location", "text", item.room().orElse("Not decided yet"));
        for (ProgrammeItem.Speaker speaker : item.speakers()) {
            speaker(xml, facts, speaker);
        }
    }

    /** The property needs an address, and nobody's is given away. */
    private static void speaker(XmlDocument xml, EventFacts facts, ProgrammeItem.Speaker speaker)
            throws XMLStreamException {
        xml.element("attendee", () -> {
            xml.element("parameters", () -> property(xml, "cn", "text", speaker.name()));
            xml.text("cal-address", facts.url() + "/speakers#" + speaker.id());
        });
    }

    private static void time(XmlDocument xml, String name, Instant instant) throws XMLStreamException {
        property(xml, name, "date-time", UTC.format(instant));
    }

    private static void property(XmlDocument xml, String name, String type, String value) throws XMLStreamException {
        xml.element(name, () -> xml.text(type, value));
    }
}
