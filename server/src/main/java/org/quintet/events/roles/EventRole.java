package org.quintet.events.roles;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /** The roles that let attendees in. */
    public static final Set<EventRole> AT_THE_DOOR = Set.of(OWNER, ORGANIZER, COORGANIZER, REGISTRAR);

    /** The roles that decide who else has one. */
    public static final Set<EventRole> ORGANIZERS = Set.of(OWNER, ORGANIZER);

    /** The roles that somebody may be invited to: also to take part, which gives no rights. */
    public static final List<String> INVITABLE = Stream.concat(
                    Arrays.stream(values()).map(EventRole::word), Stream.of("attendee"))
            .toList();

    /** The role as it is stored and sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that name; an installation's own roles are none of these. */
    public static Optional<EventRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** Whether the server itself gives a role of that name its meaning. */
    public static boolean isReserved(String word) {
        return INVITABLE.contains(word);
    }
}
