package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Files that clients send (document, group Upload). */
class UploadsTest extends UploadFixture {

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void theDocumentsExampleIsKeptAndServed() {
        String example =
                "data:image/gif;base64,R0lGODlhEAAQAMQAAORHHOVSKudfOulrSOp3WOyDZu6QdvCchPGolfO0o/XBs/fNwfjZ0frl3/zy7////wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACH5BAkAABAALAAAAAAQABAAAAVVICSOZGlCQAosJ6mu7fiyZeKqNKToQGDsM8hBADgUXoGAiqhSvp5QAnQKGIgUhwFUYLCVDFCrKUE1lBavAViFIDlTImbKC5Gm2hB0SlBCBMQiB0UjIQA7";
        Http.Answer answer = json().post("/v1/upload/image?force_local=true", "{\"data\":\"" + example + "\"}")
                .expect(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        String url = answer.json().get("url").asString();
        assertThat(url)
                .matches("http://localhost:\\d+/static/media/temp/images/[0-9a-f-]{36}/\\w{10}/[0-9a-f-]{36}\\.gif");

        HttpResponse<byte[]> served = fetch(url);
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.body()).isEqualTo(Base64.getDecoder().decode(example.substring(example.indexOf(',') + 1)));
        assertThat(header(served, "Content-Type")).isEqualTo("image/gif");
        assertThat(header(served, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(served, "Content-Disposition")).startsWith("inline");
        assertThat(header(served, "Cache-Control")).contains("immutable");
        assertThat(fetch(url, "If-Modified-Since", header(served, "Last-Modified"))
                        .statusCode())
                .isEqualTo(304);
        HttpResponse<byte[]> part = fetch(url, "Range", "bytes=0-3");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("GIF8".getBytes(StandardCharsets.US_ASCII));
        http().send("HEAD", URI.create(url).getPath(), null, null).expect(200);
    }

    @Test
    void onlySignedInCallersUpload() {
        http().post("/v1/upload/image", dataUri("image/png", picture("png", 4, 4)))
                .expect(401);
        http().send(
                        "POST",
                        "/v1/upload/files",
                        multipart("file", "a.csv", "a") + "--BOUNDARY--\r\n",
                        "multipart/form-data; boundary=BOUNDARY")
                .expect(401);
    }

    @ParameterizedTest
    @CsvSource({
        "{}, 400",
        "'{\"data\":null}', 400",
        "'{\"data\":\"hello\"}', 400",
        "[], 400",
        "'{\"data\":\"data:image/png,x\"}', 400",
        "'', 400"
    })
    void whatIsNoDataUriIsRefused(String body, int status) {
        assertThat(json().post("/v1/upload/image", body)
                        .expect(status)
                        .json()
                        .get("error")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void theContentSaysWhetherItIsAPicture() {
        for (String content : List.of(
                "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
                "<html>",
                "%PDF-1.7",
                "\u0089PNG\r\n\u001a\nbut no more")) {
            json().post("/v1/upload/image", dataUri("image/png", content.getBytes(StandardCharsets.ISO_8859_1)))
                    .expect(422);
        }
        byte[] cut = picture("png", 60, 60);
        json().post("/v1/upload/image", dataUri("image/png", Arrays.copyOf(cut, 60)))
                .expect(422);
        assertThat(json().post("/v1/upload/image", dataUri("image/svg+xml", picture("jpg", 4, 4)))
                        .expect(200)
                        .json()
                        .get("url")
                        .asString())
                .endsWith(".jpg");
    }

    @Test
    void aPictureThatWouldNotFitIntoMemoryIsRefused() {
        byte[] bomb = picture("gif", 10, 10);
        // the size of the canvas and of the first frame
        ByteBuffer.wrap(bomb)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) 60_000)
                .putShort(8, (short) 60_000);
        int frame = new String(bomb, StandardCharsets.ISO_8859_1).indexOf(',');
        ByteBuffer.wrap(bomb)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(frame + 5, (short) 60_000)
                .putShort(frame + 7, (short) 60_000);
        assertThat(json().post("/v1/upload/image", dataUri("image/gif", bomb))
                        .expect(422)
                        .body())
                .contains("25 million pixels");
    }

    @Test
    void aPictureMayBeAsLargeAsTheSettingsSay() {
        Http admin = anonymous().with("Authorization", "JWT " + world().adminToken());
        String setting =
                "{\"data\":{\"type\":\"setting\",\"id\":\"1\",\"attributes\":{\"image-size\":%d,\"slide-size\":%d}}}";
        admin.patch("/v1/settings", setting.formatted(1, 1)).expect(200);
        try {
            json().post("/v1/upload/image", dataUri("image/png", new byte[1025]))
                    .expect(422);
            json().post("/v1/upload/image", dataUri("image/bmp", new byte[4000]))
                    .expect(413);
            sendFiles(multipart("file", "a.txt", "a".repeat(1025))).expect(413);
            sendFiles(multipart("file", "a.txt", "a".repeat(1024))).expect(200);
        } finally {
            admin.patch("/v1/settings", setting.formatted(10_000, 20_000)).expect(200);
        }
    }

    @Test
    void filesAreSavedNotShown() {
        String url = sendFiles(multipart("file", "test.csv", "a,b\n<script>alert(1)</script>"))
                .expect(200)
                .json()
                .get("url")
                .asString();
        HttpResponse<byte[]> served = fetch(url);
        assertThat(header(served, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(header(served, "Content-Disposition")).startsWith("attachment");
        String pdf = sendFiles(multipart("file", "Talk.PDF", "%PDF-1.7 …"))
                .expect(200)
                .json()
                .get("url")
                .asString();
        assertThat(header(fetch(pdf), "Content-Disposition")).startsWith("inline");
        assertThat(header(fetch(pdf), "Content-Type")).isEqualTo("application/pdf");
    }

    @Test
    void severalFilesHaveAListForAnAnswer() {
        JsonNode urls = sendFiles(multipart("files[]", "a.txt", "a"), multipart("files[]", "b.md", "b"))
                .expect(200)
                .json()
                .get("url");
        assertThat(urls.size()).isEqualTo(2);
        assertThat(urls.get(1).asString()).endsWith(".md");
    }

    @ParameterizedTest
    @CsvSource({
        "page.html, <html>",
        "drawing.svg, <svg>",
        "program.exe, MZ",
        "noextension, text",
        "fake.pdf, <html>",
        "fake.pptx, <html>",
        "binary.txt, '\u0001'"
    })
    void aFileOfAnotherKindIsRefused(String name, String content) {
        sendFiles(multipart("file", name, content)).expect(422);
    }

    @Test
    void aRequestWithoutAFileIsRefused() {
        assertThat(sendFiles(multipart("other", "a.txt", "a"))
                        .expect(400)
                        .json()
                        .get("error")
                        .asString())
                .isEqualTo("Bad Request");
        json().post("/v1/upload/files", "{}").expect(400);
        json().send("POST", "/v1/upload/files", "--nothing", "multipart/form-data")
                .expect(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/static/media/",
        "/static/media/a.png",
        "/static/media/..%2f..%2fpostgres%2fpassword.txt",
        "/static/media/temp/%2e%2e/a.png",
        "/static/media/a%00.png"
    })
    void noPathLeadsElsewhere(String path) {
        assertThat(http().get(path).status()).isIn(400, 404);
    }
}
