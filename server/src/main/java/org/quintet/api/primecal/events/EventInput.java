package org.quintet.api.primecal.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.quintet.events.EventChanges;
import org.quintet.events.EventChanges.Step;
import org.quintet.events.EventState;
import org.quintet.platform.http.JsonFields;
import org.quintet.recurrence.EventAddress;
import org.quintet.recurrence.SeriesChange;
import org.quintet.recurrence.SeriesChange.Repetition;
import org.quintet.recurrence.WallTimes;
import org.quintet.schema.tables.records.EventRecord;

/**
 * What a client wants an event to be, read from a body. Wall-clock times become instants when the zone is known.
 *
 * @param changes everything but the times
 * @param times empty if they do not change
 * @param calendarId the calendar that was named
 * @param repetition empty if that does not change
 */
record EventInput(
        EventChanges changes, Optional<WallTimes> times, Optional<Long> calendarId, Optional<Repetition> repetition) {

    private static final int MOST_TAGS = 50;
    private static final int LONGEST_TAG = 64;

    /** Reads a new event. What is wrong is collected in {@code fields}' problems. */
    static EventInput ofNew(JsonFields fields) {
        EventInput input = create(fields);
        return input.repeated(
                input.times.map(WallTimes::startDate), start -> RepetitionInput.ofNew(fields, start, input.changes));
    }

    /** Reads a new series, with its rule in {@code recurrence}. */
    static EventInput ofNewSeries(JsonFields fields) {
        fields.require(EventFields.CALENDAR_ID);
        fields.require(EventFields.RECURRENCE);
        EventInput input = create(fields);
        return input.repeated(
                input.times.map(WallTimes::startDate), start -> RepetitionInput.ofSeries(fields, start, input.changes));
    }

    /** Reads what is to change in {@code stored}, an event or an occurrence of one: the fields that were sent. */
    static EventInput ofChange(JsonFields fields, EventRecord stored, EventAddress address) {
        EventInput input = change(fields, stored);
        return input.repeated(
                startOf(input, stored),
                start -> RepetitionInput.ofChange(fields, start, input.changes, stored, address));
    }

    /** As {@link #ofChange}, with the rule in {@code recurrence}. */
    static EventInput ofSeriesChange(JsonFields fields, EventRecord stored) {
        EventInput input = change(fields, stored);
        return input.repeated(startOf(input, stored), start -> RepetitionInput.ofSeries(fields, start, input.changes));
    }

    private static EventInput create(JsonFields fields) {
        fields.require(EventFields.START_DATE);
        EventChanges changes = new EventChanges();
        EventFields.PLAIN.stream()
                .filter(plain -> plain.name().equals(EventFields.TITLE) || fields.has(plain.name()))
                .forEach(plain -> plain.copy(fields, changes));
        copyTags(fields, changes);
        setStatus(
                changes, fields.oneOf(EventFields.STATUS, EventFields.STATUSES).orElse("confirmed"), true);
        Optional<WallTimes> times = TimesInput.of(fields, Optional.empty(), TimesInput.allDay(fields));
        return new EventInput(changes, times, fields.integer(EventFields.CALENDAR_ID), Optional.empty());
    }

    private static EventInput change(JsonFields fields, EventRecord stored) {
        EventChanges changes = new EventChanges();
        EventFields.PLAIN.stream()
                .filter(plain -> fields.has(plain.name()))
                .forEach(plain -> plain.copy(fields, changes));
        copyTags(fields, changes);
        if (fields.has(EventFields.STATUS)) {
            String status =
                    fields.oneOf(EventFields.STATUS, EventFields.STATUSES).orElse("confirmed");
            setStatus(changes, status, EventState.of(stored.getState()) != EventState.DRAFT);
        }
        Optional<Long> calendarId = fields.integer(EventFields.CALENDAR_ID);
        calendarId.filter(id -> id != (long) stored.getCalendarId()).ifPresent(changes::moveTo);
        boolean allDay = fields.has(EventFields.IS_ALL_DAY) ? TimesInput.allDay(fields) : stored.getAllDay();
        Optional<WallTimes> times = TimesInput.isIn(fields)
                ? TimesInput.of(fields, Optional.of(EventView.timesOf(stored)), allDay)
                : Optional.empty();
        return new EventInput(changes, times, calendarId, Optional.empty());
    }

    private static Optional<LocalDate> startOf(EventInput input, EventRecord stored) {
        return Optional.of(input.times
                .map(WallTimes::startDate)
                .orElseGet(() -> EventView.timesOf(stored).startDate()));
    }

    /** Where the day to begin with is wrong, the rule is only read for what is wrong with it. */
    private EventInput repeated(Optional<LocalDate> start, Function<LocalDate, Optional<Repetition>> reader) {
        return new EventInput(changes, times, calendarId, reader.apply(start.orElse(LocalDate.EPOCH)));
    }

    /** The change of a series or of an event that may become one. */
    SeriesChange asChange(JsonFields fields) {
        return new SeriesChange(changes, times, TimesInput.hasTimesOfDay(fields), repetition);
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
