package org.quintet.documents.badges;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large a badge is, in points. */
record BadgeSize(float width, float height) {

    private static final float INCH = 72;
    private static final BadgeSize USUAL = new BadgeSize(3 * INCH, 4 * INCH);
    private static final float LEAST = 20 * BadgeField.MILLIMETRE;
    private static final float GREATEST = 500 * BadgeField.MILLIMETRE;

    /** Above it, numbers without a unit are millimetres. */
    private static final float MOST_INCHES = 20;

    private static final Pattern SIDES = Pattern.compile(
            "([0-9]{1,4}(?:\\.[0-9]{1,4})?)\\s*(\"|″|inch|in|mm|cm)?\\s*[x×*]\\s*([0-9]{1,4}(?:\\.[0-9]{1,4})?)\\s*(\"|″|inch|in|mm|cm)?");

    private static final Map<String, BadgeSize> PAPERS = Map.of(
            "a4", millimetres(210, 297),
            "a5", millimetres(148, 210),
            "a6", millimetres(105, 148),
            "a7", millimetres(74, 105));

    private static BadgeSize millimetres(float width, float height) {
        return new BadgeSize(width * BadgeField.MILLIMETRE, height * BadgeField.MILLIMETRE);
    }

    /**
     * Reads it from a client's words, as {@code 3 x 4 inch (76.2 x 101.6mm )}, {@code 4" x 3"}, {@code 86 x 54 mm} or
     * {@code A6}; what cannot be understood is 3 by 4 inches.
     *
     * @param orientation {@code Portrait} and {@code Landscape} turn it
     */
    static BadgeSize of(Optional<String> size, Optional<String> orientation) {
        BadgeSize read = size.flatMap(BadgeSize::read).orElse(USUAL);
        float longer = Math.max(read.width, read.height);
        float shorter = Math.min(read.width, read.height);
        return switch (orientation.orElse("").strip().toLowerCase(Locale.ROOT)) {
            case "portrait", "potrait" -> new BadgeSize(shorter, longer);
            case "landscape" -> new BadgeSize(longer, shorter);
            default -> read;
        };
    }

    private static Optional<BadgeSize> read(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        Matcher sides = SIDES.matcher(words);
        if (!sides.find()) {
            return Optional.ofNullable(PAPERS.get(words));
        }
        float width = Float.parseFloat(sides.group(1));
        float height = Float.parseFloat(sides.group(3));
        float unit = unit(Optional.ofNullable(sides.group(4)).or(() -> Optional.ofNullable(sides.group(2))), width);
        return Optional.of(new BadgeSize(bounded(width * unit), bounded(height * unit)));
    }

    private static float unit(Optional<String> name, float number) {
        return switch (name.orElse(number > MOST_INCHES ? "mm" : "in")) {
            case "mm" -> BadgeField.MILLIMETRE;
            case "cm" -> 10 * BadgeField.MILLIMETRE;
            default -> INCH;
        };
    }

    private static float bounded(float side) {
        return Math.clamp(side, LEAST, GREATEST);
    }
}
