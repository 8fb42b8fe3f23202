package org.quintet.exports;

import static org.quintet.schema.Tables.EVENT;

import java.io.IOException;
import java.io.OutputStream;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/** Writes the files of one event. */
@Component
class EventExports {

    private final DSLContext sql;
    private final ScheduleFiles programme;
    private final EventListings listings;

    EventExports(DSLContext sql, ScheduleFiles programme, EventListings listings) {
        this.sql = sql;
        this.programme = programme;
        this.listings = listings;
    }

    void write(ExportKind kind, long eventId, String status, OutputStream out) throws IOException {
        EventRecord event = sql.selectFrom(EVENT)
                .where(EVENT.ID.eq(eventId))
                .and(EventAccess.present())
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("event"));
        switch (kind) {
            case ICAL -> programme.iCalendar(event, out);
            case XCAL -> programme.xCal(event, out);
            case PENTABARF -> programme.pentabarf(event, out);
            case ORDERS_CSV -> listings.orders().whole(event).writeCsv(out);
            case ORDERS_PDF -> listings.orders().sheet(event).writePdf("Orders of " + event.getName(), out);
            case ATTENDEES_CSV -> listings.attendees().whole(event).writeCsv(out);
            case ATTENDEES_PDF -> listings.attendees().sheet(event).writePdf("Attendees of " + event.getName(), out);
            case SESSIONS_CSV -> listings.sessions().whole(event, status).writeCsv(out);
            case SESSIONS_PDF -> listings.sessions().sheet(event).writePdf("Sessions of " + event.getName(), out);
            case SPEAKERS_CSV -> listings.speakers().whole(event, status).writeCsv(out);
            case SPEAKERS_PDF -> listings.speakers().sheet(event).writePdf("Speakers of " + event.getName(), out);
            case SALES_CSV, FOLLOWERS_CSV -> throw new IllegalArgumentException("No file of an event: " + kind);
        }
    }
}
