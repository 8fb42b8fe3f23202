package org.quintet.platform.icalendar;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes an iCalendar object line by line (RFC 5545, 3.1): folds lines at 75 octets, escapes texts. Not thread-safe.
 */
public final class ContentLines {

    private static final int LONGEST = 75;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Writer out;

    public ContentLines(Writer out) {
        this.out = out;
    }

    public void begin(String component) throws IOException {
        line("BEGIN", component);
    }

    public void end(String component) throws IOException {
        line("END", component);
    }

    /** A property whose value is a text (3.3.11). Control characters, which no text may have, are left out. */
    public void text(String property, String text) throws IOException {
        line(property, escaped(text));
    }

    /** A property whose value is an instant, written in UTC to the second (3.3.5). */
    public void instant(String property, Instant instant) throws IOException {
        line(property, UTC.format(instant));
    }

    /** A property, parameters included, with its value as it goes over the wire. */
    public void line(String property, String value) throws IOException {
        String line = property + ":" + value;
        int octets = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int character = line.codePointAt(i);
            int size = octetsOf(character);
            if (octets + size > LONGEST) {
                out.write("\r\n ");
                octets = 1;
            }
            out.write(Character.toString(character));
            octets += size;
        }
        out.write("\r\n");
    }

    /** {@code text} as one of the values of a property that has several. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(character -> {
            switch (character) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(character);
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (!Character.isISOControl(character) || character == '\t') {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** In UTF-8. */
    private static int octetsOf(int character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
