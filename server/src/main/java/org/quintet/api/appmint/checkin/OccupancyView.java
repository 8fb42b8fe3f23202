package org.quintet.api.appmint.checkin;

import java.util.List;
import java.util.Optional;
import org.quintet.checkin.ZoneCount;

/**
 * How many people are in the zones of an event.
 *
 * @param eventId the event's sk
 * @param total of all zones; who is in two is counted in both
 */
record OccupancyView(String eventId, List<Zone> zones, long total) {

    /** {@code capacity} is the venue's; null if it has none. */
    record Zone(String zone, long current, Optional<Integer> capacity) {}

    static OccupancyView of(String eventId, List<ZoneCount> counts) {
        List<Zone> zones = counts.stream()
                .map(count -> new Zone(count.zone(), count.current(), count.capacity()))
                .toList();
        return new OccupancyView(
                eventId, zones, counts.stream().mapToLong(ZoneCount::current).sum());
    }
}
