package org.quintet.jsonapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Date-times as the Open Event contract writes them: UTC with {@code +00:00}, microseconds only when there are any. */
public final class DateTimes {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?\\s?(Z|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private DateTimes() {}

    /** The time that a text means; without an offset it is UTC's. */
    public static Optional<Instant> read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String seconds = parts.group(3) == null ? "00" : parts.group(3);
            String fraction = parts.group(4) == null ? "" : "." + parts.group(4);
            LocalDateTime local = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2) + ":" + seconds + fraction);
            ZoneOffset offset = parts.group(5) == null ? ZoneOffset.UTC : ZoneOffset.of(parts.group(5));
            return Optional.of(local.toInstant(offset));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Also takes a date alone, the per-cent signs that the Android application puts around its dates, and a blank for the
     * plus of an offset, which is what a plus means in a query string.
     */
    static Optional<Instant> readLeniently(String text) {
        String bare = text.replace("%", "").strip().replaceFirst("(?<=:\\d\\d|\\.\\d{1,9}) (?=\\d)", "+");
        return read(DATE.matcher(bare).matches() ? bare + "T00:00" : bare);
    }

    static String write(Object value) {
        OffsetDateTime utc = switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case OffsetDateTime zoned -> zoned.withOffsetSameInstant(ZoneOffset.UTC);
            case LocalDateTime local -> local.atOffset(ZoneOffset.UTC);
            case LocalDate date -> date.atStartOfDay().atOffset(ZoneOffset.UTC);
            case Object other -> throw new IllegalArgumentException("not a time: " + other.getClass());
        };
        StringBuilder text = new StringBuilder(32);
        digits(text, utc.getYear(), 4).append('-');
        digits(text, utc.getMonthValue(), 2).append('-');
        digits(text, utc.getDayOfMonth(), 2).append('T');
        digits(text, utc.getHour(), 2).append(':');
        digits(text, utc.getMinute(), 2).append(':');
        digits(text, utc.getSecond(), 2);
        int micros = utc.getNano() / 1000;
        if (micros != 0) {
            digits(text.append('.'), micros, 6);
        }
        return text.append("+00:00").toString();
    }

    private static StringBuilder digits(StringBuilder text, int value, int width) {
        String digits = Integer.toString(value);
        return text.repeat('0', Math.max(0, width - digits.length())).append(digits);
    }
}
