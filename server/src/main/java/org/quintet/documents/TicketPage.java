package org.quintet.documents;

import java.awt.Color;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.quintet.platform.pdf.PdfDocument;
import org.quintet.platform.pdf.TextStyle;

/**
 * A ticket on a page of its own.
 *
 * @param order the identifier of its order
 * @param qr what its QR code says
 * @param language how dates are written
 * @param note what the organiser tells those who have ordered
 */
record TicketPage(
        Look look,
        Occasion event,
        String ticketName,
        Optional<UUID> order,
        Optional<String> holder,
        Optional<String> email,
        String qr,
        Locale language,
        Optional<String> note) {

    /**
     * What is on all pages alike.
     *
     * @param letterhead a JPEG that stands for the installation's name
     * @param picture a JPEG of the event
     */
    record Look(String appName, Optional<byte[]> letterhead, Optional<byte[]> picture) {}

    private static final Color SOFT = new Color(0x5F6368);
    private static final Color LINE = new Color(0xC8CCD0);
    private static final TextStyle LETTERHEAD = TextStyle.of(14).inBold();
    private static final TextStyle SMALL = TextStyle.of(9).in(SOFT);
    private static final TextStyle TITLE = TextStyle.of(24).inBold();
    private static final TextStyle KIND = TextStyle.of(15).in(SOFT);
    private static final TextStyle TEXT = TextStyle.of(12);
    private static final float QR_SIDE = 190;
    private static final float FACTS = Sheet.WIDTH - QR_SIDE - 20;
    private static final float PICTURE = 160;
    private static final int TITLE_LINES = 4;
    private static final int FACT_LINES = 4;

    void draw(PdfDocument pdf) {
        pdf.startPage(Sheet.PAGE_WIDTH, Sheet.PAGE_HEIGHT);
        float top = head(pdf);
        if (look.picture().isPresent()) {
            pdf.jpeg(look.picture().get(), Sheet.MARGIN, top, Sheet.WIDTH, PICTURE);
            top += PICTURE + 20;
        }
        top = pdf.text(TITLE, Sheet.MARGIN, top, Sheet.WIDTH, TITLE_LINES, event.name());
        top = pdf.text(KIND, Sheet.MARGIN, top + 4, Sheet.WIDTH, 2, ticketName) + 20;
        float facts = facts(pdf, top);
        QrCodes.draw(pdf, qr, Sheet.MARGIN + FACTS + 20, top, QR_SIDE);
        pdf.text(SMALL.aligned(TextStyle.Align.CENTRE), Sheet.MARGIN + FACTS + 20, top + QR_SIDE, QR_SIDE, 3, qr);
        note(pdf, Math.max(facts, top + QR_SIDE + 3 * SMALL.lineHeight()) + 20);
    }

    private float head(PdfDocument pdf) {
        if (look.letterhead().isPresent()) {
            pdf.jpeg(look.letterhead().get(), Sheet.MARGIN, Sheet.MARGIN - 10, 150, 36);
        } else {
            pdf.text(LETTERHEAD, Sheet.MARGIN, Sheet.MARGIN, Sheet.WIDTH / 3, 1, look.appName());
        }
        order.ifPresent(uuid -> pdf.text(
                SMALL.aligned(TextStyle.Align.RIGHT),
                Sheet.MARGIN + Sheet.WIDTH / 3,
                Sheet.MARGIN + 4,
                Sheet.WIDTH * 2 / 3,
                1,
                "Order " + uuid));
        pdf.rule(Sheet.MARGIN, Sheet.MARGIN + 32, Sheet.WIDTH, LINE);
        return Sheet.MARGIN + 52;
    }

    private float facts(PdfDocument pdf, float top) {
        float next = fact(pdf, top, "Where", event.place());
        next = fact(pdf, next, "Starts", event.time(event.startsAt(), language));
        next = fact(pdf, next, "Ends", event.time(event.endsAt(), language));
        if (holder.isPresent()) {
            next = fact(pdf, next, "Name", holder.get());
        }
        return email.isPresent() ? fact(pdf, next, "E-mail", email.get()) : next;
    }

    private static float fact(PdfDocument pdf, float top, String label, String value) {
        float below = pdf.text(SMALL, Sheet.MARGIN, top, FACTS, 1, label);
        return pdf.text(TEXT, Sheet.MARGIN, below, FACTS, FACT_LINES, value) + 8;
    }

    private void note(PdfDocument pdf, float top) {
        float room = Sheet.PAGE_HEIGHT - Sheet.MARGIN - top - 12;
        int lines = (int) (room / TEXT.lineHeight());
        if (note.isPresent() && lines > 0) {
            pdf.rule(Sheet.MARGIN, top, Sheet.WIDTH, LINE);
            pdf.text(TEXT.aligned(TextStyle.Align.START), Sheet.MARGIN, top + 12, Sheet.WIDTH, lines, note.get());
        }
    }
}
