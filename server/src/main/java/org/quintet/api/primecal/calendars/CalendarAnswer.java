package org.quintet.api.primecal.calendars;

import static org.quintet.schema.Tables.CALENDAR;
import static org.quintet.schema.Tables.CALENDAR_GROUP;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.api.primecal.protocol.PersonSummary;
import org.quintet.calendars.CalendarRight;

/**
 * A calendar as PrimeCal shows it, in the order of the keys. An organisation's customer, who only looks into it, sees
 * neither its group nor whom it is shared with.
 *
 * @param isActive always true: a deleted calendar is not shown
 * @param isDefault whether events go there for which no calendar is named
 * @param owner who has owned the calendar's organisation for the longest time
 */
record CalendarAnswer(
        long id,
        String name,
        @Nullable String description,
        String color,
        @Nullable String icon,
        String visibility,
        boolean isActive,
        boolean isDefault,
        @Nullable PersonSummary owner,
        List<SharedUser> sharedWith,
        @Nullable Group group,
        @Nullable Long groupId,
        int rank,
        Instant createdAt,
        Instant updatedAt) {

    /** What a query on {@code calendar} with its group selects for {@link #of}. */
    static final List<Field<?>> COLUMNS = Stream.concat(
                    Stream.<Field<?>>of(
                            CALENDAR.ID,
                            CALENDAR.NAME,
                            CALENDAR.DESCRIPTION,
                            CALENDAR.COLOR,
                            CALENDAR.ICON,
                            CALENDAR.VISIBILITY,
                            CALENDAR.IS_DEFAULT,
                            CALENDAR.RANK,
                            CALENDAR.CREATED_AT,
                            CALENDAR.UPDATED_AT,
                            CALENDAR_GROUP.ID,
                            CALENDAR_GROUP.NAME,
                            CALENDAR_GROUP.IS_VISIBLE),
                    PersonSummary.COLUMNS.stream())
            .toList();

    /** The group that a calendar is in. */
    record Group(long id, String name, boolean isVisible) {}

    static CalendarAnswer of(Record row, CalendarRight right, List<SharedUser> sharedWith) {
        boolean seesAll = right.includes(CalendarRight.READ);
        Long groupId = seesAll ? row.get(CALENDAR_GROUP.ID) : null;
        return new CalendarAnswer(
                row.get(CALENDAR.ID),
                row.get(CALENDAR.NAME),
                row.get(CALENDAR.DESCRIPTION),
                row.get(CALENDAR.COLOR),
                row.get(CALENDAR.ICON),
                row.get(CALENDAR.VISIBILITY),
                true,
                row.get(CALENDAR.IS_DEFAULT),
                PersonSummary.of(row).orElse(null),
                seesAll ? sharedWith : List.of(),
                groupId == null
                        ? null
                        : new Group(groupId, row.get(CALENDAR_GROUP.NAME), row.get(CALENDAR_GROUP.IS_VISIBLE)),
                groupId,
                row.get(CALENDAR.RANK),
                row.get(CALENDAR.CREATED_AT),
                row.get(CALENDAR.UPDATED_AT));
    }
}
