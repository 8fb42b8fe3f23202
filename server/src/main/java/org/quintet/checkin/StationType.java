package org.quintet.checkin;

import java.util.Arrays;
import java.util.Locale;

/** What happens at a station. */
public enum StationType {
    /** Attendees come for the first time and get their badges. */
    REGISTRATION,
    /** They show themselves, once a day. */
    DAILY,
    /** They enter a session. */
    CHECK_IN,
    /** They leave one. */
    CHECK_OUT;

    /** All types as they are stored and sent. */
    public static String[] words() {
        return Arrays.stream(values()).map(StationType::word).toArray(String[]::new);
    }

    /** The type as it is stored and sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static StationType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** Whether it stands at the door of a room. */
    boolean isOfRoom() {
        return this == CHECK_IN || this == CHECK_OUT;
    }
}
