package org.quintet.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Headers of requests that read, and of their answers. */
class ReadHeadersTest extends LibraryTest {

    @Test
    void answersHaveAWeakTagAndAreNotRepeatedToThoseWhoHaveThem() {
        books(1);
        String tag = get("/v1/books/1").header("ETag").orElseThrow();
        assertThat(tag).matches("W/\"[0-9a-f]{40}\"");

        for (String sent : List.of(tag, "*", "\"other\", " + tag)) {
            MockHttpServletRequest request = request("GET", "/v1/books/1", "");
            request.addHeader("If-None-Match", sent);
            Reply reply = call(request);
            assertThat(reply.status()).isEqualTo(304);
            assertThat(reply.text()).isEmpty();
        }
        MockHttpServletRequest stale = request("GET", "/v1/books/1", "");
        stale.addHeader("If-None-Match", "W/\"old\"");
        assertThat(call(stale).status()).isEqualTo(200);
        assertThat(get("/v1/books/9").header("ETag")).as("errors").isEmpty();
    }

    @Test
    void aHeaderMayComeInSeveralLines() {
        MockHttpServletRequest request = request("GET", "/v1/books", "");
        request.addHeader("Accept", "text/html");
        request.addHeader("Accept", "*/*");
        assertThat(call(request).status()).isEqualTo(200);
    }

    @Test
    void headIsGetWithoutABody() {
        books(1);

        Reply reply = call(request("HEAD", "/v1/books/1", ""));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEmpty();
        assertThat(call(request("HEAD", "/v1/loans", "")).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/vnd.api+json            | 200
            */*                                 | 200
            application/*                       | 200
            text/html, */*;q=0.1                | 200
            application/json                    | 406
            text/html                           | 406
            """)
    void theAcceptHeaderMustAdmitTheMediaType(String accept, int status) {
        MockHttpServletRequest request = request("GET", "/v1/books", "");
        request.addHeader("Accept", accept);

        Reply reply = call(request);

        assertThat(reply.status()).isEqualTo(status);
        if (status == 406) {
            assertThat(reply.text()).isEqualTo("""
                    {"errors":[{"status":406,"source":"","title":"InvalidRequestHeader",\
                    "detail":"Accept header must be application/vnd.api+json"}],"jsonapi":{"version":"1.0"}}""");
        }
    }
}
