package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is made of pictures that were uploaded (document, group Image Size). */
class UploadedImageSizesTest extends UploadFixture {

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

    private static BufferedImage image(String url) {
        try {
            return ImageIO.read(new ByteArrayInputStream(fetch(url).body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    @Test
    void anExhibitorsThumbnailGoesWithItsBanner() {
        String exhibitor =
                create(client, "/v1/exhibitors", """
                {"data":{"type":"exhibitor","attributes":{"name":"Ours","banner-url":"%s"},"relationships":{"event":\
                {"data":{"type":"event","id":"%s"}}}}}""".formatted(uploaded(picture("jpg", 700, 300)), createEvent("{}")));
        await().until(() -> attributes(exhibitor).get("thumbnail-image-url").isString());
        String made = attributes(exhibitor).get("thumbnail-image-url").asString();

        // clients send back what they were shown
        change(exhibitor, "{\"name\":\"Theirs\",\"thumbnail-image-url\":\"%s\"}".formatted(made));
        assertThat(attributes(exhibitor).get("thumbnail-image-url").asString()).isEqualTo(made);
        change(exhibitor, """
                {"banner-url":"https://example.com/banner.jpg","thumbnail-image-url":"%s"}""".formatted(made));
        assertThat(attributes(exhibitor).get("thumbnail-image-url").isNull()).isTrue();
        change(exhibitor, """
                {"banner-url":"https://example.com/other.jpg","thumbnail-image-url":"https://example.com/small.jpg"}""");
        assertThat(attributes(exhibitor).get("thumbnail-image-url").asString())
                .isEqualTo("https://example.com/small.jpg");
    }

    private void change(String exhibitor, String attributes) {
        client.patch(exhibitor, """
                        {"data":{"type":"exhibitor","id":"%s","attributes":%s}}""".formatted(exhibitor.substring(exhibitor.lastIndexOf('/') + 1), attributes))
                .expect(200);
    }
}
