package org.quintet.documents.badges;

import java.util.List;
import java.util.Optional;
import org.quintet.documents.QrCodes;
import org.quintet.platform.pdf.PdfDocument;

/**
 * A badge on a page of its size. Fields stand below each other as blocks of a web page do, which is how the form's editor
 * shows them: of the margins between two the greater counts.
 *
 * @param picture a JPEG that covers it
 */
record BadgePage(Badge badge, Optional<byte[]> picture, List<Shown> fields) {

    private static final int MOST_LINES = 20;
    private static final float SMALLEST_CODE = 36;

    /** A field, with its text or what its QR code says. */
    record Shown(BadgeField field, String text) {}

    void draw(PdfDocument pdf) {
        BadgeSize size = badge.size();
        pdf.startPage(size.width(), size.height());
        badge.colour().ifPresent(colour -> pdf.box(0, 0, size.width(), size.height(), colour));
        picture.ifPresent(pdf::background);
        float below = 0;
        float margin = 0;
        for (Shown shown : fields) {
            float top = below + between(margin, shown.field().margins().top());
            below = shown.field().isQr() ? code(pdf, shown, top) : text(pdf, shown, top);
            margin = shown.field().margins().bottom();
        }
    }

    private static float between(float upper, float lower) {
        return upper >= 0 && lower >= 0 ? Math.max(upper, lower) : upper + lower;
    }

    private float width(BadgeField field) {
        return Math.max(
                1,
                badge.size().width() - field.margins().left() - field.margins().right());
    }

    private float text(PdfDocument pdf, Shown shown, float top) {
        BadgeField field = shown.field();
        String text = field.letters().of(shown.text());
        float left = field.margins().left();
        float width = width(field);
        float height = Math.max(field.style().lineHeight(), pdf.height(field.style(), width, MOST_LINES, text));
        pdf.turned(
                field.rotation(),
                left + width / 2,
                top + height / 2,
                () -> pdf.text(field.style(), left, top, width, MOST_LINES, text));
        return top + height;
    }

    private float code(PdfDocument pdf, Shown shown, float top) {
        BadgeField field = shown.field();
        float left = field.margins().left();
        float width = width(field);
        float side = Math.max(
                SMALLEST_CODE,
                Math.min(width, Math.min(badge.size().height() / 2, badge.size().height() - top)));
        float indent = switch (field.style().align()) {
            case LEFT, START -> 0;
            case CENTRE -> (width - side) / 2;
            case RIGHT -> width - side;
        };
        pdf.turned(
                field.rotation(),
                left + indent + side / 2,
                top + side / 2,
                () -> QrCodes.draw(pdf, shown.text(), left + indent, top, side));
        return top + side;
    }
}
