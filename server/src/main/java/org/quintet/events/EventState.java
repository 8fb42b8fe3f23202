package org.quintet.events;

import java.util.Locale;

/** The stored part of an event's lifecycle. That it is running or over is told by the clock. */
public enum EventState {
    DRAFT,
    PUBLISHED,
    CANCELLED;

    /** The state as it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EventState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
