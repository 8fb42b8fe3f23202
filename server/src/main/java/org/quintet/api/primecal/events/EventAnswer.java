package org.quintet.api.primecal.events;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.api.primecal.protocol.PersonSummary;

/**
 * An event as PrimeCal shows it, in the order of the keys. {@code labels} is another name of {@code tags}; neither is an
 * empty list: an event without tags has null.
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
        @JsonRawValue @Nullable String recurrenceRule,
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

    record CalendarSummary(long id, String name, String color, String visibility) {}
}
