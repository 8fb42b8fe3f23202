package org.quintet.api.primecal.feeds;

import static org.quintet.schema.Tables.EVENT;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.events.EventState;
import org.quintet.platform.icalendar.CalendarTimes;
import org.quintet.platform.icalendar.ContentLines;

/** Writes one event (RFC 5545, 3.6.1). */
final class FeedEvent {

    /** What a query on {@code event} selects. */
    static final List<Field<?>> COLUMNS = List.of(
            EVENT.ID,
            EVENT.UUID,
            EVENT.VERSION,
            EVENT.CREATED_AT,
            EVENT.UPDATED_AT,
            EVENT.STATE,
            EVENT.CALENDAR_STATUS,
            EVENT.NAME,
            EVENT.DESCRIPTION,
            EVENT.TAGS,
            EVENT.STARTS_AT,
            EVENT.ENDS_AT,
            EVENT.TIMEZONE,
            EVENT.ALL_DAY,
            EVENT.VENUE_NAME,
            EVENT.VENUE_ADDRESS,
            EVENT.VENUE_CITY,
            EVENT.VENUE_REGION,
            EVENT.VENUE_POSTAL_CODE,
            EVENT.VENUE_COUNTRY);

    private FeedEvent() {}

    /** Properties that some events have more than others. */
    interface Properties {
        void write(ContentLines out) throws IOException;
    }

    static void write(ContentLines out, String uid, Record event, CalendarTimes times, Properties others)
            throws IOException {
        out.begin("VEVENT");
        out.line("UID", uid);
        out.instant("DTSTAMP", event.get(EVENT.UPDATED_AT));
        times.write(out);
        others.write(out);
        out.text("SUMMARY", event.get(EVENT.NAME));
        text(out, "DESCRIPTION", event.get(EVENT.DESCRIPTION));
        text(out, "LOCATION", location(event));
        out.line("STATUS", status(event));
        String[] tags = event.get(EVENT.TAGS);
        if (tags.length > 0) {
            out.line(
                    "CATEGORIES", Arrays.stream(tags).map(ContentLines::escaped).collect(Collectors.joining(",")));
        }
        out.instant("CREATED", event.get(EVENT.CREATED_AT));
        out.instant("LAST-MODIFIED", event.get(EVENT.UPDATED_AT));
        out.line("SEQUENCE", event.get(EVENT.VERSION).toString());
        out.end("VEVENT");
    }

    private static void text(ContentLines out, String property, @Nullable String text) throws IOException {
        if (text != null && !text.isBlank()) {
            out.text(property, text);
        }
    }

    private static String location(Record event) {
        return Stream.of(
                        EVENT.VENUE_NAME,
                        EVENT.VENUE_ADDRESS,
                        EVENT.VENUE_CITY,
                        EVENT.VENUE_REGION,
                        EVENT.VENUE_POSTAL_CODE,
                        EVENT.VENUE_COUNTRY)
                .map(event::get)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String status(Record event) {
        boolean isCancelled = EventState.of(event.get(EVENT.STATE)) == EventState.CANCELLED;
        return (isCancelled ? EventState.CANCELLED.word() : event.get(EVENT.CALENDAR_STATUS)).toUpperCase(Locale.ROOT);
    }
}
