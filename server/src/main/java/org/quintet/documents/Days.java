package org.quintet.documents;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as documents write them: {@code 1 March 2026}. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Days() {}

    static String text(Instant instant, String zone) {
        return DAY.format(instant.atZone(ZoneId.of(zone)));
    }
}
