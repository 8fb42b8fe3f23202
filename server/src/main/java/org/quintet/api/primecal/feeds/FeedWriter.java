package org.quintet.api.primecal.feeds;

import static org.quintet.schema.Tables.EVENT;

import java.io.IOException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.jooq.Record;
import org.quintet.platform.icalendar.CalendarTimes;
import org.quintet.platform.icalendar.ContentLines;
import org.quintet.platform.icalendar.TimeZoneComponent;
import org.quintet.recurrence.RuledPart;

/** Writes a feed as one iCalendar object (RFC 5545, 3.4). */
final class FeedWriter {

    private final ContentLines out;
    private final FeedState state;
    private final Set<ZoneId> written = new HashSet<>();

    FeedWriter(ContentLines out, FeedState state) {
        this.out = out;
        this.state = state;
    }

    void write(Iterator<FeedItem> items) throws IOException {
        out.begin("VCALENDAR");
        out.line("VERSION", "2.0");
        out.line("PRODID", "-//Quintet//Calendar feeds//EN");
        out.line("CALSCALE", "GREGORIAN");
        out.line("METHOD", "PUBLISH");
        out.text("NAME", state.calendarName());
        out.text("X-WR-CALNAME", state.calendarName());
        out.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        out.line("X-PUBLISHED-TTL", "PT1H");
        for (ZoneId zone : state.zones()) {
            define(zone);
        }
        while (items.hasNext()) {
            item(items.next());
        }
        out.end("VCALENDAR");
    }

    private void item(FeedItem item) throws IOException {
        String uid = item.event().get(EVENT.UUID).toString();
        if (item.parts().isEmpty()) {
            event(uid, item.event(), FeedTimes.of(item.event()), _ -> {});
        }
        for (RuledPart part : item.parts()) {
            part(part.beginsOn().map(date -> uid + "-" + date).orElse(uid), part);
        }
    }

    /** A rule with its exceptions. Every part of a series is a series of its own to calendar programs. */
    private void part(String uid, RuledPart part) throws IOException {
        CalendarTimes times = FeedTimes.of(part.times(), part.values());
        FeedRule rule = new FeedRule(part, times);
        event(uid, part.values(), times, rule::write);
        for (RuledPart.Changed changed : part.changed()) {
            event(
                    uid,
                    changed.values(),
                    FeedTimes.of(changed.times(), changed.values()),
                    lines -> rule.writeRecurrenceId(lines, changed));
        }
    }

    private void event(String uid, Record event, CalendarTimes times, FeedEvent.Properties others) throws IOException {
        define(times.zone());
        FeedEvent.write(out, uid, event, times, others);
    }

    /** Zones come before what is in them. One that an event was moved to meanwhile comes late, which is allowed too. */
    private void define(ZoneId zone) throws IOException {
        if (!CalendarTimes.isUtc(zone) && written.add(zone)) {
            TimeZoneComponent.write(out, zone, state.begin());
        }
    }
}
