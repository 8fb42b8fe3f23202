package org.quintet.checkin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a ticket's holder has been, and is. */
record Presence(List<InZone> zones) {

    static final Presence NONE = new Presence(List.of());

    /**
     * One zone where he has been.
     *
     * @param zone empty for the event as a whole
     * @param entries how often he came in, as far as it counts against the limit of his ticket
     * @param inside how often he came in and did not leave again
     */
    record InZone(Optional<String> zone, int entries, int inside, Instant lastEnteredAt) {}

    boolean isUsed() {
        return !zones.isEmpty();
    }

    int entries() {
        return zones.stream().mapToInt(InZone::entries).sum();
    }

    boolean isInside() {
        return zones.stream().anyMatch(zone -> zone.inside() > 0);
    }

    boolean hasBeenIn(String name) {
        return zones.stream().anyMatch(zone -> zone.zone().equals(Optional.of(name)));
    }

    /** What he leaves: the zone of that name if he is there; without a name, the one that he entered last. */
    Optional<InZone> left(Optional<String> name) {
        return zones.stream()
                .filter(zone -> zone.inside() > 0)
                .filter(zone -> name.isEmpty() || zone.zone().equals(name))
                .max(Comparator.comparing(InZone::lastEnteredAt));
    }
}
