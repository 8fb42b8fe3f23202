package org.quintet.exports;

import java.io.IOException;
import java.io.OutputStream;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/** An event's programme in the formats of calendars and schedules, for those who organise it. */
@Component
class ScheduleFiles {

    private final ProgrammeItems items;
    private final EventCalendarFile calendar;
    private final XCalFile xcal;
    private final PentabarfFile pentabarf;

    ScheduleFiles(ProgrammeItems items, EventCalendarFile calendar, XCalFile xcal, PentabarfFile pentabarf) {
        this.items = items;
        this.calendar = calendar;
        this.xcal = xcal;
        this.pentabarf = pentabarf;
    }

    void iCalendar(EventRecord event, OutputStream out) throws IOException {
        calendar.write(event, items.planned(event.getId()), out);
    }

    void xCal(EventRecord event, OutputStream out) throws IOException {
        xcal.write(event, items.accepted(event.getId()), out);
    }

    void pentabarf(EventRecord event, OutputStream out) throws IOException {
        pentabarf.write(event, items.accepted(event.getId()), out);
    }
}
