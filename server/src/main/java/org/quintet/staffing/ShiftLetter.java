package org.quintet.staffing;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person is told of a shift of his.
 *
 * @param asked how often he was asked by now
 * @param details the position, the place, what to wear and what is paid, as far as they are known, one line
 * @param from wall-clock time in the event's zone, and so {@code until}
 */
public record ShiftLetter(
        UUID shift,
        int asked,
        String state,
        String email,
        String name,
        String event,
        String organisation,
        String details,
        String from,
        String until,
        String timezone,
        Instant endsAt) {}
