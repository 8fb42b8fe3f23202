package org.quintet.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quintet.testing.TestFolder;

/** The adapter in a real server: what the mock of the other tests cannot know. */
class HttpTest extends LibraryTest {

    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void listen() throws Exception {
        tomcat.setBaseDir(TestFolder.of("tomcat-jsonapi").toAbsolutePath().toString());
        tomcat.setPort(0);
        Context context =
                tomcat.addContext("", Path.of("target").toAbsolutePath().toString());
        HttpServlet servlet = new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                api.answer(new ServletExchange(request, response));
            }
        };
        Tomcat.addServlet(context, "api", servlet);
        context.addServletMappingDecoded("/*", "api");
        tomcat.getConnector();
        tomcat.start();
    }

    @AfterAll
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
        client.close();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        URI address = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + path);
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Reader", "ann")
                        .header("Content-Type", "application/vnd.api+json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void documentsTravelWithTheirMediaTypeAndLength() throws Exception {
        HttpResponse<String> created =
                send("POST", "/v1/books", "{\"data\":{\"type\":\"book\",\"attributes\":{\"title\":\"Dün\"}}}");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Content-Type")).contains("application/vnd.api+json");
        assertThat(created.headers().firstValue("Content-Length")).isPresent();
        assertThat(created.body()).contains("\"title\":\"Dün\"");

        HttpResponse<String> head = send("HEAD", "/v1/books/1", "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void anAnswerWithoutContentEndsTheExchange() throws Exception {
        sql.execute("insert into book (title) values ('Dune')");

        assertThat(send("PATCH", "/v1/books/1/relationships/author", "{\"data\":null}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("GET", "/v1/books?page%5Bsize%5D=1", "").statusCode()).isEqualTo(200);
    }

    @Test
    void longListsFlow() throws Exception {
        sql.execute("insert into book (title) select 'Book ' || n from generate_series(1, 5000) n");

        HttpResponse<String> reply = send("GET", "/v1/books?page%5Bsize%5D=0&fields%5Bbook%5D=title,author", "");

        assertThat(reply.headers().firstValue("Transfer-Encoding")).contains("chunked");
        assertThat(reply.body()).endsWith("\"meta\":{\"count\":5000},\"jsonapi\":{\"version\":\"1.0\"}}");
    }
}
