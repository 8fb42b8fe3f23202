package org.quintet.api.openevent.contract;

import java.util.Arrays;

/** Who calls, in the order of the table's columns. The event is the owner's; the other user is the one that URLs name. */
enum Actor {
    ANONYMOUS("anonymous"),
    OTHER("other"),
    REGISTRAR("registrar"),
    TRACK_ORGANIZER("track_organizer"),
    COORGANIZER("coorganizer"),
    ORGANIZER("organizer"),
    OWNER("owner"),
    ADMIN("admin");

    private final String word;

    Actor(String word) {
        this.word = word;
    }

    static Actor named(String word) {
        return Arrays.stream(values())
                .filter(actor -> actor.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    /** As Open Event calls the role. */
    String word() {
        return word;
    }

    /** As the fixtures call the user. */
    String record() {
        return switch (this) {
            case ADMIN -> "user 1";
            case OTHER -> "user 2";
            default -> "user " + word;
        };
    }

    boolean isInvited() {
        return switch (this) {
            case REGISTRAR, TRACK_ORGANIZER, COORGANIZER, ORGANIZER -> true;
            default -> false;
        };
    }
}
