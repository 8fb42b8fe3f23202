package org.quintet.api.appmint.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.time.TimeZones;

/**
 * A date as clients write it (document, Event shape: ISO 8601): an instant with its offset, a wall-clock time without one,
 * or a day alone.
 */
public final class WrittenDate {

    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            // leniently, this form takes minutes too, with and without a colon
            .parseLenient()
            .appendOffset("+HH", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    // beyond four-digit years ISO 8601 needs an agreement
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final TemporalAccessor parsed;

    private WrittenDate(TemporalAccessor parsed) {
        this.parsed = parsed;
    }

    /** Which end of a day is meant where a day alone is written. */
    public enum Edge {
        START,
        END
    }

    public static Optional<WrittenDate> parse(String text) {
        try {
            boolean dayAlone = text.length() == "2026-04-01".length();
            WrittenDate date = new WrittenDate(
                    dayAlone
                            ? LocalDate.parse(text)
                            : DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from));
            Instant instant = date.instant(ZoneId.of("UTC"), Edge.START);
            return instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? Optional.empty() : Optional.of(date);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether only a day is written. */
    public boolean isDay() {
        return parsed instanceof LocalDate;
    }

    /** The instant that is meant, to the microsecond; {@code zone} is where clocks without an offset hang. */
    public Instant instant(ZoneId zone, Edge edge) {
        Instant instant = switch (parsed) {
            case OffsetDateTime withOffset -> withOffset.toInstant();
            case LocalDateTime wallTime -> TimeZones.instantAt(wallTime, zone);
            case LocalDate day ->
                TimeZones.instantAt(edge == Edge.START ? day.atStartOfDay() : day.atTime(LAST_SECOND), zone);
            default -> throw new IllegalStateException("Not a date: " + parsed);
        };
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** {@code written} while it still means {@code stored}, else {@code stored} in UTC. */
    public static String show(Instant stored, @Nullable String written, String zone, Edge edge) {
        return Optional.ofNullable(written)
                .filter(text -> parse(text)
                        .map(date -> date.instant(ZoneId.of(zone), edge).equals(stored))
                        .orElse(false))
                .orElseGet(stored::toString);
    }
}
