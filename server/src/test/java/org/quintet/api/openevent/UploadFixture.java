package org.quintet.api.openevent;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.quintet.testing.Http;

/** Pictures, and how they are uploaded and fetched. */
abstract class UploadFixture extends OpenEventFixture {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static byte[] picture(String format, int width, int height) {
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

    static String dataUri(String type, byte[] content) {
        return "{\"data\":\"data:" + type + ";base64," + Base64.getEncoder().encodeToString(content) + "\"}";
    }

    Http json() {
        return http().with("Authorization", "JWT " + world().tokenOf(owner));
    }

    String uploaded(byte[] picture) {
        return json().post("/v1/upload/image", dataUri("image/png", picture))
                .expect(200)
                .json()
                .get("url")
                .asString();
    }

    static HttpResponse<byte[]> fetch(String url, String... headers) {
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

    static String multipart(String field, String name, String content) {
        return "--BOUNDARY\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: text/html\r\n\r\n" + content + "\r\n";
    }

    Http.Answer sendFiles(String... parts) {
        return json().send(
                        "POST",
                        "/v1/upload/files",
                        String.join("", parts) + "--BOUNDARY--\r\n",
                        "multipart/form-data; boundary=BOUNDARY");
    }
}
