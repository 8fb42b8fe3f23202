package org.quintet.documents.badges;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quintet.platform.icalendar.ContentLines;

/** A person as a QR code on a badge says it: a vCard (RFC 2426) with the values that the badge's form chose. */
final class VCard {

    /** A QR code holds a little more. */
    private static final int MOST_BYTES = 2500;

    private static final int LONGEST = 200;

    /** Properties of one value, by the form's names as they are compared. */
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("email", "EMAIL"),
            Map.entry("phone", "TEL;TYPE=HOME"),
            Map.entry("workphone", "TEL;TYPE=WORK"),
            Map.entry("company", "ORG"),
            Map.entry("jobtitle", "TITLE"),
            Map.entry("website", "URL"),
            Map.entry("blog", "URL;TYPE=BLOG"),
            Map.entry("twitter", "URL;TYPE=TWITTER"),
            Map.entry("facebook", "URL;TYPE=FACEBOOK"),
            Map.entry("github", "URL;TYPE=GITHUB"),
            Map.entry("linkedin", "URL;TYPE=LINKEDIN"),
            Map.entry("instagram", "URL;TYPE=INSTAGRAM"),
            Map.entry("birthdate", "BDAY"));

    /** Addresses of which only the street is known. */
    private static final Map<String, String> ADDRESSES = Map.of(
            "homeaddress", "ADR;TYPE=HOME",
            "workaddress", "ADR;TYPE=WORK",
            "billingaddress", "ADR;TYPE=BILLING",
            "shippingaddress", "ADR;TYPE=SHIPPING");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    /** Adds a value by the form's name; nothing if there is none. */
    VCard with(String name, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> {
            values.put(BadgeWords.plain(name), cut(text));
            labels.put(BadgeWords.plain(name), name);
        });
        return this;
    }

    private static String cut(String text) {
        int length = Math.min(LONGEST, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, length));
    }

    /** The whole card; values for which there is no room are left out. */
    String text() {
        List<String[]> lines = new ArrayList<>();
        String first = values.getOrDefault("firstname", "");
        String last = values.getOrDefault("lastname", "");
        lines.add(new String[] {"N", components(last, first, "", "", "")});
        lines.add(new String[] {"FN", ContentLines.escaped((first + " " + last).strip())});
        values.forEach((name, value) -> line(name, value).ifPresent(lines::add));
        if (Stream.of("address", "city", "state", "country").anyMatch(values::containsKey)) {
            lines.add(new String[] {
                "ADR",
                components(
                        "",
                        "",
                        values.getOrDefault("address", ""),
                        values.getOrDefault("city", ""),
                        values.getOrDefault("state", ""),
                        "",
                        values.getOrDefault("country", ""))
            });
        }
        return written(lines);
    }

    private Optional<String[]> line(String name, String value) {
        return switch (name) {
            case "firstname", "lastname", "address", "city", "state", "country" -> Optional.empty();
            default -> {
                String property = PROPERTIES.get(name);
                String address = ADDRESSES.get(name);
                if (address != null) {
                    yield Optional.of(new String[] {address, components("", "", value, "", "", "", "")});
                }
                yield Optional.of(
                        new String[] {property == null ? "X-" + label(name) : property, ContentLines.escaped(value)});
            }
        };
    }

    /** A name for what vCard knows no property of. */
    private String label(String name) {
        String letters = labels.getOrDefault(name, name).replaceAll("[^A-Za-z0-9]+", "-");
        return letters.isEmpty() || letters.equals("-") ? "FIELD" : letters.toUpperCase(java.util.Locale.ROOT);
    }

    private static String components(String... parts) {
        return Stream.of(parts).map(ContentLines::escaped).collect(Collectors.joining(";"));
    }

    private static String written(List<String[]> lines) {
        StringWriter card = new StringWriter();
        ContentLines out = new ContentLines(card);
        try {
            out.begin("VCARD");
            out.line("VERSION", "3.0");
            int bytes = 0;
            for (String[] line : lines) {
                bytes += (line[0] + line[1]).getBytes(StandardCharsets.UTF_8).length + 8;
                if (bytes < MOST_BYTES) {
                    out.line(line[0], line[1]);
                }
            }
            out.end("VCARD");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return card.toString();
    }
}
