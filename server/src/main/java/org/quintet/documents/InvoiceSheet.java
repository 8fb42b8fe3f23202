package org.quintet.documents;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.quintet.platform.pdf.PdfDocument;
import org.quintet.platform.pdf.TextStyle;
import org.quintet.platform.pdf.TextStyle.Align;

/** Puts an invoice on paper, on as many pages as it needs. */
final class InvoiceSheet {

    private static final Color SOFT = new Color(0x5F6368);
    private static final Color LINE = new Color(0xC8CCD0);
    private static final TextStyle HEADING = TextStyle.of(18).inBold();
    private static final TextStyle TEXT = TextStyle.of(10);
    private static final TextStyle STRONG = TEXT.inBold();
    private static final TextStyle SMALL = TextStyle.of(8.5f).in(SOFT);
    private static final float BOTTOM = Sheet.PAGE_HEIGHT - Sheet.MARGIN;
    private static final float HALF = Sheet.WIDTH / 2;
    private static final float LABEL = 130;
    /** Where the columns of the table begin; the first is the description. */
    private static final float PRICE = Sheet.MARGIN + 225;

    private static final float QUANTITY = Sheet.MARGIN + 335;
    private static final float SUBTOTAL = Sheet.MARGIN + 385;
    private static final float GAP = 8;
    private static final int MOST_LINES = 6;
    private static final int FOOTER_LINES = 12;

    private final PdfDocument pdf;
    private float top;

    private InvoiceSheet(PdfDocument pdf) {
        this.pdf = pdf;
    }

    /** The PDF of {@code invoice}. */
    static byte[] pdfOf(Invoice invoice, Optional<byte[]> letterhead) {
        try (PdfDocument pdf = new PdfDocument(invoice.heading())) {
            new InvoiceSheet(pdf).draw(invoice, letterhead);
            return pdf.bytes();
        }
    }

    private void draw(Invoice invoice, Optional<byte[]> letterhead) {
        turnPage();
        letterhead.ifPresent(picture -> {
            pdf.jpeg(picture, Sheet.MARGIN, top, 150, 40);
            top += 55;
        });
        top = pdf.text(HEADING, Sheet.MARGIN, top, Sheet.WIDTH, 2, invoice.heading()) + 14;
        parties(invoice);
        invoice.facts().forEach(this::fact);
        top += 16;
        table(invoice.lines());
        invoice.sums().forEach(sum -> amount(TEXT, sum));
        amount(STRONG, invoice.total());
        invoice.footer().ifPresent(this::footer);
    }

    private void turnPage() {
        pdf.startPage(Sheet.PAGE_WIDTH, Sheet.PAGE_HEIGHT);
        top = Sheet.MARGIN;
    }

    private void need(float height) {
        if (top + height > BOTTOM) {
            turnPage();
        }
    }

    private void parties(Invoice invoice) {
        float left = block(invoice.issuer(), Sheet.MARGIN);
        float right = block(invoice.recipient(), Sheet.MARGIN + HALF);
        top = Math.max(left, right) + 14;
    }

    private float block(List<String> lines, float left) {
        float next = top;
        for (String line : lines) {
            next = pdf.text(next == top ? STRONG : TEXT, left, next, HALF - GAP, 2, line);
        }
        return next;
    }

    private void fact(Invoice.Fact fact) {
        need(pdf.height(TEXT, Sheet.WIDTH - LABEL, MOST_LINES, fact.value()));
        pdf.text(TEXT.in(SOFT), Sheet.MARGIN, top, LABEL - GAP, 1, fact.label());
        top = pdf.text(TEXT, Sheet.MARGIN + LABEL, top, Sheet.WIDTH - LABEL, MOST_LINES, fact.value());
    }

    private void table(List<Invoice.Line> lines) {
        header();
        for (Invoice.Line line : lines) {
            float height = height(line);
            if (top + height > BOTTOM) {
                turnPage();
                header();
            }
            row(line);
            top += height;
        }
        pdf.rule(Sheet.MARGIN, top, Sheet.WIDTH, LINE);
        top += GAP;
    }

    private void header() {
        pdf.text(SMALL, Sheet.MARGIN, top, PRICE - Sheet.MARGIN - GAP, 1, "Description");
        pdf.text(SMALL.aligned(Align.RIGHT), PRICE, top, QUANTITY - PRICE - GAP, 1, "Price");
        pdf.text(SMALL.aligned(Align.RIGHT), QUANTITY, top, SUBTOTAL - QUANTITY - GAP, 1, "Quantity");
        top = pdf.text(SMALL.aligned(Align.RIGHT), SUBTOTAL, top, right(SUBTOTAL), 1, "Subtotal");
        pdf.rule(Sheet.MARGIN, top + 2, Sheet.WIDTH, LINE);
        top += GAP;
    }

    private float height(Invoice.Line line) {
        float described = pdf.height(TEXT, PRICE - Sheet.MARGIN - GAP, MOST_LINES, line.description());
        float noted = line.note().isPresent() ? SMALL.lineHeight() : 0;
        float priced = TEXT.lineHeight() * (line.fullPrice().isPresent() ? 2 : 1);
        return Math.max(described + noted, priced) + GAP;
    }

    private void row(Invoice.Line line) {
        float described = PRICE - Sheet.MARGIN - GAP;
        float below = pdf.text(TEXT, Sheet.MARGIN, top, described, MOST_LINES, line.description());
        line.note().ifPresent(note -> pdf.text(SMALL, Sheet.MARGIN, below, described, 1, note));
        float priced = QUANTITY - PRICE - GAP;
        float next = top;
        if (line.fullPrice().isPresent()) {
            next = pdf.struckText(
                    SMALL.aligned(Align.RIGHT),
                    PRICE,
                    top,
                    priced,
                    line.fullPrice().get());
        }
        pdf.text(TEXT.aligned(Align.RIGHT), PRICE, next, priced, 1, line.price());
        String quantity = Integer.toString(line.quantity());
        pdf.text(TEXT.aligned(Align.RIGHT), QUANTITY, top, SUBTOTAL - QUANTITY - GAP, 1, quantity);
        pdf.text(TEXT.aligned(Align.RIGHT), SUBTOTAL, top, right(SUBTOTAL), 1, line.subtotal());
    }

    private void amount(TextStyle style, Invoice.Fact amount) {
        TextStyle flush = style.aligned(Align.RIGHT);
        need(flush.lineHeight());
        pdf.text(flush, Sheet.MARGIN, top, SUBTOTAL - Sheet.MARGIN - GAP, 1, amount.label());
        top = pdf.text(flush, SUBTOTAL, top, right(SUBTOTAL), 1, amount.value()) + 2;
    }

    private void footer(String text) {
        top += 20;
        need(pdf.height(SMALL, Sheet.WIDTH, FOOTER_LINES, text));
        top = pdf.text(SMALL.aligned(Align.START), Sheet.MARGIN, top, Sheet.WIDTH, FOOTER_LINES, text);
    }

    private static float right(float left) {
        return Sheet.MARGIN + Sheet.WIDTH - left;
    }
}
