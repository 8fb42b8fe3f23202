package org.quintet.platform.pdf;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;

/** Text as the glyphs of its line stand from left to right: Arabic letters joined, and what runs from the right turned. */
final class VisualText {

    private static final ArabicShaping JOINED =
            new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK);

    private VisualText() {}

    /**
     * The text with its letters in the shapes that they have beside each other, still in the order in which it is read, and
     * without what cannot be drawn.
     */
    static String joined(String text) {
        String drawn = Normalizer2.getNFCInstance()
                .normalize(text)
                .codePoints()
                .filter(point -> point == '\n' || !Character.isISOControl(point))
                .filter(Character::isDefined)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        try {
            return JOINED.shape(drawn);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("Shaping may grow and shrink the text, so it always can", e);
        }
    }

    /** One line of {@link #joined} text, from left to right. */
    static String ordered(String joined) {
        if (!Bidi.requiresBidi(joined.toCharArray(), 0, joined.length())) {
            return joined;
        }
        return new Bidi(joined, Bidi.LEVEL_DEFAULT_LTR)
                .writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS | Bidi.KEEP_BASE_COMBINING);
    }

    /** Whether the text is read from the right: its first letter decides. */
    static boolean runsFromTheRight(String text) {
        return Bidi.getBaseDirection(text) == Bidi.RTL;
    }
}
