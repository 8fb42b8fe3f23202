package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.testing.Http;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What HTTP itself can go wrong with: every answer is a JSON:API document (core, A1). */
class TransportTest extends OpenEventFixture {

    @LocalServerPort
    private int port;

    private static void assertErrorDocument(Http.Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).isEqualTo(JSON_API);
        assertThat(answer.json().at("/errors/0/status").intValue()).isEqualTo(status);
        assertThat(answer.json().at("/jsonapi/version").asString()).isEqualTo("1.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/nothing",
                "/v1/events/",
                "/v1/events/1/nothing",
                "/v1/events/1/relationships/nothing",
                "/v1/event-topics/x",
                "/v1/event-topics/99999999999999999999",
                "/v1"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertErrorDocument(anonymous().get(path), 404);
    }

    @Test
    void aMethodThatAPathLacksIsNotAllowed() {
        Http.Answer answer = anonymous().put("/v1/events", "{}");
        assertErrorDocument(answer, 405);
        assertThat(answer.header("Allow").split(", ")).contains("GET", "POST");

        assertErrorDocument(anonymous().post("/v1/events/1", "{}"), 405);
    }

    @Test
    void headIsGetWithoutABody() {
        Http.Answer answer = anonymous().send("HEAD", "/v1/event-types", null, null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).startsWith("W/");
        assertThat(answer.body()).isEmpty();
        assertThat(anonymous().send("HEAD", "/v1/users", null, null).status())
                .as("asks for the permission of GET")
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                   | 400
            ``                                  | 400
            [1]                                 | 422
            "x"                                 | 422
            null                                | 422
            {"data":{"type":"events"}}          | 409
            """)
    void bodiesThatAreNoDocumentsAreRefused(String body, int status) {
        Http.Answer answer = client.post("/v1/events", body == null ? "" : body);
        answer.expect(status);
        assertThat(answer.header("Content-Type")).isEqualTo(JSON_API);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        assertErrorDocument(client.post("/v1/events", " ".repeat((2 << 20) + 1) + "{}"), 413);
    }

    @Test
    void permissionsAreCheckedBeforeHeadersAndHeadersBeforeTheBody() {
        Http anybody = http().with("Content-Type", "text/plain");
        anybody.post("/v1/event-types", "x").expect(401);
        Http owner = anybody.with("Authorization", "JWT " + world().tokenOf(this.owner));
        owner.post("/v1/event-types", "x").expect(403);
        assertErrorDocument(owner.post("/v1/events", "x"), 415);
        assertErrorDocument(client.with("Accept", "text/html").post("/v1/events", "x"), 406);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /v1/events?filter=[{"name":"name","op":"<","val":"\\\\^`"}]&page[size]=1     | 200
            /v1/events?filter=[{"name":"starts-at","op":">","val":"%2026-01-01T00:00:00%"}]&cache=true& | 200
            /v1/events?                                                                  | 200
            /v1/events?page[number                                                       | 200
            /v1/events?filter=%zz                                                        | 400
            /v1/ev{ents                                                                  | 400
            /v1/events/a%2Fb                                                             | 400
            /v1/events/%zz                                                               | 400
            """)
    void addressesAreTakenAsClientsWriteThem(String address, int status) throws IOException {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: " + JSON_API);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
