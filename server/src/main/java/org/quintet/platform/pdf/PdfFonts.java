package org.quintet.platform.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one file. DejaVu Sans has the alphabets; what it lacks, Chinese, Japanese and Korean above all, is taken from
 * WenQuanYi Micro Hei. Each is taken from {@link ParsedFonts} when it is first needed, and only the glyphs that were used get
 * into the file.
 */
final class PdfFonts implements Closeable {

    private static final int REPLACEMENT = 0xFFFD;

    /** A piece of text in one font. */
    record Run(PDFont font, String text) {

        /** How wide it is, in points. */
        float width(float size) {
            try {
                return font.getStringWidth(text) * size / 1000;
            } catch (IOException e) {
                throw PdfDocument.impossible(e);
            }
        }
    }

    private record Loaded(TrueTypeFont parsed, CmapLookup glyphs, PDType0Font font) {

        boolean has(int point) {
            return glyphs.getGlyphId(point) != 0;
        }
    }

    private final PDDocument document;
    private final StandardFaces standard = new StandardFaces();
    private final Map<ParsedFonts, Loaded> loaded = new HashMap<>();

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    /** Parts the text where the font changes. */
    List<Run> runs(String text, TextStyle style) {
        List<Run> runs = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        Optional<PDFont> font = Optional.empty();
        for (int point : text.codePoints().toArray()) {
            Glyph next = glyph(point, style);
            if (font.isPresent() && !font.get().equals(next.font())) {
                runs.add(new Run(font.get(), current.toString()));
                current.setLength(0);
            }
            font = Optional.of(next.font());
            current.appendCodePoint(next.point());
        }
        font.ifPresent(last -> runs.add(new Run(last, current.toString())));
        return runs;
    }

    private record Glyph(PDFont font, int point) {}

    private Glyph glyph(int point, TextStyle style) {
        return standard.of(style)
                .filter(_ -> StandardFaces.have(point))
                .map(font -> new Glyph(font, point))
                .orElseGet(() -> {
                    Loaded face = faceOf(point, style.bold());
                    return new Glyph(face.font(), face.has(point) ? point : REPLACEMENT);
                });
    }

    private Loaded faceOf(int point, boolean bold) {
        Loaded first = loaded(bold ? ParsedFonts.BOLD : ParsedFonts.REGULAR);
        if (first.has(point)) {
            return first;
        }
        Loaded fallback = loaded(ParsedFonts.FALLBACK);
        return fallback.has(point) ? fallback : first;
    }

    private Loaded loaded(ParsedFonts face) {
        return loaded.computeIfAbsent(face, this::load);
    }

    private Loaded load(ParsedFonts face) {
        TrueTypeFont parsed = face.take();
        try {
            return new Loaded(parsed, parsed.getUnicodeCmapLookup(), PDType0Font.load(document, parsed, true));
        } catch (IOException e) {
            throw PdfDocument.impossible(e);
        }
    }

    /** Nothing may be written into the file afterwards. */
    @Override
    public void close() {
        loaded.forEach((face, font) -> face.giveBack(font.parsed()));
        loaded.clear();
    }
}
