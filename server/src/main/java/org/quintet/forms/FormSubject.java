package org.quintet.forms;

import java.util.Locale;

/** Whom or what a form asks about. */
public enum FormSubject {
    ATTENDEE,
    SESSION,
    SPEAKER;

    /** The subject as it is stored and sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The subject of this word; it must be one. */
    public static FormSubject of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
