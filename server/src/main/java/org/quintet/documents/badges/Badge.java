package org.quintet.documents.badges;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How a badge looks. */
public final class Badge {

    /** The most fields of one badge. */
    private static final int MOST = 200;

    private final BadgeSize size;
    private final Optional<Color> colour;
    private final Optional<String> imageUrl;
    private final List<BadgeField> fields;

    private Badge(BadgeSize size, Optional<Color> colour, Optional<String> imageUrl, List<BadgeField> fields) {
        this.size = size;
        this.colour = colour;
        this.imageUrl = imageUrl;
        this.fields = fields;
    }

    /**
     * Reads a form of badges from a client's words (Open Event's facts, A23): size, orientation, colour, picture and at most
     * 200 fields, those that are deleted left out.
     */
    public static Badge of(JsonNode form) {
        BadgeWords words = new BadgeWords(form);
        return new Badge(
                BadgeSize.of(words.text("badge_size"), words.text("badge_orientation")),
                words.text("badge_color").flatMap(CssColour::of),
                words.text("badge_image_url"),
                words.member("badge_fields").stream()
                        .filter(JsonNode::isArray)
                        .flatMap(JsonNode::valueStream)
                        .filter(field -> new BadgeWords(field)
                                .text("is_deleted")
                                .filter("true"::equalsIgnoreCase)
                                .isEmpty())
                        .limit(MOST)
                        .map(BadgeField::of)
                        .toList());
    }

    BadgeSize size() {
        return size;
    }

    Optional<Color> colour() {
        return colour;
    }

    Optional<String> imageUrl() {
        return imageUrl;
    }

    List<BadgeField> fields() {
        return fields;
    }
}
