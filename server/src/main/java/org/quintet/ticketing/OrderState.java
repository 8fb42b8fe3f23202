package org.quintet.ticketing;

import java.util.List;
import java.util.Locale;

/** How far an order is. */
public enum OrderState {
    /** Being filled in. */
    INITIALIZING,
    /** Waiting for its money. */
    PENDING,
    /** Its money is promised. */
    PLACED,
    COMPLETED,
    CANCELLED,
    /** It was not completed in time. */
    EXPIRED;

    /** The states of orders that hold places for a while, as they are stored. */
    static final List<String> OPEN_WORDS = List.of(INITIALIZING.word(), PENDING.word());

    /** The state as it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OrderState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
