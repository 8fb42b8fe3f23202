package org.quintet.platform.pdf;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/** The fonts that whatever shows a PDF has, and that need not be in the file. They have Western European letters. */
final class StandardFaces {

    static {
        FontMappers.set(new OwnFontMapper());
    }

    private final Map<FontName, PDType1Font> fonts = new EnumMap<>(FontName.class);

    /** The font of a style; none for {@link TextStyle.Family#PLAIN}. */
    Optional<PDType1Font> of(TextStyle style) {
        return switch (style.family()) {
            case PLAIN -> Optional.empty();
            case SANS ->
                Optional.of(font(
                        style,
                        FontName.HELVETICA,
                        FontName.HELVETICA_BOLD,
                        FontName.HELVETICA_OBLIQUE,
                        FontName.HELVETICA_BOLD_OBLIQUE));
            case SERIF ->
                Optional.of(font(
                        style,
                        FontName.TIMES_ROMAN,
                        FontName.TIMES_BOLD,
                        FontName.TIMES_ITALIC,
                        FontName.TIMES_BOLD_ITALIC));
            case TYPEWRITER ->
                Optional.of(font(
                        style,
                        FontName.COURIER,
                        FontName.COURIER_BOLD,
                        FontName.COURIER_OBLIQUE,
                        FontName.COURIER_BOLD_OBLIQUE));
        };
    }

    private PDType1Font font(TextStyle style, FontName upright, FontName bold, FontName italic, FontName both) {
        FontName name = style.italic() ? (style.bold() ? both : italic) : style.bold() ? bold : upright;
        return fonts.computeIfAbsent(name, PDType1Font::new);
    }

    /** Whether these fonts have a letter. */
    static boolean have(int point) {
        return WinAnsiEncoding.INSTANCE.contains(GlyphList.getAdobeGlyphList().codePointToName(point));
    }
}
