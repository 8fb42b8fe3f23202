package org.quintet.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One of the font files. To read one takes longer than to write a ticket with it, so what was read is used again, by one file at a
 * time. Thread-safe.
 */
final class ParsedFonts {
    static final ParsedFonts REGULAR = new ParsedFonts("DejaVuSans.ttf");
    static final ParsedFonts BOLD = new ParsedFonts("DejaVuSans-Bold.ttf");
    static final ParsedFonts FALLBACK = new ParsedFonts("wqy-microhei.ttc");

    private static final int MOST_KEPT = 4;

    private final String file;
    private final BlockingQueue<TrueTypeFont> unused = new ArrayBlockingQueue<>(MOST_KEPT);

    private ParsedFonts(String file) {
        this.file = file;
    }

    /** A font that nobody else has; {@link #giveBack} is to follow. */
    TrueTypeFont take() {
        @Nullable TrueTypeFont known = unused.poll();
        return known == null ? read() : known;
    }

    void giveBack(TrueTypeFont font) {
        if (!unused.offer(font)) {
            try {
                font.close();
            } catch (IOException e) {
                throw PdfDocument.impossible(e);
            }
        }
    }

    private TrueTypeFont read() {
        try (InputStream content = ParsedFonts.class.getResourceAsStream("/fonts/" + file)) {
            if (content == null) {
                throw new IllegalStateException("The server lacks its font " + file);
            }
            return this == FALLBACK
                    ? new TrueTypeCollection(content).getFontByName("WenQuanYiMicroHei")
                    : new TTFParser().parse(new RandomAccessReadBuffer(content));
        } catch (IOException e) {
            throw PdfDocument.impossible(e);
        }
    }
}
