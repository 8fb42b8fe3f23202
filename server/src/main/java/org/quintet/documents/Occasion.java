package org.quintet.documents;

import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/** An event as documents name it. */
record Occasion(
        String name,
        boolean online,
        Optional<String> location,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        Optional<String> logoUrl,
        Optional<String> imageUrl,
        Optional<String> afterOrderMessage) {

    static final List<Field<?>> COLUMNS = List.of(
            EVENT.NAME,
            EVENT.ONLINE,
            EVENT.VENUE_NAME,
            EVENT.STARTS_AT,
            EVENT.ENDS_AT,
            EVENT.TIMEZONE,
            EVENT.LOGO_URL,
            EVENT.LARGE_IMAGE_URL,
            EVENT.ORIGINAL_IMAGE_URL,
            EVENT.AFTER_ORDER_MESSAGE);

    static Occasion of(Record row) {
        return new Occasion(
                row.get(EVENT.NAME),
                row.get(EVENT.ONLINE),
                text(row, EVENT.VENUE_NAME),
                row.get(EVENT.STARTS_AT),
                row.get(EVENT.ENDS_AT),
                ZoneId.of(row.get(EVENT.TIMEZONE)),
                text(row, EVENT.LOGO_URL),
                text(row, EVENT.LARGE_IMAGE_URL).or(() -> text(row, EVENT.ORIGINAL_IMAGE_URL)),
                text(row, EVENT.AFTER_ORDER_MESSAGE));
    }

    /** Where it is (Open Event, part A14). */
    String place() {
        if (online) {
            return location.map(name -> "Online and at " + name).orElse("Online");
        }
        return location.map(name -> "At " + name).orElse("Location to be announced");
    }

    /** A day and time of the event, in its own zone. */
    String time(Instant instant, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(instant.atZone(zone))
                + " (" + zone.getId() + ")";
    }

    /** The language that a user prefers, as he wrote it down; English if he did not, or nobody knows it. */
    static Locale language(Optional<String> preference) {
        return preference
                .map(tag -> Locale.forLanguageTag(tag.strip().replace('_', '-')))
                .filter(language -> !language.getLanguage().isEmpty())
                .orElse(Locale.ENGLISH);
    }

    private static Optional<String> text(Record row, Field<String> column) {
        return Optional.ofNullable(row.get(column)).filter(text -> !text.isBlank());
    }
}
