package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Badges as PDF: the preview of a form, and those of attendees (document, Event Export; facts, A23). */
class BadgePdfsTest extends OrderFixture {

    private static final String FIELDS = """
            [{"field_identifier":"firstname","custom_field":"First Name","sample_text":"ada lovelace","font_size":24,
              "font_name":"Times New Roman","font_color":"#ff0000","text_alignment":"left","text_type":"Uppercase",
              "font_weight":[{"name":"Bold","font_weight":700},{"name":"Italic","font_style":"italic"}],
              "margin_top":10,"margin_left":"5"},
             {"field_identifier":"company","custom_field":"Organisation","sample_text":"Turing GmbH","font_size":"16",
              "font_name":"Courier New","text_alignment":"right","margin_top":20,"margin_right":5},
             {"field_identifier":"jobTitle","custom_field":"Job Title","sample_text":"Zoë 李","text_rotation":90},
             {"field_identifier":"email","sample_text":"gone","is_deleted":true},
             {"field_identifier":"QR","custom_field":"QR","qr_custom_field":["firstname","lastname","email","company","shoeSize"]}]""";

    /** A word on a page: where it begins, in points from the upper left corner, and in which font. */
    private record Word(float x, float y, float size, String font, float turned) {}

    private static Map<String, Word> words(byte[] pdf) {
        Map<String, Word> words = new HashMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> places) {
                    TextPosition first = places.getFirst();
                    words.put(
                            text.strip(),
                            new Word(
                                    first.getX(),
                                    first.getY(),
                                    first.getFontSizeInPt(),
                                    first.getFont().getName(),
                                    first.getDir()));
                }
            }.getText(document);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Word beginning(Map<String, Word> words, String text) {
        return words.entrySet().stream()
                .filter(word -> word.getKey().startsWith(text))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(words));
    }

    private static PDRectangle size(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getPage(0).getMediaBox();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The colour in the lower left corner. */
    private static int corner(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImage(0);
            return image.getRGB(2, image.getHeight() - 3) & 0xFFFFFF;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Http.Answer preview(Http who, String forms) {
        return who.with("Content-Type", "application/json").post("/v1/badge-forms/preview-badge-pdf", forms);
    }

    private byte[] previewed(String forms) {
        return client.with("Content-Type", "application/json").bytes("/v1/badge-forms/preview-badge-pdf", forms);
    }

    @Test
    void aPreviewLooksAsTheFormSays() {
        byte[] pdf = previewed("""
                        {"badgeForms":[{"badgeID":"a","badgeSize":"3 x 4 inch (76.2 x 101.6mm )","badgeColor":"rgb(0, 128, 255)",
                         "badgeOrientation":"Portrait","badgeFields":%s}]}""".formatted(FIELDS));

        assertThat(size(pdf).getWidth()).isEqualTo(216, within(0.1f));
        assertThat(size(pdf).getHeight()).isEqualTo(288, within(0.1f));
        assertThat(corner(pdf)).isEqualTo(0x0080FF);
        Map<String, Word> words = words(pdf);
        Word name = beginning(words, "ADA LOVELACE");
        assertThat(name.font()).isEqualTo("Times-BoldItalic");
        assertThat(name.size()).isEqualTo(18);
        // five and ten millimetres from the corner
        assertThat(name.x()).isEqualTo(14.17f, within(0.5f));
        assertThat(name.y()).isEqualTo(28.35f + 18, within(1.0f));
        Word company = beginning(words, "Turing GmbH");
        assertThat(company.font()).isEqualTo("Courier");
        assertThat(company.x()).isEqualTo(216 - 14.17f - 11 * 12 * 0.6f, within(0.5f));
        assertThat(company.y()).isEqualTo(28.35f + 18 * 1.35f + 56.7f + 12, within(1.0f));
        // clockwise: from the top down
        assertThat(beginning(words, "oë 李").turned()).isEqualTo(270);
        assertThat(Pdfs.text(pdf)).doesNotContain("gone");
        assertThat(Pdfs.qr(pdf, 0))
                .startsWith("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Sample Data;Sample Data;;;\r\n")
                .contains("EMAIL:Sample Data", "ORG:Sample Data", "X-SHOESIZE:Sample Data")
                .endsWith("END:VCARD\r\n");
    }

    @Test
    void everyFormHasAPageAndWhateverItSaysIsDrawn() {
        byte[] pdf = previewed("""
                        {"badgeForms":[{"badge-size":"4 x 6 inch","badge_orientation":"Landscape","badgeFields":[]},{},
                         {"badgeSize":"9999 x 1 cm","badgeColor":"url(x)","badgeImageURL":"http://169.254.169.254/x.png","badgeFields":
                          [{"font_size":"huge","margin_left":1e9,"margin_top":-99999,"text_rotation":"x","font_color":"#12",
                            "sample_text":"%s","font_weight":"bold","text_type":7},
                           {"custom_field":"qr","qr_custom_field":["%s",{"a":1},null],"font_weight":{"font_weight":null}},"x"]}]}""".formatted("\\u0000\\ud800مرحبا <b>".repeat(200), "x".repeat(3000)));

        assertThat(Pdfs.pages(pdf)).isEqualTo(3);
        assertThat(size(pdf).getWidth()).isEqualTo(432, within(0.1f));
        assertThat(preview(client, "{}")
                        .expect(404)
                        .json()
                        .at("/errors/0/detail")
                        .asString())
                .isEqualTo("This badge form is not associated with any ticket");
        preview(client, "{\"badgeForms\":null}").expect(404);
        preview(client, "{\"badgeForms\":[]}").expect(404);
        preview(client, "{\"badgeForms\":\"x\"}").expect(422);
        preview(client, "{\"badgeForms\":[7]}").expect(422);
        preview(client, "[]").expect(400);
        preview(anonymous(), "{\"badgeForms\":[{}]}").expect(401);
    }

    private static String print(String attendee, String fields) {
        return "/v1/badge-forms/print-badge-pdf?attendee_id=" + attendee + "&list_field_show="
                + URLEncoder.encode(fields, StandardCharsets.UTF_8);
    }

    @Test
    void anAttendeesBadgeIsPrintedInTheBackground() {
        String ticket = ticket("Standing", "");
        JsonNode order = ordered(shopper, ticket, 1);
        JsonNode attendee = attendees(shopper, order).getFirst();
        name(shopper, attendee, """
                {"firstname":"Ada","lastname":"Love;lace","email":"ada@example.com","company":"Analytical, Ltd",
                 "job-title":"Countess"}""").expect(200);

        client.get(print(id(attendee), "firstname")).expect(404);
        client.post(
                        "/v1/badge-forms",
                        TicketFixture.creation(
                                "badge-form",
                                "{\"badge-id\":\"b\",\"badge-size\":\"A6\",\"badge-fields\":" + FIELDS + "}",
                                "event:event:" + id(event)))
                .expect(201);
        client.patch("/v1/tickets/" + ticket, """
                {"data":{"type":"ticket","id":"%s","attributes":{"badge-id":"b"}}}""".formatted(ticket)).expect(200);

        byte[] pdf = printed(print(id(attendee), "'firstname, jobTitle'"));

        assertThat(size(pdf).getWidth()).isEqualTo(297.6f, within(0.2f));
        // what is turned has a line for each letter
        assertThat(Pdfs.text(pdf).replaceAll("\\s", ""))
                .contains("ADA", "Countess")
                .doesNotContain("Analytical", "Turing");
        assertThat(Pdfs.qr(pdf, 0))
                .contains(
                        "N:Love\\;lace;Ada;;;", "FN:Ada Love\\;lace", "EMAIL:ada@example.com", "ORG:Analytical\\, Ltd")
                .contains("X-TICKET-ID:" + ticket);
        JsonNode shown =
                client.get("/v1/attendees/" + id(attendee)).expect(200).json().at("/data/attributes");
        assertThat(shown.get("is-badge-printed").asBoolean()).isTrue();
        assertThat(shown.get("badge-printed-at").isNull()).isFalse();

        assertThat(detail(client.get("/v1/badge-forms/print-badge-pdf?list_field_show=a")
                        .expect(404)))
                .isEqualTo("attendee_id is missing from your request.");
        assertThat(detail(client.get("/v1/badge-forms/print-badge-pdf?attendee_id=1")
                        .expect(404)))
                .isEqualTo("list_field_show is missing from your request.");
        assertThat(detail(client.get(print("x", "a")).expect(422))).isEqualTo("Invalid Attendee Id");
        client.get(print("999999999", "a")).expect(404);
        assertThat(detail(shopper.get(print(id(attendee), "firstname")).expect(403)))
                .isEqualTo("Unauthorized Access");
        anonymous().get(print(id(attendee), "firstname")).expect(401);
    }

    private byte[] printed(String path) {
        String task = client.get(path).expect(200).json().get("task_url").asString();
        JsonNode done = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> anonymous().get(task).expect(200).json(),
                        answer -> answer.get("state").asString().matches("SUCCESS|FAILURE"));
        String link = done.at("/result/download_url").asString();
        assertThat(link).as(done.toString()).startsWith("http");
        return anonymous().bytes(link.substring(link.indexOf("/results/")));
    }
}
