package org.quintet.api.nexudus.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** How Nexudus writes times: to the second, as a clock at the location shows them or in UTC. */
public final class Times {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /** What operators send is UTC unless it says otherwise. */
    private static final DateTimeFormatter SENT = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd'T'HH:mm[:ss]")
            .appendOptional(new DateTimeFormatterBuilder()
                    .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                    .toFormatter())
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter FOR_PEOPLE = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    private Times() {}

    /** For people to read, such as {@code 23 Mar 2026 07:30}. */
    public static String formatted(Instant instant, ZoneId zone) {
        return FOR_PEOPLE.format(instant.atZone(zone));
    }

    /** Without a zone, as fields such as {@code StartDate} are. */
    public static String local(Instant instant, ZoneId zone) {
        return SECONDS.format(instant.atZone(zone));
    }

    /** With a {@code Z}, as fields such as {@code StartDateUtc} are. */
    public static String utc(Instant instant) {
        return SECONDS.format(instant.atZone(ZoneOffset.UTC)) + "Z";
    }

    /** The instant that an operator wrote, in the precision that is stored. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(text.strip(), SENT).toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
