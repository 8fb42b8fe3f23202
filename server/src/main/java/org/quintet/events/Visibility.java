package org.quintet.events;

import java.util.Locale;

/** Who may find an event that is published. */
public enum Visibility {
    /** Everybody, in every list. */
    PUBLIC,
    /** Those who have its address, and its staff. */
    UNLISTED,
    /** Its staff alone, to whom it looks like a draft; its calendar decides who else. */
    PRIVATE;

    /** The visibility as it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Visibility of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
