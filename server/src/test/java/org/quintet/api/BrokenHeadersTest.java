package org.quintet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;

/** Headers that a server may stumble over before it comes to the body. */
class BrokenHeadersTest extends ServerTest {

    @Test
    void aMultipartBodyWithoutABoundaryIsTheClientsFault() {
        Http client = http().with("Content-Type", "multipart/form-data");
        client.post("/v1/upload/files", "{}").expect(401);

        client.with("Authorization", "JWT " + world().adminToken())
                .post("/v1/upload/files", "{}")
                .expect(400);
    }

    @Test
    void aMediaTypeThatIsNoneIsTheClientsFaultWhereThereIsNothing() {
        for (String none : List.of("*/*", "application/*", "/")) {
            Http.Answer answer = http().with("Content-Type", none).post("/nowhere", "{}");

            assertThat(answer.status()).as(none).isIn(400, 404);
        }
    }

    @Test
    void answersThatAreNoDocumentsComeWhateverIsAccepted() {
        for (String accepted : List.of("text/html", "x", "a/b/c", "application/vnd.api+json")) {
            Http.Answer answer = http().with("Accept", accepted).post("/v1/users/check_email", "{}");

            assertThat(answer.expect(422).json().get("error").asString()).isEqualTo("Email field missing");
        }
    }
}
