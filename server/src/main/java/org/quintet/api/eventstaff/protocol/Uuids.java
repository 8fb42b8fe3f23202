package org.quintet.api.eventstaff.protocol;

import java.util.Optional;
import java.util.UUID;

/** The ids in URLs. */
public final class Uuids {

    private static final int LENGTH = 36;

    private Uuids() {}

    /** The id that {@code text} writes out in full; a number is none. */
    public static Optional<UUID> parse(String text) {
        try {
            return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
