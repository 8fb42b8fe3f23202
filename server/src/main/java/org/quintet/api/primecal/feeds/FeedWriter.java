package org.quintet.api.primecal.feeds;

import static org.quintet.schema.Tables.EVENT;

import java.io.IOException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.jooq.Record;
import org.quintet.platform.icalendar.ContentLines;
import org.quintet.platform.icalendar.TimeZoneComponent;

/** Writes a feed as one iCalendar object (RFC 5545, 3.4). */
final class FeedWriter {

    private final ContentLines out;
    private final FeedState state;
    private final Set<ZoneId> written = new HashSet<>();

    FeedWriter(ContentLines out, FeedState state) {
        this.out = out;
        this.state = state;
    }

    void write(Iterator<Record> events) throws IOException {
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
        while (events.hasNext()) {
            event(events.next());
        }
        out.end("VCALENDAR");
    }

    private void event(Record event) throws IOException {
        FeedTimes times = FeedTimes.of(
                event.get(EVENT.STARTS_AT),
                event.get(EVENT.ENDS_AT),
                ZoneId.of(event.get(EVENT.TIMEZONE)),
                event.get(EVENT.ALL_DAY));
        define(times.zone());
        FeedEvent.write(out, event.get(EVENT.UUID).toString(), event, times, _ -> {});
    }

    /** Zones come before what is in them. One that an event was moved to meanwhile comes late, which is allowed too. */
    private void define(ZoneId zone) throws IOException {
        if (!FeedTimes.isUtc(zone) && written.add(zone)) {
            TimeZoneComponent.write(out, zone, state.begin());
        }
    }
}
