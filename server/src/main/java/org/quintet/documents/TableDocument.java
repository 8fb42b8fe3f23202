package org.quintet.documents;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.quintet.platform.pdf.PdfDocument;
import org.quintet.platform.pdf.TextStyle;

/** A table to be printed, on as many pages as it needs, each with the headings. Write it, then close it. */
public final class TableDocument implements AutoCloseable {

    private static final Color LINE = new Color(0xC8CCD0);
    private static final TextStyle HEADING = TextStyle.of(16).inBold();
    private static final TextStyle TEXT = TextStyle.of(8).aligned(TextStyle.Align.START);
    private static final TextStyle STRONG = TextStyle.of(8).inBold();
    private static final float MARGIN = 36;
    // the paper lies on its side
    private static final float WIDTH = Sheet.PAGE_HEIGHT - 2 * MARGIN;
    private static final float BOTTOM = Sheet.PAGE_WIDTH - MARGIN;
    private static final float GAP = 5;
    private static final int MOST_LINES = 12;

    private final PdfDocument pdf;
    private final List<String> headings;
    private final float column;
    private float top;

    /** A table without rows. */
    public TableDocument(String title, List<String> headings) {
        this.pdf = new PdfDocument(title);
        this.headings = List.copyOf(headings);
        this.column = WIDTH / headings.size();
        turnPage();
        top = pdf.text(HEADING, MARGIN, top, WIDTH, 2, title) + 2 * GAP;
        head();
    }

    /** Adds a row; what is longer than twelve lines of its column is cut. */
    public void row(List<String> cells) {
        float height = height(TEXT, cells);
        if (top + height > BOTTOM) {
            turnPage();
            head();
        }
        draw(TEXT, cells, height);
    }

    /** Writes the whole file; nothing can be added afterwards. Closes {@code out}. */
    public void writeTo(OutputStream out) throws IOException {
        pdf.writeTo(out);
    }

    @Override
    public void close() {
        pdf.close();
    }

    private void turnPage() {
        pdf.startPage(Sheet.PAGE_HEIGHT, Sheet.PAGE_WIDTH);
        top = MARGIN;
    }

    private void head() {
        draw(STRONG, headings, height(STRONG, headings));
    }

    private float height(TextStyle style, List<String> cells) {
        return cells.stream()
                        .map(cell -> pdf.height(style, column - GAP, MOST_LINES, cell))
                        .reduce(style.lineHeight(), Math::max)
                + GAP;
    }

    private void draw(TextStyle style, List<String> cells, float height) {
        float left = MARGIN;
        for (String cell : cells) {
            pdf.text(style, left, top, column - GAP, MOST_LINES, cell);
            left += column;
        }
        top += height;
        pdf.rule(MARGIN, top - GAP / 2, WIDTH, LINE);
    }
}
