package org.quintet.api.primecal.calendars;

import static org.quintet.schema.Tables.CALENDAR;

import java.util.List;
import java.util.Set;
import org.quintet.calendars.CalendarChanges;
import org.quintet.platform.http.JsonFields;

/** Reads what a client wants a calendar to be (calendar API, "Calendar DTOs"). */
final class CalendarInput {

    static final Set<String> FIELDS = Set.of("name", "description", "color", "icon", "visibility", "groupId", "rank");

    private static final List<String> VISIBILITIES = List.of("private", "shared", "public");
    private static final String DEFAULT_COLOR = "#3b82f6";

    private CalendarInput() {}

    static CalendarChanges ofNew(JsonFields fields) {
        CalendarChanges changes = new CalendarChanges();
        changes.set(CALENDAR.NAME, name(fields));
        copyOthers(fields, changes);
        return changes;
    }

    /** Reads the fields that were sent. */
    static CalendarChanges ofChange(JsonFields fields) {
        CalendarChanges changes = new CalendarChanges();
        if (fields.has("name")) {
            changes.set(CALENDAR.NAME, name(fields));
        }
        copyOthers(fields, changes);
        return changes;
    }

    private static String name(JsonFields fields) {
        return fields.requiredString("name", 200).orElse("").strip();
    }

    /** Null gives a field back its default. */
    private static void copyOthers(JsonFields fields, CalendarChanges changes) {
        if (fields.has("description")) {
            changes.set(CALENDAR.DESCRIPTION, fields.string("description", 500).orElse(null));
        }
        if (fields.has("color")) {
            changes.set(CALENDAR.COLOR, fields.string("color", 7).orElse(DEFAULT_COLOR));
        }
        if (fields.has("icon")) {
            changes.set(CALENDAR.ICON, fields.string("icon", 10).orElse(null));
        }
        if (fields.has("visibility")) {
            changes.set(
                    CALENDAR.VISIBILITY,
                    fields.oneOf("visibility", VISIBILITIES).orElse("private"));
        }
        if (fields.has("groupId")) {
            changes.set(CALENDAR.GROUP_ID, fields.integer("groupId").orElse(null));
        }
        if (fields.has("rank")) {
            changes.set(CALENDAR.RANK, rank(fields));
        }
    }

    private static int rank(JsonFields fields) {
        long rank = fields.integer("rank").orElse(0L);
        if (rank != (int) rank) {
            fields.reject("rank", "must be between " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE);
            return 0;
        }
        return (int) rank;
    }
}
