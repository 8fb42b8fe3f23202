package org.quintet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.platform.pdf.PdfDocument;
import org.quintet.testing.QrReader;

class QrCodesTest {

    private static final String TEXT = "0f8fad5b-d9cb-469f-a165-70867728950e-7c9e6679-7425-40de-944b-e07fc1f90ae7";

    @ParameterizedTest
    @ValueSource(floats = {72, 150, 300})
    void whatIsDrawnOnAPageIsReadByScannersOfAnyResolution(float dotsPerInch) throws Exception {
        byte[] file;
        try (PdfDocument pdf = new PdfDocument("Ticket")) {
            pdf.startPage(400, 600);
            QrCodes.draw(pdf, TEXT, 120, 80, 190);
            file = pdf.bytes();
        }

        try (PDDocument read = Loader.loadPDF(file)) {
            assertThat(QrReader.text(new PDFRenderer(read).renderImageWithDPI(0, dotsPerInch)))
                    .isEqualTo(TEXT);
        }
    }
}
