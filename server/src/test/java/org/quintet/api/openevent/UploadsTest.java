package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files that clients send, and what is made of pictures. */
class UploadsTest extends OpenEventFixture {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width, height / 2);
        brush.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG from a camera that was held upright: its pixels lie on their side, and the EXIF data says so. */
    private static byte[] sidewaysPhoto(int width, int height) {
        byte[] jpeg = picture("jpg", width, height);
        byte[] exif = {
            'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0,
            0, 0
        };
        return ByteBuffer.allocate(jpeg.length + exif.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static String dataUri(String type, byte[] content) {
        return "{\"data\":\"data:" + type + ";base64," + Base64.getEncoder().encodeToString(content) + "\"}";
    }

    private Http json() {
        return http().with("Authorization", "JWT " + world().tokenOf(owner));
    }

    private String uploaded(byte[] picture) {
        return json().post("/v1/upload/image", dataUri("image/png", picture))
                .expect(200)
                .json()
                .get("url")
                .asString();
    }

    private static HttpResponse<byte[]> fetch(String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        for (int index = 0; index < headers.length; index += 2) {
            request.header(headers[index], headers[index + 1]);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage image(String url) {
        try {
            return ImageIO.read(new ByteArrayInputStream(fetch(url).body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String multipart(String field, String name, String content) {
        return "--BOUNDARY\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: text/html\r\n\r\n" + content + "\r\n";
    }

    private Http.Answer sendFiles(String... parts) {
        return json().send(
                        "POST",
                        "/v1/upload/files",
                        String.join("", parts) + "--BOUNDARY--\r\n",
                        "multipart/form-data; boundary=BOUNDARY");
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

    private String createEvent(String attributes) {
        ObjectNode body = (ObjectNode) JSON.readTree(resource("create-event.json"));
        ((ObjectNode) body.at("/data/attributes")).setAll((ObjectNode) JSON.readTree(attributes));
        return client.post("/v1/events", body.toString())
                .expect(201)
                .json()
                .at("/data/id")
                .asString();
    }

    private JsonNode attributes(String path) {
        return client.get(path).expect(200).json().at("/data/attributes");
    }

    @Test
    void anEventsImageIsMadeInAllSizes() {
        String sent = uploaded(sidewaysPhoto(1000, 2000));
        String path = "/v1/events/"
                + createEvent("{\"original-image-url\":\"%s\",\"logo-url\":\"%s\"}".formatted(sent, sent));
        await().until(() -> attributes(path).get("icon-image-url").isString()
                && !attributes(path).get("logo-url").asString().equals(sent));

        JsonNode event = attributes(path);
        assertThat(event.get("original-image-url").asString())
                .isNotEqualTo(sent)
                .contains("/events/")
                .endsWith(".jpg");
        BufferedImage original = image(event.get("original-image-url").asString());
        assertThat(original.getWidth()).as("turned upright").isEqualTo(2000);
        assertThat(original.getHeight()).isEqualTo(1000);
        assertThat(image(event.get("large-image-url").asString()).getWidth()).isEqualTo(1300);
        assertThat(image(event.get("large-image-url").asString()).getHeight()).isEqualTo(650);
        assertThat(image(event.get("thumbnail-image-url").asString()).getWidth())
                .isEqualTo(500);
        assertThat(image(event.get("icon-image-url").asString()).getWidth()).isEqualTo(75);
        assertThat(image(event.get("logo-url").asString()).getWidth()).isEqualTo(500);
        assertThat(new String(fetch(event.get("original-image-url").asString()).body(), StandardCharsets.ISO_8859_1))
                .as("what the camera wrote is gone")
                .doesNotContain("Exif");
    }

    @Test
    void aSmallPictureIsNotBlownUpAndTransparencyTurnsWhite() throws IOException {
        BufferedImage clear = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(clear, "png", png);
        String path =
                "/v1/events/" + createEvent("{\"original-image-url\":\"%s\"}".formatted(uploaded(png.toByteArray())));
        await().until(() -> attributes(path).get("icon-image-url").isString());
        BufferedImage large = image(attributes(path).get("large-image-url").asString());
        assertThat(large.getWidth()).isEqualTo(40);
        assertThat(new Color(large.getRGB(20, 10))).isEqualTo(Color.WHITE);
    }

    @Test
    void aForeignImageIsKeptAsSentAndTheOldSizesGo() {
        String id = createEvent("{\"original-image-url\":\"%s\"}".formatted(uploaded(picture("png", 100, 50))));
        String path = "/v1/events/" + id;
        await().until(() -> attributes(path).get("icon-image-url").isString());

        String foreign = "http://127.0.0.1:1/picture.png";
        JsonNode changed = client.patch(path, """
                        {"data":{"type":"event","id":"%s","attributes":{"original-image-url":"%s"}}}""".formatted(id, foreign))
                .expect(200)
                .json()
                .at("/data/attributes");
        assertThat(changed.get("original-image-url").asString()).isEqualTo(foreign);
        assertThat(changed.get("thumbnail-image-url").isNull()).isTrue();
        assertThat(attributes(path)).isEqualTo(changed);
    }

    @Test
    void aFileThatIsNoPictureStaysWhatItIs() {
        String file = sendFiles(multipart("file", "a.txt", "text"))
                .expect(200)
                .json()
                .get("url")
                .asString();
        String path = "/v1/events/"
                + createEvent("{\"original-image-url\":\"%s\",\"logo-url\":\"%s\"}"
                        .formatted(file, uploaded(picture("png", 9, 9))));
        await().until(() -> attributes(path).get("logo-url").asString().contains("/events/"));
        assertThat(attributes(path).get("original-image-url").asString()).isEqualTo(file);
        assertThat(attributes(path).get("icon-image-url").isNull()).isTrue();
    }

    @Test
    void aNewUsersPictureIsMadeInSquares() {
        String sent = uploaded(picture("jpg", 900, 600));
        String id = anonymous()
                .post("/v1/users", """
                        {"data":{"type":"user","attributes":{"email":"%s@pictures.example","password":"Correct-horse-7","avatar-url":"%s"}}}""".formatted(World.unique("avatar"), sent))
                .expect(201)
                .json()
                .at("/data/id")
                .asString();
        Http admin = anonymous().with("Authorization", "JWT " + world().adminToken());
        await().until(() -> admin.get("/v1/users/" + id)
                .json()
                .at("/data/attributes/icon-image-url")
                .isString());
        JsonNode user = admin.get("/v1/users/" + id).json().at("/data/attributes");
        assertThat(user.get("avatar-url")).isEqualTo(user.get("original-image-url"));
        assertThat(image(user.get("avatar-url").asString()).getWidth()).isEqualTo(900);
        assertThat(image(user.get("thumbnail-image-url").asString()).getWidth()).isEqualTo(500);
        assertThat(image(user.get("thumbnail-image-url").asString()).getHeight())
                .isEqualTo(500);
        assertThat(image(user.get("small-image-url").asString()).getWidth()).isEqualTo(50);
        assertThat(image(user.get("icon-image-url").asString()).getWidth()).isEqualTo(35);
    }

    @Test
    void anotherPictureOfAUserIsMadeInSquaresTooAndAForeignOneIsNot() {
        String path = "/v1/users/" + owner.id();
        String change = """
                {"data":{"type":"user","id":"%d","attributes":{"avatar-url":%s}}}""";
        String sent = uploaded(picture("jpg", 60, 90));
        client.patch(path, change.formatted(owner.id(), "\"" + sent + "\"")).expect(200);
        await().until(() -> attributes(path).get("icon-image-url").isString());
        assertThat(image(attributes(path).get("thumbnail-image-url").asString()).getHeight())
                .isEqualTo(60);

        client.patch(path, change.formatted(owner.id(), "\"http://localhost:1/a.png\""))
                .expect(200);
        assertThat(attributes(path).get("avatar-url").asString()).isEqualTo("http://localhost:1/a.png");
        assertThat(attributes(path).get("icon-image-url").isNull()).isTrue();
    }

    private String create(Http by, String path, String document) {
        return by.post(path, document).expect(201).json().at("/data/links/self").asString();
    }

    @Test
    void bannersGetThumbnailsAndPlaceholdersAllSizes() {
        String sent = uploaded(picture("jpg", 700, 300));
        String exhibitor = create(client, "/v1/exhibitors", """
                {"data":{"type":"exhibitor","attributes":{"name":"Ours","banner-url":"%s"},"relationships":{"event":\
                {"data":{"type":"event","id":"%s"}}}}}""".formatted(sent, createEvent("{}")));
        String group = create(client, "/v1/groups", """
                {"data":{"type":"group","attributes":{"name":"Ours","banner-url":"%s"}}}""".formatted(sent));
        Http admin = anonymous().with("Authorization", "JWT " + world().adminToken());
        String placeholder = create(admin, "/v1/custom-placeholders", """
                {"data":{"type":"custom-placeholder","attributes":{"name":"Ours","original-image-url":"%s"}}}""".formatted(sent));

        await().until(() -> attributes(exhibitor).get("thumbnail-image-url").isString()
                && attributes(group).get("thumbnail-image-url").isString()
                && !attributes(placeholder).get("icon-image-url").asString().equals(sent));

        assertThat(image(attributes(exhibitor).get("thumbnail-image-url").asString())
                        .getWidth())
                .isEqualTo(500);
        assertThat(image(attributes(group).get("thumbnail-image-url").asString())
                        .getWidth())
                .isEqualTo(500);
        assertThat(attributes(group).get("banner-url").asString()).isEqualTo(sent);
        assertThat(image(attributes(placeholder).get("large-image-url").asString())
                        .getWidth())
                .isEqualTo(700);
        assertThat(image(attributes(placeholder).get("icon-image-url").asString())
                        .getWidth())
                .isEqualTo(75);

        String id = group.substring(group.lastIndexOf('/') + 1);
        client.patch(group, """
                        {"data":{"type":"group","id":"%s","attributes":{"banner-url":null}}}""".formatted(id)).expect(200);
        assertThat(attributes(group).get("thumbnail-image-url").isNull()).isTrue();
    }
}
