package org.quintet.calendars;

import static org.quintet.schema.Tables.CALENDAR;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.quintet.schema.tables.records.CalendarRecord;

/** What a client wants a calendar to become. Not thread-safe. */
public final class CalendarChanges {

    private static final Set<Field<?>> CLIENTS = Set.of(
            CALENDAR.NAME,
            CALENDAR.DESCRIPTION,
            CALENDAR.COLOR,
            CALENDAR.ICON,
            CALENDAR.VISIBILITY,
            CALENDAR.GROUP_ID,
            CALENDAR.RANK);

    private final Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();

    /** Sets {@code column}; null clears it. The group must be the user's own. */
    public <T> CalendarChanges set(TableField<CalendarRecord, T> column, @Nullable T value) {
        if (!CLIENTS.contains(column)) {
            throw new IllegalArgumentException(column + " is not a client's to set");
        }
        values.put(column, value);
        return this;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Map<Field<?>, @Nullable Object> values() {
        return values;
    }

    /** Whether the calendar goes into a group, or out of one. */
    boolean regroups() {
        return values.containsKey(CALENDAR.GROUP_ID);
    }

    Optional<Long> group() {
        return Optional.ofNullable(CALENDAR.GROUP_ID.getType().cast(values.get(CALENDAR.GROUP_ID)));
    }
}
