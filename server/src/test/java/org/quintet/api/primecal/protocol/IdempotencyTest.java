package org.quintet.api.primecal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.schema.Tables;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Changes that a client named with {@code Idempotency-Key}. */
class IdempotencyTest extends PrimeCalTest {

    @Autowired
    private DSLContext sql;

    @Test
    void aChangeThatIsSentAgainIsAnsweredAgainAndNotMadeAgain() {
        Http me = somebody();
        Http named = named(me);
        Http.Answer first = named.post(EVENTS, SCHOOL_PICKUP).expect(201);
        Http.Answer second = named.post(EVENTS, SCHOOL_PICKUP).expect(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(me.get(EVENTS).json()).hasSize(1);

        // a deletion too: the second would be a 404 otherwise
        Http deleting = named(me);
        deleting.delete(path(first.json())).expect(200);
        assertThat(deleting.delete(path(first.json())).expect(200).body()).isEmpty();
        me.delete(path(first.json())).expect(404);
    }

    @Test
    void aNameThatWasUsedForSomethingElseIsAConflict() {
        Http me = somebody();
        Http named = named(me);
        JsonNode event = named.post(EVENTS, SCHOOL_PICKUP).expect(201).json();
        JsonNode error = named.post(EVENTS, SCHOOL_PICKUP.replace("School", "Kindergarten"))
                .expect(409)
                .json();
        assertThat(error.at("/error/code").asString()).isEqualTo("CONFLICT");
        named.patch(path(event), SCHOOL_PICKUP).expect(409);
        assertThat(titles(me.get(EVENTS).json())).containsExactly("School pickup");
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        Http me = somebody();
        Http named = named(me);
        named.post(EVENTS, "{}").expect(400);
        named.post(EVENTS, SCHOOL_PICKUP).expect(201);
    }

    @Test
    void namesOfDifferentCallersDoNotMeet() {
        String name = World.unique("shared-name");
        Http me = somebody().with("Idempotency-Key", name);
        Http other = somebody().with("Idempotency-Key", name);
        me.post(EVENTS, SCHOOL_PICKUP).expect(201);
        JsonNode theirs = other.post(EVENTS, SCHOOL_PICKUP).expect(201).json();
        assertThat(theirs.at("/createdBy/id").asLong()).isEqualTo(idOf(other));
        // a name does not stand for a proof
        http().with("Idempotency-Key", name).post(EVENTS, SCHOOL_PICKUP).expect(401);
    }

    @Test
    void aNameIsForgottenAfterAnHour() {
        Http me = somebody();
        String key = me.post("/api/api-keys", "{\"name\":\"k\",\"scopes\":[\"write\"]}")
                .expect(201)
                .json()
                .get("apiKey")
                .asString();
        Http named = named(http().with("x-api-key", key));
        JsonNode first = named.post(EVENTS, SCHOOL_PICKUP).expect(201).json();
        clock.ahead(
                Duration.ofMinutes(59),
                () -> assertThat(named.post(EVENTS, SCHOOL_PICKUP).expect(201).json())
                        .isEqualTo(first));
        clock.ahead(
                Duration.ofMinutes(61),
                () -> assertThat(named.post(EVENTS, SCHOOL_PICKUP)
                                .expect(201)
                                .json()
                                .get("id"))
                        .isNotEqualTo(first.get("id")));
    }

    @Test
    void ofManyAtTheSameTimeOneMakesTheChange() throws Exception {
        Http me = somebody();
        Http named = named(me);
        List<Integer> answers;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> send = () -> named.post(EVENTS, SCHOOL_PICKUP).status();
            List<Future<Integer>> sent =
                    clients.invokeAll(IntStream.range(0, 8).mapToObj(_ -> send).toList());
            answers = sent.stream().map(Future::resultNow).toList();
        }
        assertThat(answers).contains(201).isSubsetOf(201, 409);
        assertThat(me.get(EVENTS).json()).hasSize(1);
    }

    @Test
    void aSecretIsAnsweredAgainButNotStoredInClear() {
        Http named = named(somebody());
        String body = "{\"name\":\"secret\"}";
        String key = named.post("/api/api-keys", body)
                .expect(201)
                .json()
                .get("apiKey")
                .asString();
        assertThat(named.post("/api/api-keys", body)
                        .expect(201)
                        .json()
                        .get("apiKey")
                        .asString())
                .isEqualTo(key);
        List<byte[]> stored = sql.selectFrom(Tables.NAMED_REQUEST).fetch(Tables.NAMED_REQUEST.BODY);
        assertThat(stored)
                .filteredOn(bytes -> bytes != null)
                .isNotEmpty()
                .noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("pk_"));
    }

    @Test
    void aNameHasEightToAHundredAndTwentyEightPlainCharacters() {
        Http me = somebody();
        for (String wrong : List.of("short", "n".repeat(129), "with blank", "with/slash")) {
            assertThat(me.with("Idempotency-Key", wrong)
                            .post(EVENTS, SCHOOL_PICKUP)
                            .expect(400)
                            .json()
                            .at("/error/code")
                            .asString())
                    .isEqualTo("BAD_REQUEST");
        }
        me.with("Idempotency-Key", "Az09:_-" + "n".repeat(121))
                .post(EVENTS, SCHOOL_PICKUP)
                .expect(201);
        // reading needs no name
        me.with("Idempotency-Key", "short").get(EVENTS).expect(200);
    }

    private static Http named(Http client) {
        return client.with("Idempotency-Key", World.unique("request-number"));
    }
}
