package org.quintet.events;

import java.util.List;
import java.util.Locale;

/** What a person is at one event, on top of what he is in its organisation. */
public enum EventRole {
    OWNER,
    ORGANIZER,
    COORGANIZER,
    TRACK_ORGANIZER,
    MODERATOR,
    REGISTRAR;

    /** The words of the roles that may change the event, as they are stored. */
    public static final List<String> ORGANISER_WORDS = List.of(OWNER.word(), ORGANIZER.word(), COORGANIZER.word());

    /** The role as it is stored and sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
