package org.quintet.documents.badges;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads colours as style sheets write them. What shines through is white paper. */
final class CssColour {

    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");
    private static final Pattern RGB =
            Pattern.compile("rgba?\\(\\s*([0-9.%]+(?:\\s*[,/]?\\s+|\\s*[,/]\\s*)){2,3}[0-9.%]+\\s*\\)");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?|\\.[0-9]{1,6})(%?)");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("black", "#000000"),
            Map.entry("white", "#ffffff"),
            Map.entry("transparent", "#ffffff"),
            Map.entry("red", "#ff0000"),
            Map.entry("green", "#008000"),
            Map.entry("lime", "#00ff00"),
            Map.entry("blue", "#0000ff"),
            Map.entry("navy", "#000080"),
            Map.entry("yellow", "#ffff00"),
            Map.entry("orange", "#ffa500"),
            Map.entry("purple", "#800080"),
            Map.entry("teal", "#008080"),
            Map.entry("gray", "#808080"),
            Map.entry("grey", "#808080"),
            Map.entry("silver", "#c0c0c0"),
            Map.entry("maroon", "#800000"));

    private CssColour() {}

    /** {@code #a0b}, {@code #aa00bb}, {@code rgb(170, 0, 187)}, {@code rgba(170, 0, 187, 0.5)} or a usual name. */
    static Optional<Color> of(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        String named = NAMES.getOrDefault(word, word);
        Matcher hex = HEX.matcher(named);
        if (hex.matches()) {
            return Optional.of(ofDigits(hex.group(1)));
        }
        return RGB.matcher(named).matches() ? ofParts(named) : Optional.empty();
    }

    private static Color ofDigits(String digits) {
        String pairs = digits.length() > 4
                ? digits
                : Arrays.stream(digits.split("")).map(digit -> digit + digit).collect(Collectors.joining());
        int alpha = pairs.length() == 8 ? pair(pairs, 3) : 255;
        return onWhite(pair(pairs, 0), pair(pairs, 1), pair(pairs, 2), alpha / 255.0);
    }

    private static int pair(String digits, int index) {
        return Integer.parseInt(digits.substring(2 * index, 2 * index + 2), 16);
    }

    private static Optional<Color> ofParts(String text) {
        List<Double> parts = NUMBER.matcher(text)
                .results()
                .map(part -> Double.parseDouble(part.group(1)) / (part.group(2).isEmpty() ? 1 : 100.0 / 255))
                .toList();
        if (parts.size() < 3) {
            return Optional.empty();
        }
        double alpha = parts.size() > 3 ? Math.min(parts.get(3), 1) : 1;
        return Optional.of(onWhite(parts.get(0), parts.get(1), parts.get(2), alpha));
    }

    private static Color onWhite(double red, double green, double blue, double alpha) {
        return new Color(mixed(red, alpha), mixed(green, alpha), mixed(blue, alpha));
    }

    private static int mixed(double part, double alpha) {
        return (int) Math.round(Math.min(part, 255) * alpha + 255 * (1 - alpha));
    }
}
