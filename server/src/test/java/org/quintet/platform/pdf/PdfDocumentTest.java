package org.quintet.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfDocumentTest {

    private static final TextStyle STYLE = TextStyle.of(12);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë Łukasz Ağaoğlu",
                "Анна Ёлкина",
                "Ελένη Παπαδοπούλου",
                "王小明 和 山田太郎",
                "김민준",
                "نورة الأحمد",
                "דוד לוי",
                "Tòa nhà Bitexco",
                "Sara سارة לוי 王"
            })
    void namesInAnyScriptCanBeReadBack(String name) throws IOException {
        assertThat(textOf(written(name, 400))).isEqualTo(name);
    }

    @Test
    void whatRunsFromTheRightStandsFromRightToLeft() {
        assertThat(VisualText.ordered(VisualText.joined("אבג 12 (ד)"))).isEqualTo("(ד) 12 גבא");
        assertThat(VisualText.ordered(VisualText.joined("לא"))).isEqualTo("אל");
    }

    @Test
    void arabicLettersAreJoined() {
        assertThat(VisualText.joined("سارة").codePoints()).allMatch(point -> point >= 0xFE70 && point <= 0xFEFF);
        // lam and alef are one glyph
        assertThat(VisualText.joined("لا")).hasSize(1);
    }

    @Test
    void textIsBrokenBetweenWordsAndAnOverlongWordWithin() throws IOException {
        String written = textOf(written("one two three " + "x".repeat(60) + "\nend", 80));

        assertThat(Arrays.asList(written.split("\n")))
                .startsWith("one two", "three")
                .endsWith("end")
                .allMatch(line -> line.length() <= 13);
    }

    @Test
    void whatNoFontHasIsShownAsMissingAndControlCharactersNotAtAll() throws IOException {
        assertThat(textOf(written("a\u0007\u0000b \uDB80\uDC00 \uD800", 400))).startsWith("ab \uFFFD");
    }

    @Test
    void aTextThatIsTooLongEndsWithAnEllipsis() throws IOException {
        try (PdfDocument pdf = new PdfDocument("Long")) {
            pdf.startPage(200, 200);
            pdf.text(STYLE, 10, 10, 60, 2, "one two three four five six seven");

            assertThat(textOf(pdf.bytes())).endsWith("...").hasLineCount(2);
        }
    }

    private static byte[] written(String text, float width) {
        try (PdfDocument pdf = new PdfDocument("Test")) {
            pdf.startPage(500, 500);
            pdf.text(STYLE, 10, 10, width, 100, text);
            return pdf.bytes();
        }
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            return Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFKC)
                    .strip();
        }
    }
}
