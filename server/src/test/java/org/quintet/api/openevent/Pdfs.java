package org.quintet.api.openevent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.quintet.testing.QrReader;

/** Reads PDFs as people and scanners do. */
final class Pdfs {

    private static final int DOTS_PER_INCH = 150;

    private Pdfs() {}

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the QR code on a page says. */
    static String qr(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return QrReader.text(new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
