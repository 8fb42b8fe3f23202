package org.quintet.recurrence;

import static org.quintet.schema.Tables.EVENT;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.schema.tables.records.EventRecord;

/**
 * The columns of an event in which one occurrence may differ from another. Those that are different have them in a row of
 * their own, under the same names and complete: what is in no row is as in the event.
 */
final class Content {

    static final List<Field<?>> COLUMNS = List.of(
            EVENT.NAME,
            EVENT.DESCRIPTION,
            EVENT.VENUE_NAME,
            EVENT.STATE,
            EVENT.CALENDAR_STATUS,
            EVENT.COLOR,
            EVENT.ICON,
            EVENT.NOTES,
            EVENT.TAGS,
            EVENT.ALL_DAY,
            EVENT.STARTS_AT,
            EVENT.ENDS_AT,
            EVENT.STARTS_AT_WRITTEN,
            EVENT.ENDS_AT_WRITTEN,
            EVENT.TIMEZONE,
            EVENT.UPDATED_AT);

    private Content() {}

    /** The row of an event, with the content of {@code different}. */
    static EventRecord of(EventRecord event, Record different) {
        EventRecord merged = copy(event);
        COLUMNS.forEach(column -> put(merged, column, different.get(column.getName())));
        return merged;
    }

    static EventRecord copy(EventRecord event) {
        EventRecord copy = new EventRecord();
        copy.fromArray(event.intoArray());
        return copy;
    }

    /** Content by the names of its columns. */
    static Map<String, @Nullable Object> of(EventRecord event) {
        Map<String, @Nullable Object> content = new TreeMap<>();
        COLUMNS.forEach(column -> content.put(column.getName(), event.get(column)));
        return content;
    }

    static <T> void put(Record row, Field<T> column, @Nullable Object value) {
        row.set(column, column.getType().cast(value));
    }

    /** When the event of {@code row} is, in its own zone. */
    static WallTimes times(Record row) {
        return WallTimes.ofStored(
                row.get(EVENT.STARTS_AT),
                row.get(EVENT.STARTS_AT_WRITTEN),
                row.get(EVENT.ENDS_AT),
                row.get(EVENT.ENDS_AT_WRITTEN),
                ZoneId.of(row.get(EVENT.TIMEZONE)),
                row.get(EVENT.ALL_DAY));
    }

    /** Puts the event of {@code row} at {@code times} in its own zone. */
    static EventRecord at(EventRecord row, WallTimes times) {
        ZoneId zone = ZoneId.of(row.getTimezone());
        row.setStartsAt(times.startsAt(zone, row.getAllDay()));
        row.setEndsAt(times.endsAt(zone, row.getAllDay()));
        row.setStartsAtWritten(times.startWritten());
        row.setEndsAtWritten(times.endWritten());
        return row;
    }
}
