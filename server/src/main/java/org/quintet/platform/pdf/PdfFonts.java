package org.quintet.platform.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one file. DejaVu Sans has the alphabets; what it lacks, Chinese, Japanese and Korean above all, is taken from
 * WenQuanYi Micro Hei. Each is read when it is first needed, and only the glyphs that were used get into the file.
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

    private enum Face {
        REGULAR("DejaVuSans.ttf"),
        BOLD("DejaVuSans-Bold.ttf"),
        FALLBACK("wqy-microhei.ttc");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    private record Loaded(TrueTypeFont parsed, CmapLookup glyphs, PDType0Font font) {

        boolean has(int point) {
            return glyphs.getGlyphId(point) != 0;
        }
    }

    private final PDDocument document;
    private final StandardFaces standard = new StandardFaces();
    private final Map<Face, Loaded> loaded = new EnumMap<>(Face.class);

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
        Loaded first = loaded(bold ? Face.BOLD : Face.REGULAR);
        if (first.has(point)) {
            return first;
        }
        Loaded fallback = loaded(Face.FALLBACK);
        return fallback.has(point) ? fallback : first;
    }

    private Loaded loaded(Face face) {
        return loaded.computeIfAbsent(face, this::load);
    }

    private Loaded load(Face face) {
        try (InputStream content = PdfFonts.class.getResourceAsStream("/fonts/" + face.file)) {
            if (content == null) {
                throw new IllegalStateException("The server lacks its font " + face.file);
            }
            TrueTypeFont parsed = face == Face.FALLBACK
                    ? new TrueTypeCollection(content).getFontByName("WenQuanYiMicroHei")
                    : new TTFParser().parse(new RandomAccessReadBuffer(content));
            return new Loaded(parsed, parsed.getUnicodeCmapLookup(), PDType0Font.load(document, parsed, true));
        } catch (IOException e) {
            throw PdfDocument.impossible(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Loaded font : loaded.values()) {
            font.parsed().close();
        }
    }
}
