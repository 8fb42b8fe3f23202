package org.quintet.ticketing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a ticket is worth. Whether its holder has come is told by the scans. */
public enum TicketState {
    /** An order holds its place and is not complete. */
    RESERVED,
    /** Issued, but nobody has been given it yet. */
    INACTIVE,
    ACTIVE,
    CANCELLED,
    /** Cancelled, and its price went back. */
    REFUNDED,
    /** Its order was not completed in time. */
    EXPIRED;

    /** The states of tickets that were issued and hold a place, as they are stored. */
    public static final List<String> ISSUED_WORDS = List.of(INACTIVE.word(), ACTIVE.word());

    /** The states of what was once issued, as they are stored: everything but what orders hold or held. */
    public static final List<String> SHOWN_WORDS = Arrays.stream(values())
            .filter(state -> state != RESERVED && state != EXPIRED)
            .map(TicketState::word)
            .toList();

    /** The state as it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TicketState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
