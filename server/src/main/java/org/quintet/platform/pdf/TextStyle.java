package org.quintet.platform.pdf;

import java.awt.Color;

/**
 * How text looks.
 *
 * @param size in points
 */
public record TextStyle(float size, boolean bold, Color colour, Align align) {

    private static final float LEADING = 1.35f;

    /** On which side of its box text is flush. */
    public enum Align {
        LEFT,
        /** Where its script begins. */
        START,
        CENTRE,
        RIGHT
    }

    /** Black, not bold, flush left. */
    public static TextStyle of(float size) {
        return new TextStyle(size, false, Color.BLACK, Align.LEFT);
    }

    public TextStyle inBold() {
        return new TextStyle(size, true, colour, align);
    }

    public TextStyle in(Color other) {
        return new TextStyle(size, bold, other, align);
    }

    public TextStyle aligned(Align other) {
        return new TextStyle(size, bold, colour, other);
    }

    /** From one line to the next, in points. */
    public float lineHeight() {
        return size * LEADING;
    }
}
