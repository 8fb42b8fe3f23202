package org.quintet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

class UnreadableRequestsTest extends ServerTest {

    @LocalServerPort
    private int port;

    /** Sends what no HTTP client would, and returns all that comes back. */
    private String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String path, String headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }

    @Test
    void whatTheContainerRefusesIsRefusedInTheWordsOfTheApi() throws IOException {
        for (String broken : List.of("%zz", "%00", "%2F", "%5c")) {
            assertThat(get("/v1/events/" + broken, ""))
                    .as(broken)
                    .contains(" 400 ")
                    .contains("application/vnd.api+json")
                    .contains("\"errors\":[");
            assertThat(get("/events/" + broken, "")).contains(" 400 ").contains("\"statusCode\":400");
            assertThat(get("/api/events/" + broken, "")).contains(" 400 ").contains("\"code\":\"BAD_REQUEST\"");
            assertThat(get("/api/v1/objects/events/" + broken, ""))
                    .contains(" 400 ")
                    .contains("\"success\":false");
            assertThat(get("/api/public/events/" + broken, ""))
                    .contains(" 400 ")
                    .contains("\"WasSuccessful\":false");
        }
        assertThat(get("/api/v1/objects/events", "X-Long: " + "a".repeat(20_000) + "\r\n"))
                .contains(" 400 ")
                .contains("\"success\":false");
        assertThat(get("/nowhere/%zz", "")).contains(" 400 ").contains("{\"error\":");
        // a request line that has no path at all
        assertThat(get("/v1/events/\u00ff", "")).contains(" 400 ").contains("{\"error\":");
    }

    @Test
    void brokenChunksAreTheClientsFault() throws IOException {
        String request = """
                POST /api/v1/auth/login HTTP/1.1
                Host: localhost
                Connection: close
                Content-Type: application/json
                Transfer-Encoding: chunked

                zz
                abc
                0

                """;

        String answer = send(request.replace("\n", "\r\n"));

        assertThat(answer).contains(" 400 ").contains("\"success\":false");
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        for (String path : List.of("/v1/events", "/api/v1/objects/events", "/api/quintet/organisations")) {
            Http.Answer answer = http().delete(path).expect(405);
            assertThat(answer.header("Allow")).as(path).contains("GET").contains("POST");
        }
    }
}
