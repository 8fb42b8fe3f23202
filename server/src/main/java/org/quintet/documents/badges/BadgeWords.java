package org.quintet.documents.badges;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads how a badge looks from a client's words. Names have dashes, underscores or capitals; numbers may be texts; what cannot
 * be understood is as good as missing.
 */
final class BadgeWords {

    private static final int LONGEST = 1000;
    private static final int MOST = 100;

    private final JsonNode words;

    BadgeWords(JsonNode words) {
        this.words = words;
    }

    /** A name as it is compared: whether it has dashes, underscores or capitals makes no difference. */
    static String plain(String name) {
        return name.replace("-", "").replace("_", "").strip().toLowerCase(Locale.ROOT);
    }

    Optional<JsonNode> member(String name) {
        return words.propertyStream()
                .filter(property -> plain(property.getKey()).equals(plain(name)))
                .map(property -> property.getValue())
                .filter(value -> !value.isNull())
                .findFirst();
    }

    /** A text of at most 1,000 characters. */
    Optional<String> text(String name) {
        return member(name).flatMap(BadgeWords::text);
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString)
                .map(text -> text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, codePoints(text)))))
                .filter(text -> !text.isBlank());
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A number, not smaller than {@code least} and not greater than {@code greatest}. */
    float number(String name, float usual, float least, float greatest) {
        return text(name)
                .flatMap(BadgeWords::number)
                .map(number -> Math.clamp(number.floatValue(), least, greatest))
                .orElse(usual);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip().replaceFirst("(px|mm|deg)$", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What a list has, or one thing alone. */
    List<JsonNode> all(String name) {
        return member(name).stream()
                .flatMap(node -> node.isArray() ? node.valueStream() : java.util.stream.Stream.of(node))
                .limit(MOST)
                .toList();
    }

    /** The texts of a list. */
    List<String> texts(String name) {
        return all(name).stream().flatMap(node -> text(node).stream()).toList();
    }
}
