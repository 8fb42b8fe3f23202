package org.quintet.api.primecal.calendars;

import static org.quintet.schema.Tables.CALENDAR_GROUP;

import java.time.Instant;
import java.util.List;
import org.jooq.Record;

/** A group of calendars, with those of them that the caller may look into. */
record GroupAnswer(
        long id,
        String name,
        boolean isVisible,
        long ownerId,
        Instant createdAt,
        Instant updatedAt,
        List<CalendarAnswer> calendars) {

    static GroupAnswer of(Record row, List<CalendarAnswer> calendars) {
        return new GroupAnswer(
                row.get(CALENDAR_GROUP.ID),
                row.get(CALENDAR_GROUP.NAME),
                row.get(CALENDAR_GROUP.IS_VISIBLE),
                row.get(CALENDAR_GROUP.OWNER_ID),
                row.get(CALENDAR_GROUP.CREATED_AT),
                row.get(CALENDAR_GROUP.UPDATED_AT),
                calendars);
    }
}
