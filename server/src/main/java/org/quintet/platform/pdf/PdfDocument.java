package org.quintet.platform.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A PDF file that is being written, page after page. Places are in points from the upper left corner of the page. Text is
 * shown in the order and with the shapes of its script. For one thread.
 */
public final class PdfDocument implements AutoCloseable {

    private final PDDocument document = new PDDocument();
    private final PdfFonts fonts = new PdfFonts(document);
    private @Nullable PDPageContentStream content;
    private float pageWidth;
    private float pageHeight;

    /** A file without pages. */
    public PdfDocument(String title) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Quintet");
        document.setDocumentInformation(information);
    }

    /** Begins a page of that size, in points; what is drawn from now on is on it. */
    public void startPage(float width, float height) {
        try {
            endPage();
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            content = new PDPageContentStream(document, page);
            pageWidth = width;
            pageHeight = height;
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /**
     * Writes text into lines as wide as {@code width}, from {@code top} down.
     *
     * @param most how many lines; a longer text ends with an ellipsis
     * @return where the text ends, from the top of the page
     */
    public float text(TextStyle style, float left, float top, float width, int most, String text) {
        float next = top;
        for (String line : cut(style, width, most, text)) {
            drawLine(style, left, next, width, line);
            next += style.lineHeight();
        }
        return next;
    }

    /** As {@link #text}, for one line, struck through. */
    public float struckText(TextStyle style, float left, float top, float width, String text) {
        float below = text(style, left, top, width, 1, text);
        String line = cut(style, width, 1, text).getFirst();
        rule(left + indent(style, width, line), top + style.size() * 0.65f, (float) width(style, line), style.colour());
        return below;
    }

    /** How high {@link #text} would be. */
    public float height(TextStyle style, float width, int most, String text) {
        return cut(style, width, most, text).size() * style.lineHeight();
    }

    /** Says which cells of a grid are filled. */
    public interface Cells {
        boolean areFilled(int column, int row);
    }

    /** Draws a grid of so many columns and rows, in black; as an area rather than a picture, it is sharp at any size. */
    public void grid(int columns, Cells cells, float left, float top, float side) {
        float cell = side / columns;
        try {
            PDPageContentStream page = page();
            page.setNonStrokingColor(Color.BLACK);
            for (int row = 0; row < columns; row++) {
                float bottom = pageHeight - top - (row + 1) * cell;
                for (int begin = 0; begin < columns; begin++) {
                    int end = begin;
                    while (end < columns && cells.areFilled(end, row)) {
                        end++;
                    }
                    if (end > begin) {
                        page.addRect(left + begin * cell, bottom, (end - begin) * cell, cell);
                        begin = end;
                    }
                }
            }
            page.fill();
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /** Draws a JPEG as large as it fits into the box, in its middle. */
    public void jpeg(byte[] jpeg, float left, float top, float width, float height) {
        try {
            PDImageXObject image = JPEGFactory.createFromByteArray(document, jpeg);
            draw(image, left, top, width, height, Math.min(width / image.getWidth(), height / image.getHeight()));
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /** Covers the page with a JPEG; what is too wide or too high of it is left out on both sides alike. */
    public void background(byte[] jpeg) {
        try {
            PDImageXObject image = JPEGFactory.createFromByteArray(document, jpeg);
            float scale = Math.max(pageWidth / image.getWidth(), pageHeight / image.getHeight());
            draw(image, 0, 0, pageWidth, pageHeight, scale);
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /** Draws a horizontal line. */
    public void rule(float left, float top, float width, Color colour) {
        box(left, top, width, 0.7f, colour);
    }

    /** Fills a box. */
    public void box(float left, float top, float width, float height, Color colour) {
        try {
            PDPageContentStream page = page();
            page.setNonStrokingColor(colour);
            page.addRect(left, pageHeight - top - height, width, height);
            page.fill();
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /**
     * Draws with the page turned about a point.
     *
     * @param degrees clockwise
     */
    public void turned(double degrees, float left, float top, Runnable drawing) {
        try {
            PDPageContentStream page = page();
            page.saveGraphicsState();
            page.transform(Matrix.getTranslateInstance(left, pageHeight - top));
            page.transform(Matrix.getRotateInstance(Math.toRadians(-degrees), 0, 0));
            page.transform(Matrix.getTranslateInstance(-left, top - pageHeight));
            drawing.run();
            page.restoreGraphicsState();
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /** The whole file; nothing can be drawn afterwards. */
    public byte[] bytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /** As {@link #bytes}, for a file that is too large to be in memory twice. Closes {@code out}. */
    public void writeTo(OutputStream out) throws IOException {
        endPage();
        document.save(out);
    }

    @Override
    public void close() {
        try {
            endPage();
            document.close();
            fonts.close();
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    private List<String> cut(TextStyle style, float width, int most, String text) {
        List<String> lines = Lines.of(VisualText.joined(text), width, piece -> width(style, piece));
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, kept.getLast() + "…");
        return kept;
    }

    private double width(TextStyle style, String text) {
        return fonts.runs(text, style).stream()
                .mapToDouble(run -> run.width(style.size()))
                .sum();
    }

    private void drawLine(TextStyle style, float left, float top, float width, String line) {
        try {
            PDPageContentStream page = page();
            page.beginText();
            page.setNonStrokingColor(style.colour());
            page.newLineAtOffset(left + indent(style, width, line), pageHeight - top - style.size());
            for (PdfFonts.Run run : fonts.runs(VisualText.ordered(line), style)) {
                page.setFont(run.font(), style.size());
                page.showText(run.text());
            }
            page.endText();
            if (style.underlined()) {
                underline(style, left + indent(style, width, line), top, (float) width(style, line));
            }
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    private void underline(TextStyle style, float left, float top, float width) {
        box(left, top + style.size() * 1.1f, width, style.size() * 0.06f, style.colour());
    }

    private float indent(TextStyle style, float width, String line) {
        float free = width - (float) width(style, line);
        return switch (style.align()) {
            case LEFT -> 0;
            case START -> VisualText.runsFromTheRight(line) ? free : 0;
            case CENTRE -> free / 2;
            case RIGHT -> free;
        };
    }

    private void draw(PDImageXObject image, float left, float top, float width, float height, float scale)
            throws IOException {
        float wide = image.getWidth() * scale;
        float high = image.getHeight() * scale;
        page().drawImage(image, left + (width - wide) / 2, pageHeight - top - (height + high) / 2, wide, high);
    }

    private PDPageContentStream page() {
        if (content == null) {
            throw new IllegalStateException("No page has begun");
        }
        return content;
    }

    private void endPage() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    /** Everything is in memory: nothing is there that could fail to be read or written. */
    static IllegalStateException impossible(IOException e) {
        return new IllegalStateException("A PDF could not be written", e);
    }
}
