package org.quintet.staffing;

import static org.quintet.schema.Tables.SHIFT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;

/** What became of a person who was asked to come. */
public enum ShiftState {
    /** Asked, and has not answered. */
    ASSIGNED,
    ACCEPTED,
    DECLINED,
    /** The event does not take place. */
    CANCELLED;

    private static final List<String> STANDING = List.of(ASSIGNED.word(), ACCEPTED.word());

    /** The state as it is stored and sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ShiftState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }

    /** Shifts whose people are kept from being elsewhere. */
    static Condition standing() {
        return SHIFT.STATE.in(STANDING);
    }

    boolean isStanding() {
        return STANDING.contains(word());
    }
}
