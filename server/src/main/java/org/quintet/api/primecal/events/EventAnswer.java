package org.quintet.api.primecal.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.api.primecal.protocol.PersonSummary;
import org.quintet.recurrence.Occurrence;
import org.quintet.recurrence.WallTimes;

/**
 * An event as PrimeCal shows it, in the order of the keys. {@code labels} is another name of {@code tags}; neither is an
 * empty list: an event without tags has null.
 *
 * @param recurrenceRule of a series a {@link RecurrenceAnswer}, otherwise whatever JSON was stored
 * @param parentEventId of an occurrence, the id of its series
 * @param recurrenceId what a series and its occurrences have in common
 * @param originalDate of an occurrence, the date that it has by the rule
 * @param isException whether the occurrence was changed on its own
 */
record EventAnswer(
        long id,
        String title,
        @Nullable String description,
        String startDate,
        @Nullable String startTime,
        @Nullable String endDate,
        @Nullable String endTime,
        boolean isAllDay,
        @Nullable String location,
        String status,
        String recurrenceType,
        @Nullable Object recurrenceRule,
        @Nullable Long parentEventId,
        @Nullable String recurrenceId,
        @Nullable String originalDate,
        boolean isException,
        @Nullable String color,
        @Nullable String icon,
        @Nullable String notes,
        @Nullable List<String> tags,
        @Nullable List<String> labels,
        long calendarId,
        CalendarSummary calendar,
        @Nullable PersonSummary createdBy,
        Instant createdAt,
        Instant updatedAt) {

    /** The same as an occurrence of it. */
    EventAnswer occurring(Occurrence occurrence) {
        WallTimes times = occurrence.times();
        return new EventAnswer(
                occurrence.address().id(),
                title,
                description,
                times.startDate().toString(),
                startTime,
                times.endDate().map(Object::toString).orElse(null),
                endTime,
                isAllDay,
                location,
                status,
                RecurrenceInput.NONE,
                null,
                occurrence.eventId(),
                recurrenceId,
                occurrence.originalDate().toString(),
                occurrence.changed(),
                color,
                icon,
                notes,
                tags,
                labels,
                calendarId,
                calendar,
                createdBy,
                createdAt,
                updatedAt);
    }

    record CalendarSummary(long id, String name, String color, String visibility) {}
}
