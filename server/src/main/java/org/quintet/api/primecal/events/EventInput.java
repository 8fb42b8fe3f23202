package org.quintet.api.primecal.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quintet.events.EventChanges;
import org.quintet.events.EventChanges.Step;
import org.quintet.platform.http.JsonFields;
import org.quintet.schema.tables.records.EventRecord;

/**
 * What a client wants an event to be, read from a body. Wall-clock times become instants when the zone is known.
 *
 * @param changes everything but the times
 * @param times empty if they do not change
 * @param calendarId the calendar that was named
 */
record EventInput(EventChanges changes, Optional<WallTimes> times, boolean allDay, Optional<Long> calendarId) {

    private static final int MOST_TAGS = 50;
    private static final int LONGEST_TAG = 64;
    private static final int LONGEST_DATE = 100;
    private static final List<String> UPDATE_MODES = List.of("single", "all", "future");

    /** Reads a new event. What is wrong is collected in {@code fields}' problems. */
    static EventInput ofNew(JsonFields fields) {
        fields.require(EventFields.START_DATE);
        EventChanges changes = new EventChanges();
        EventFields.PLAIN.stream()
                .filter(plain -> plain.name().equals(EventFields.TITLE) || fields.has(plain.name()))
                .forEach(plain -> plain.copy(fields, changes));
        copyTags(fields, changes);
        String status = fields.oneOf(EventFields.STATUS, EventFields.STATUSES).orElse("confirmed");
        setStatus(changes, status, true);
        boolean allDay = fields.value(EventFields.IS_ALL_DAY)
                .map(value -> value.asBoolean(false))
                .orElse(false);
        return new EventInput(
                changes, times(fields, Optional.empty(), allDay), allDay, fields.integer(EventFields.CALENDAR_ID));
    }

    /** Reads what is to change in {@code stored}: the fields that were sent. */
    static EventInput ofChange(JsonFields fields, EventRecord stored) {
        EventChanges changes = new EventChanges();
        EventFields.PLAIN.stream()
                .filter(plain -> fields.has(plain.name()))
                .forEach(plain -> plain.copy(fields, changes));
        copyTags(fields, changes);
        if (fields.has(EventFields.STATUS)) {
            String status =
                    fields.oneOf(EventFields.STATUS, EventFields.STATUSES).orElse("confirmed");
            setStatus(changes, status, EventView.isCancelled(stored));
        }
        // every event is its whole series as long as series are not expanded: each mode means the same
        fields.oneOf(EventFields.UPDATE_MODE, UPDATE_MODES);
        Optional<Long> calendarId = fields.integer(EventFields.CALENDAR_ID);
        calendarId.filter(id -> id != (long) stored.getCalendarId()).ifPresent(changes::moveTo);
        boolean allDay = fields.has(EventFields.IS_ALL_DAY)
                ? fields.value(EventFields.IS_ALL_DAY)
                        .map(value -> value.asBoolean(false))
                        .orElse(false)
                : stored.getAllDay();
        boolean timesChange = Stream.of(
                        EventFields.START_DATE,
                        EventFields.START_TIME,
                        EventFields.END_DATE,
                        EventFields.END_TIME,
                        EventFields.IS_ALL_DAY)
                .anyMatch(fields::has);
        Optional<WallTimes> times =
                timesChange ? times(fields, Optional.of(EventView.timesOf(stored)), allDay) : Optional.empty();
        return new EventInput(changes, times, allDay, calendarId);
    }

    /** The changes, the times as instants in {@code zone} among them. */
    EventChanges in(ZoneId zone) {
        times.ifPresent(wallTimes -> changes.set(EVENT.STARTS_AT, wallTimes.startsAt(zone, allDay))
                .set(EVENT.STARTS_AT_WRITTEN, wallTimes.startWritten())
                .set(EVENT.ENDS_AT, wallTimes.endsAt(zone, allDay))
                .set(EVENT.ENDS_AT_WRITTEN, wallTimes.endWritten()));
        return changes;
    }

    /** Cancelling is the core's; the other two words are a column. Only what was cancelled is taken up again. */
    private static void setStatus(EventChanges changes, String status, boolean publish) {
        if (status.equals("cancelled")) {
            changes.step(Step.CANCEL);
            return;
        }
        changes.set(EVENT.CALENDAR_STATUS, status);
        if (publish) {
            changes.step(Step.PUBLISH);
        }
    }

    /** Empty if something is wrong with them. */
    private static Optional<WallTimes> times(JsonFields fields, Optional<WallTimes> stored, boolean allDay) {
        Optional<LocalDate> startDate = date(fields, EventFields.START_DATE, stored.map(WallTimes::startDate));
        Optional<LocalTime> startTime = time(fields, EventFields.START_TIME, stored.flatMap(WallTimes::startTime));
        Optional<LocalDate> endDate = date(fields, EventFields.END_DATE, stored.flatMap(WallTimes::endDate));
        Optional<LocalTime> endTime = time(fields, EventFields.END_TIME, stored.flatMap(WallTimes::endTime));
        if (stored.isPresent() && fields.isNull(EventFields.START_DATE)) {
            fields.reject(EventFields.START_DATE, "must not be null");
        }
        Optional<WallTimes> times = startDate.map(date -> new WallTimes(date, startTime, endDate, endTime));
        if (times.isPresent() && times.get().endsBeforeStart(allDay)) {
            boolean dateIsWrong = times.get().lastDate().isBefore(times.get().startDate());
            fields.reject(
                    dateIsWrong ? EventFields.END_DATE : EventFields.END_TIME, "the end must not be before the start");
        }
        return times;
    }

    private static Optional<LocalDate> date(JsonFields fields, String name, Optional<LocalDate> stored) {
        return fields.has(name)
                ? parsed(fields, name, fields.string(name, LONGEST_DATE), WallTimes::date, "must be a date YYYY-MM-DD")
                : stored;
    }

    /** The empty text means no time. */
    private static Optional<LocalTime> time(JsonFields fields, String name, Optional<LocalTime> stored) {
        return fields.has(name)
                ? parsed(
                        fields,
                        name,
                        fields.string(name, LONGEST_DATE).filter(text -> !text.isEmpty()),
                        WallTimes::time,
                        "must be a time HH:MM or HH:MM:SS")
                : stored;
    }

    private static <T> Optional<T> parsed(
            JsonFields fields,
            String name,
            Optional<String> text,
            Function<String, Optional<T>> parser,
            String reason) {
        Optional<T> value = text.flatMap(parser);
        if (text.isPresent() && value.isEmpty()) {
            fields.reject(name, reason);
        }
        return value;
    }

    /** {@code labels} wins over {@code tags}; an empty list and null both mean none. */
    private static void copyTags(JsonFields fields, EventChanges changes) {
        Optional<List<String>> tags = fields.strings(EventFields.TAGS, LONGEST_TAG);
        Optional<List<String>> labels = fields.strings(EventFields.LABELS, LONGEST_TAG);
        if (fields.has(EventFields.TAGS) || fields.has(EventFields.LABELS)) {
            List<String> wanted = labels.or(() -> tags).orElse(List.of());
            changes.set(EVENT.TAGS, normalised(wanted).toArray(String[]::new));
        }
    }

    /** Trimmed, without blanks and repetitions in whatever case, the first fifty. */
    private static List<String> normalised(List<String> tags) {
        Map<String, String> byLowerCase = new LinkedHashMap<>();
        tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .forEach(tag -> byLowerCase.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag));
        return byLowerCase.values().stream().limit(MOST_TAGS).toList();
    }
}
