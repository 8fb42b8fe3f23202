package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Exports and imports of events. An archive is a map from names to contents. */
abstract class ArchiveFixture extends FullEventFixture {

    static final String EVERYTHING = "{\"image\":true,\"video\":true,\"document\":true,\"audio\":true}";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The answer of a task that is over. */
    JsonNode over(Http.Answer started) {
        String task = started.expect(200).json().get("task_url").asString();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> http().get(task).expect(200).json(),
                        answer -> answer.get("state").asString().matches("SUCCESS|FAILURE"));
    }

    JsonNode result(Http.Answer started) {
        JsonNode over = over(started);
        assertThat(over.get("state").asString()).as(over.toString()).isEqualTo("SUCCESS");
        return over.get("result");
    }

    Map<String, byte[]> export(String event, String body) {
        String url = result(client.post("/v1/events/" + event + "/export/json", body))
                .get("download_url")
                .asString();
        return unpacked(UploadFixture.fetch(url).body());
    }

    static Map<String, byte[]> unpacked(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                files.put(entry.getName(), stream.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static byte[] packed(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static JsonNode json(Map<String, byte[]> archive, String name) {
        return JSON.readTree(archive.get(name));
    }

    Http.Answer imported(Map<String, byte[]> archive) {
        return sent(owner, "/v1/events/import/json", "event.zip", packed(archive));
    }

    /** A request with one part, {@code file}. */
    Http.Answer sent(World.Person sender, String path, String fileName, byte[] content) {
        byte[] head = bytes("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/zip\r\n\r\n");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .header("Authorization", "JWT " + world().tokenOf(sender))
                .header("Content-Type", "multipart/form-data; boundary=XX")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--XX--\r\n")))
                .build();
        try {
            return new Http.Answer(
                    "POST " + path, CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String uploadedPicture(int width, int height) {
        return client.with("Content-Type", "application/json")
                .post(
                        "/v1/upload/image",
                        UploadFixture.dataUri("image/png", UploadFixture.picture("png", width, height)))
                .expect(200)
                .json()
                .get("url")
                .asString();
    }

    String uploadedFile(String name, String content) {
        return sent(owner, "/v1/upload/files", name, bytes(content))
                .expect(200)
                .json()
                .get("url")
                .asString();
    }
}
