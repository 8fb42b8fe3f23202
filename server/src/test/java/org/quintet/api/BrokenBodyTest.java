package org.quintet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.quintet.testing.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a client does wrong below JSON is the client's fault, and no line in the log. */
class BrokenBodyTest extends ServerTest {

    @LocalServerPort
    private int serverPort;

    @Test
    void aBodyInBrokenChunksIsABadRequest() throws IOException {
        assertThat(statusLine("""
                POST /profile/signin HTTP/1.1\r
                Host: localhost\r
                orgid: nobody\r
                Transfer-Encoding: chunked\r
                Connection: close\r
                \r
                this is no length\r
                """)).contains(" 400 ");
    }

    @Test
    void aNameThatNobodyCanHaveIsNobodys() {
        for (String name : new String[] {"a\\u0000b", "x".repeat(1_000_000)}) {
            http().post("/v1/auth/login", """
                    {"email":"%s","password":"whatever it is"}""".formatted(name)).expect(401);
        }
    }

    private String statusLine(String request) throws IOException {
        try (Socket socket = new Socket(URI.create("http://localhost").getHost(), serverPort)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }
}
