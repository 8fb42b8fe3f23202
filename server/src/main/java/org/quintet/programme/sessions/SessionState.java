package org.quintet.programme.sessions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far a session has come; that it is running or over is told by the clock. */
public enum SessionState {
    DRAFT,
    PENDING,
    ACCEPTED,
    CONFIRMED,
    REJECTED,
    CANCELED,
    WITHDRAWN;

    /** What is in the programme. */
    public static final List<String> PLANNED = List.of(ACCEPTED.word(), CONFIRMED.word());

    /** The state as it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SessionState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state: " + word));
    }
}
