package org.quintet.platform.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** IANA time zones, and wall-clock times in them. */
public final class TimeZones {

    private static final Map<String, String> NAMES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> !name.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    private TimeZones() {}

    /** The zone of that name in its official spelling; names match without regard to case. Offsets are not names. */
    public static Optional<ZoneId> named(String name) {
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT))).map(ZoneId::of);
    }

    /**
     * The instant at which a clock in {@code zone} shows {@code wallTime}. A time that daylight saving skips moves
     * forward by the gap; a time that comes twice means the first.
     */
    public static Instant instantAt(LocalDateTime wallTime, ZoneId zone) {
        return ZonedDateTime.of(wallTime, zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
