package org.quintet.api.nexudus.catalogue;

import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;

/** What fields of a CalendarEvent say that no single column says. */
final class EventValues {

    /** The parts of a postal address; what writes the whole writes it to the first. */
    static final List<Field<String>> ADDRESS = List.of(
            EVENT.VENUE_ADDRESS, EVENT.VENUE_CITY, EVENT.VENUE_REGION, EVENT.VENUE_POSTAL_CODE, EVENT.VENUE_COUNTRY);

    /** What tells where an event is. */
    static final List<Field<String>> VENUE =
            Stream.concat(Stream.of(EVENT.VENUE_NAME), ADDRESS.stream()).toList();

    private EventValues() {}

    /** The postal address in one line. */
    static Optional<String> address(Record event) {
        String address =
                ADDRESS.stream().flatMap(column -> text(event, column).stream()).collect(Collectors.joining(", "));
        return text(address);
    }

    /** Whether it is known where the event is. */
    static boolean hasAddress(Record event) {
        return firstText(event, VENUE).isPresent();
    }

    /** An event that ends when a day begins does not reach into that day. */
    static boolean onMultipleDays(Record event, ZoneId zone) {
        Instant starts = event.get(EVENT.STARTS_AT);
        Instant ends = event.get(EVENT.ENDS_AT);
        Instant last = ends.isAfter(starts) ? ends.minusNanos(1) : ends;
        return !LocalDate.ofInstant(starts, zone).equals(LocalDate.ofInstant(last, zone));
    }

    /** The first of {@code columns} that is not blank. */
    static Optional<String> firstText(Record event, List<Field<String>> columns) {
        for (Field<String> column : columns) {
            Optional<String> text = text(event, column);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** A text; a blank one is none. */
    static Optional<String> text(Record event, Field<String> column) {
        return Optional.ofNullable(event.get(column)).flatMap(EventValues::text);
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(present -> !present.isBlank());
    }
}
