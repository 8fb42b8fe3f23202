package org.quintet.recurrence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an id names: a whole event, or one occurrence of an event that repeats. Nobody stores the ids of occurrences. They
 * are made of the event's id and of the date on which the occurrence was before anybody moved it, of which an event has
 * one a day at most: {@code 2^52 + eventId * 2^22 + day}. So an id means the same for ever, JavaScript reads it
 * without loss, and no event has it, because events have ids below {@code 2^30} (constraint of the table).
 *
 * @param originalDate the date by the rule, before the occurrence was moved; empty for the event as a whole
 */
public record EventAddress(long eventId, Optional<LocalDate> originalDate) {

    private static final int DAY_BITS = 22;
    private static final int EVENT_BITS = 30;
    private static final long FIRST = 1L << (EVENT_BITS + DAY_BITS);

    /** Day 0 is in the year -768, the last in 10715: far enough around the years of four digits. */
    private static final long EPOCH = 1_000_000;

    public static EventAddress ofEvent(long eventId) {
        return new EventAddress(eventId, Optional.empty());
    }

    public static EventAddress ofOccurrence(long eventId, LocalDate originalDate) {
        return new EventAddress(eventId, Optional.of(originalDate));
    }

    /** What {@code id} names, whether or not there is such an event or occurrence. */
    public static EventAddress of(long id) {
        if (id < FIRST || id >= 2 * FIRST) {
            return ofEvent(id);
        }
        long day = id & ((1L << DAY_BITS) - 1);
        return ofOccurrence((id - FIRST) >> DAY_BITS, LocalDate.ofEpochDay(day - EPOCH));
    }

    /** The number that clients see. */
    public long id() {
        return originalDate
                .map(date -> FIRST + (eventId << DAY_BITS) + date.toEpochDay() + EPOCH)
                .orElse(eventId);
    }
}
