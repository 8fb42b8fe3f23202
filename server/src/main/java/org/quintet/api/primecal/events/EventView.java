package org.quintet.api.primecal.events;

import static org.quintet.schema.Tables.CALENDAR;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.USERS;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.api.primecal.protocol.PersonSummary;
import org.quintet.events.EventState;
import org.quintet.recurrence.Occurrence;
import org.quintet.recurrence.Rule;
import org.quintet.recurrence.WallTimes;
import tools.jackson.databind.util.RawValue;

/**
 * A stored event, translated into PrimeCal's words.
 *
 * @param times the same times as in {@code answer}, still as times
 */
record EventView(EventAnswer answer, WallTimes times) {

    /** What a query on {@code event}, {@code calendar} and {@code users} selects for {@link #of}. */
    static final List<Field<?>> COLUMNS = List.of(
            EVENT.ID,
            EVENT.UUID,
            EVENT.NAME,
            EVENT.DESCRIPTION,
            EVENT.STARTS_AT,
            EVENT.STARTS_AT_WRITTEN,
            EVENT.ENDS_AT,
            EVENT.ENDS_AT_WRITTEN,
            EVENT.TIMEZONE,
            EVENT.ALL_DAY,
            EVENT.VENUE_NAME,
            EVENT.STATE,
            EVENT.CALENDAR_STATUS,
            EVENT.RECURRENCE_TYPE,
            EVENT.RECURRENCE_RULE,
            EVENT.COLOR,
            EVENT.ICON,
            EVENT.NOTES,
            EVENT.TAGS,
            EVENT.CREATED_AT,
            EVENT.UPDATED_AT,
            CALENDAR.ID,
            CALENDAR.NAME,
            CALENDAR.COLOR,
            CALENDAR.VISIBILITY,
            USERS.ID,
            USERS.USERNAME,
            USERS.FIRST_NAME,
            USERS.LAST_NAME);

    /** An event that does not repeat, or a series but for its rule. */
    static EventView of(Record row) {
        WallTimes times = timesOf(row);
        JSONB rule = row.get(EVENT.RECURRENCE_RULE);
        return new EventView(answer(row, times, rule == null ? null : new RawValue(rule.data())), times);
    }

    /** A series. */
    static EventView of(Record row, Rule rule) {
        WallTimes times = timesOf(row);
        RecurrenceAnswer shownRule = RecurrenceAnswer.of(rule, ZoneId.of(row.get(EVENT.TIMEZONE)));
        return new EventView(answer(row, times, shownRule), times);
    }

    EventView occurring(Occurrence occurrence) {
        return new EventView(answer.occurring(occurrence), occurrence.times());
    }

    /** When the event of {@code row} is, in its own zone. */
    static WallTimes timesOf(Record row) {
        return WallTimes.ofStored(
                row.get(EVENT.STARTS_AT),
                row.get(EVENT.STARTS_AT_WRITTEN),
                row.get(EVENT.ENDS_AT),
                row.get(EVENT.ENDS_AT_WRITTEN),
                ZoneId.of(row.get(EVENT.TIMEZONE)),
                row.get(EVENT.ALL_DAY));
    }

    static boolean isCancelled(Record row) {
        return EventState.of(row.get(EVENT.STATE)) == EventState.CANCELLED;
    }

    private static EventAnswer answer(Record row, WallTimes times, @Nullable Object rule) {
        List<String> tags = List.of(row.get(EVENT.TAGS));
        @Nullable List<String> shownTags = tags.isEmpty() ? null : tags;
        boolean repeats = !row.get(EVENT.RECURRENCE_TYPE).equals(RecurrenceInput.NONE);
        return new EventAnswer(
                row.get(EVENT.ID),
                row.get(EVENT.NAME),
                row.get(EVENT.DESCRIPTION),
                times.startDate().toString(),
                text(times.startTime()),
                times.endDate().map(Object::toString).orElse(null),
                text(times.endTime()),
                row.get(EVENT.ALL_DAY),
                row.get(EVENT.VENUE_NAME),
                status(row),
                row.get(EVENT.RECURRENCE_TYPE),
                rule,
                null,
                repeats ? row.get(EVENT.UUID).toString() : null,
                null,
                false,
                row.get(EVENT.COLOR),
                row.get(EVENT.ICON),
                row.get(EVENT.NOTES),
                shownTags,
                shownTags,
                row.get(CALENDAR.ID),
                new EventAnswer.CalendarSummary(
                        row.get(CALENDAR.ID),
                        row.get(CALENDAR.NAME),
                        row.get(CALENDAR.COLOR),
                        row.get(CALENDAR.VISIBILITY)),
                PersonSummary.of(row).orElse(null),
                row.get(EVENT.CREATED_AT),
                row.get(EVENT.UPDATED_AT));
    }

    private static String status(Record row) {
        return isCancelled(row) ? EventState.CANCELLED.word() : row.get(EVENT.CALENDAR_STATUS);
    }

    private static @Nullable String text(Optional<LocalTime> time) {
        return time.map(LocalTime::toString).orElse(null);
    }
}
