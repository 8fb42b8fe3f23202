package org.quintet.documents.badges;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quintet.platform.pdf.TextStyle;
import tools.jackson.databind.JsonNode;

/**
 * One thing that a badge shows, below those before it. Sizes are CSS pixels, of which 96 are an inch, and margins
 * millimetres, as in the form's editor.
 *
 * @param identifier which of the holder's values
 * @param custom what the form calls it; {@code QR} is a QR code with several values
 * @param sample what is shown where there is no holder
 * @param letters how the letters are written
 * @param rotation degrees, clockwise, about the middle
 * @param qrFields the values in the QR code
 */
record BadgeField(
        Optional<String> identifier,
        Optional<String> custom,
        String sample,
        TextStyle style,
        Letters letters,
        float rotation,
        Margins margins,
        List<String> qrFields) {

    static final float MILLIMETRE = 72 / 25.4f;

    private static final float PIXEL = 0.75f;
    private static final float FARTHEST = 500;

    /** Points. */
    record Margins(float top, float right, float bottom, float left) {}

    /** Which letters are capitals. */
    enum Letters {
        AS_THEY_ARE,
        UPPERCASE,
        LOWERCASE,
        CAPITALIZE;

        String of(String text) {
            return switch (this) {
                case AS_THEY_ARE -> text;
                case UPPERCASE -> text.toUpperCase(Locale.ROOT);
                case LOWERCASE -> text.toLowerCase(Locale.ROOT);
                case CAPITALIZE ->
                    Arrays.stream(text.split(" ", -1))
                            .map(word -> word.isEmpty()
                                    ? word
                                    : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                            .collect(Collectors.joining(" "));
            };
        }

        private static Letters named(String word) {
            return Arrays.stream(values())
                    .filter(letters -> letters.name().equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElse(AS_THEY_ARE);
        }
    }

    /** Reads it from a client's words. */
    static BadgeField of(JsonNode field) {
        BadgeWords words = new BadgeWords(field);
        return new BadgeField(
                words.text("field_identifier"),
                words.text("custom_field"),
                words.text("sample_text").orElse(""),
                style(words),
                words.text("text_type").map(Letters::named).orElse(Letters.AS_THEY_ARE),
                words.number("text_rotation", 0, -360, 360),
                new Margins(
                        margin(words, "margin_top"),
                        margin(words, "margin_right"),
                        margin(words, "margin_bottom"),
                        margin(words, "margin_left")),
                words.texts("qr_custom_field"));
    }

    boolean isQr() {
        return custom.or(() -> identifier).filter("QR"::equalsIgnoreCase).isPresent();
    }

    private static float margin(BadgeWords words, String name) {
        return words.number(name, 0, -FARTHEST, FARTHEST) * MILLIMETRE;
    }

    private static TextStyle style(BadgeWords words) {
        TextStyle style = TextStyle.of(words.number("font_size", 14, 4, 300) * PIXEL)
                .in(words.text("font_color").flatMap(CssColour::of).orElse(Color.BLACK))
                .in(words.text("font_name").map(BadgeField::family).orElse(TextStyle.Family.SANS))
                .aligned(align(words.text("text_alignment").orElse("center")));
        for (JsonNode weight : words.all("font_weight")) {
            style = weighed(style, weight);
        }
        return style;
    }

    /** {@code {"font_weight": 700}}, {@code {"font_style": "italic"}}, {@code {"text_decoration": "underline"}}, or a weight alone. */
    private static TextStyle weighed(TextStyle style, JsonNode weight) {
        BadgeWords words = new BadgeWords(weight);
        String heavy = weight.isObject() ? words.text("font_weight").orElse("") : weight.asString("");
        TextStyle written = isBold(heavy) ? style.inBold() : style;
        if (words.text("font_style")
                .filter(it -> !it.equalsIgnoreCase("normal"))
                .isPresent()) {
            written = written.inItalics();
        }
        boolean underlined = words.text("text_decoration")
                .filter(it -> it.toLowerCase(Locale.ROOT).contains("underline"))
                .isPresent();
        return underlined ? written.withLine() : written;
    }

    private static boolean isBold(String weight) {
        return weight.equalsIgnoreCase("bold") || weight.equalsIgnoreCase("bolder") || weight.matches("[6-9]00");
    }

    private static TextStyle.Family family(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("courier") || lower.contains("mono")) {
            return TextStyle.Family.TYPEWRITER;
        }
        boolean serif = lower.contains("times") || (lower.contains("serif") && !lower.contains("sans"));
        return serif ? TextStyle.Family.SERIF : TextStyle.Family.SANS;
    }

    private static TextStyle.Align align(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "left" -> TextStyle.Align.LEFT;
            case "right" -> TextStyle.Align.RIGHT;
            case "justify", "start" -> TextStyle.Align.START;
            default -> TextStyle.Align.CENTRE;
        };
    }
}
