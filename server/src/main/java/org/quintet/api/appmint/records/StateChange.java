package org.quintet.api.appmint.records;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What {@code POST /repository/{change}/{datatype}/{id}} does to a record's state (P-state, which names the first three). */
public enum StateChange {
    PUBLISH("published"),
    UNPUBLISH("draft"),
    APPROVE("approved"),
    REJECT("rejected"),
    HOLD("hold"),
    COMPLETE("completed"),
    CANCEL("cancelled"),
    ARCHIVE("archived"),
    RESTORE("draft");

    private final String state;

    StateChange(String state) {
        this.state = state;
    }

    /** The state of the record afterwards. */
    public String state() {
        return state;
    }

    static Optional<StateChange> of(String word) {
        return Arrays.stream(values())
                .filter(change -> change.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
