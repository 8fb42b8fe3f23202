package org.quintet.platform.pdf;

import java.awt.Color;

/**
 * How text looks.
 *
 * @param size in points
 */
public record TextStyle(
        float size, boolean bold, boolean italic, boolean underlined, Color colour, Align align, Family family) {

    private static final float LEADING = 1.35f;

    /** On which side of its box text is flush. */
    public enum Align {
        LEFT,
        /** Where its script begins. */
        START,
        CENTRE,
        RIGHT
    }

    /** What its letters look like. Those that a family lacks are taken from {@link #PLAIN}. */
    public enum Family {
        /** Without serifs, in most scripts, but not italic. */
        PLAIN,
        /** Like Helvetica and Arial; Western European letters. */
        SANS,
        /** Like Times; Western European letters. */
        SERIF,
        /** Like Courier; Western European letters. */
        TYPEWRITER
    }

    /** Black, not bold, flush left. */
    public static TextStyle of(float size) {
        return new TextStyle(size, false, false, false, Color.BLACK, Align.LEFT, Family.PLAIN);
    }

    public TextStyle inBold() {
        return new TextStyle(size, true, italic, underlined, colour, align, family);
    }

    public TextStyle inItalics() {
        return new TextStyle(size, bold, true, underlined, colour, align, family);
    }

    public TextStyle withLine() {
        return new TextStyle(size, bold, italic, true, colour, align, family);
    }

    public TextStyle in(Color other) {
        return new TextStyle(size, bold, italic, underlined, other, align, family);
    }

    public TextStyle in(Family other) {
        return new TextStyle(size, bold, italic, underlined, colour, align, other);
    }

    public TextStyle aligned(Align other) {
        return new TextStyle(size, bold, italic, underlined, colour, other, family);
    }

    /** From one line to the next, in points. */
    public float lineHeight() {
        return size * LEADING;
    }
}
