package org.quintet.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>one <b>two</b><br>three</p>               | <p>one <b>two</b><br>three</p>
            <h1>one</h1><p onclick="x()">two</p>         | one<p>two</p>
            one<script>alert(1)</script>                 | one
            <img src="x" onerror="alert(1)">one          | one
            <b style="color: red">x</b>                  | <b>x</b>
            <p style="TEXT-ALIGN:center;top:0">x</p>     | <p style="text-align: center;">x</p>
            <p style="text-align: expression(1)">x</p>   | <p>x</p>
            fish & chips < 5                             | fish &amp; chips &lt; 5
            <b>open                                      | <b>open</b>
            """)
    void onlyTheFormOfTextStays(String html, String clean) {
        assertThat(RichText.clean(html)).isEqualTo(clean);
        assertThat(RichText.cleanWithoutLinks(html)).isEqualTo(clean);
    }

    @Test
    void linksLeadToTheWebAndToMailboxesOnly() {
        assertThat(RichText.clean("<a href=\"https://quintet.test/a?b&amp;c\" onclick=\"x()\">here</a>"))
                .isEqualTo("<a href=\"https://quintet.test/a?b&amp;c\" rel=\"nofollow\" target=\"_blank\">here</a>");
        assertThat(RichText.clean("<a href=\"mailto:ann@quintet.test\">Ann</a>"))
                .contains("mailto:ann@quintet.test");
        assertThat(RichText.clean("<a href=\"java&#9;script:alert(1)\">x</a><a href=\"data:text/html,x\">y</a>"))
                .doesNotContain("href");
        assertThat(RichText.cleanWithoutLinks("<a href=\"https://quintet.test\">here</a>"))
                .isEqualTo("here");
    }

    @Test
    void addressesInTextBecomeLinks() {
        assertThat(RichText.clean("See https://quintet.test/a(b) (or www.quintet.test). Ask ann@quintet.test!"))
                .isEqualTo("See <a href=\"https://quintet.test/a(b)\" rel=\"nofollow\" target=\"_blank\">"
                        + "https://quintet.test/a(b)</a>"
                        + " (or <a href=\"http://www.quintet.test\" rel=\"nofollow\" target=\"_blank\">"
                        + "www.quintet.test</a>)."
                        + " Ask <a href=\"mailto:ann@quintet.test\" rel=\"nofollow\" target=\"_blank\">"
                        + "ann@quintet.test</a>!");
        assertThat(RichText.cleanWithoutLinks("https://quintet.test")).isEqualTo("https://quintet.test");
    }

    @Test
    void textWithoutLatinLettersKeepsItsSpacesAndLines() {
        assertThat(RichText.clean("  会议 将于 周五\r\n举行  ")).isEqualTo("会议 将于 周五\n举行");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://quintet.test/?a=1&b=2, ann@quintet.test",
                "<p style=\"font-weight:bold;text-decoration:underline\">a&nbsp;b</p>",
                "1 < 2 & <i>3 > 2",
                "<ul><li>one<li>two</ul>"
            })
    void whatIsCleanStaysAsItIs(String html) {
        String clean = RichText.clean(html);

        assertThat(RichText.clean(clean)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "http://", "www.a)", "a@", "<b>", "<p><b style='a'>", "a.b@c.", ")", "<a href=x>"})
    @Timeout(20)
    void longHostileTextTakesNoLongerThanOther(String part) {
        assertThat(RichText.clean(part.repeat(300_000 / part.length()))).isNotNull();
    }
}
