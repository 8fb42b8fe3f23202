package org.quintet.events;

import java.util.Locale;
import java.util.Set;

/** What a person is at one event, on top of what he is in its organisation. */
public enum EventRole {
    OWNER,
    ORGANIZER,
    COORGANIZER,
    TRACK_ORGANIZER,
    MODERATOR,
    REGISTRAR;

    /** The roles that may change the event. */
    public static final Set<EventRole> ORGANISERS = Set.of(OWNER, ORGANIZER, COORGANIZER);

    /** The role as it is stored and sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
