package org.quintet.exports;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as listings write them: {@code March 5, 2024 14:30 +0000} (Open Event, part B13.1). */
final class WrittenTimes {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("MMMM d, uuuu HH:mm xx", Locale.ENGLISH);

    private WrittenTimes() {}

    static String text(Instant time, ZoneId zone) {
        return FORM.format(time.atZone(zone));
    }
}
