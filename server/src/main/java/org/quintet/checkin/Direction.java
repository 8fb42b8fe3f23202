package org.quintet.checkin;

import java.util.Locale;

/** Which way somebody passes a door. */
public enum Direction {
    IN,
    OUT;

    /** The direction as it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Direction of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
