package org.quintet.platform.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContentLinesTest {

    private final StringWriter written = new StringWriter();
    private final ContentLines out = new ContentLines(written);

    @Test
    void linesEndAsTheProtocolWants() throws IOException {
        out.begin("VEVENT");
        out.instant("DTSTAMP", Instant.parse("2026-03-30T13:30:00.999Z"));
        out.end("VEVENT");

        assertThat(written).hasToString("BEGIN:VEVENT\r\nDTSTAMP:20260330T133000Z\r\nEND:VEVENT\r\n");
    }

    @Test
    void textsAreEscaped() throws IOException {
        out.text("SUMMARY", "a,b;c\\d:\"e\"\r\nf\rg\nh\ti\u0000\u0007\u007f");

        assertThat(written).hasToString("SUMMARY:a\\,b\\;c\\\\d:\"e\"\\nf\\ng\\nh\ti\r\n");
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoCharacterIsTornApart() throws IOException {
        String text = "x".repeat(66) + "äöü€😀".repeat(40);

        out.text("SUMMARY", text);

        assertThat(written.toString().split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .hasSizeGreaterThan(8);
        assertThat(written.toString().replace("\r\n ", "")).isEqualTo("SUMMARY:" + text + "\r\n");
    }

    @Test
    void aLineOfExactlySeventyFiveOctetsIsNotFolded() throws IOException {
        out.line("X", "y".repeat(73));
        out.line("X", "y".repeat(74));

        assertThat(written).hasToString("X:" + "y".repeat(73) + "\r\nX:" + "y".repeat(73) + "\r\n y\r\n");
    }
}
