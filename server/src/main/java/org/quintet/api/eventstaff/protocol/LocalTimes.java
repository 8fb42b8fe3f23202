package org.quintet.api.eventstaff.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.time.TimeZones;

/**
 * EventStaff's times: {@code YYYY-MM-DD HH:MM:SS} on a clock in the event's zone, without an offset. {@code 24:00:00} is
 * the end of a day; what a client wrote is shown again as he wrote it.
 */
public final class LocalTimes {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final int LENGTH = "YYYY-MM-DD HH:MM:SS".length();

    private static final String END_OF_DAY = " 24:00:00";

    private LocalTimes() {}

    /** The instant that {@code text} means in {@code zone}, if it has the format. */
    public static Optional<Instant> parse(String text, ZoneId zone) {
        return parse(text).map(wallTime -> TimeZones.instantAt(wallTime, zone));
    }

    /** The wall-clock time that {@code text} writes, if it has the format. */
    public static Optional<LocalDateTime> parse(String text) {
        if (text.length() != LENGTH) {
            // the format would take years of more digits after a sign
            return Optional.empty();
        }
        boolean endOfDay = text.endsWith(END_OF_DAY);
        String parseable = endOfDay ? text.substring(0, text.length() - END_OF_DAY.length()) + " 00:00:00" : text;
        try {
            LocalDateTime wallTime = LocalDateTime.parse(parseable, FORMAT);
            return Optional.of(endOfDay ? wallTime.plusDays(1) : wallTime);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What a clock in {@code zone} shows at {@code instant}. */
    public static String show(Instant instant, ZoneId zone) {
        return FORMAT.format(instant.atZone(zone));
    }

    /** {@code wallTime} as {@code written}, if that means it, else in the usual way. */
    public static String show(LocalDateTime wallTime, String written) {
        return parse(written).equals(Optional.of(wallTime)) ? written : FORMAT.format(wallTime);
    }

    /** {@code written} if it means {@code instant}, else what a clock in {@code zone} shows at that instant. */
    public static String show(Instant instant, @Nullable String written, ZoneId zone) {
        if (written != null && parse(written, zone).equals(Optional.of(instant))) {
            return written;
        }
        return show(instant, zone);
    }
}
