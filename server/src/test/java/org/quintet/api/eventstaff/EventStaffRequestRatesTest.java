package org.quintet.api.eventstaff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.RunningServer;
import org.quintet.testing.TestDatabase;
import org.quintet.testing.World;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Each token may ask 60 times a minute, on a server that minds. */
class EventStaffRequestRatesTest extends RunningServer {

    private static final String EVENTS = "/api/v1/objects/events";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings(settings, TestDatabase.create());
        settings.add("quintet.server.rate-limits", () -> "on");
    }

    private String login(World.Person person) {
        return http().post("/api/v1/auth/login", """
                        {"email": "%s", "password": "%s"}""".formatted(person.email(), World.PASSWORD))
                .expect(200)
                .json()
                .at("/data/token")
                .asString();
    }

    @Test
    void ofAHundredRequestsAtOnceSixtyAreServed() throws Exception {
        World.Person admin = world().member(world().organisation(), "admin");
        Http client = http().bearer(login(admin));
        Http.Answer first = client.get(EVENTS).expect(200);
        assertThat(first.header("X-RateLimit-Limit")).isEqualTo("60");
        assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("59");
        assertThat(Long.parseLong(first.header("X-RateLimit-Reset")))
                .isBetween(Instant.now().getEpochSecond() + 50, Instant.now().getEpochSecond() + 62);

        List<Integer> statuses;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> request = () -> client.get(EVENTS).status();
            statuses = threads.invokeAll(Collections.nCopies(100, request)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(Collections.frequency(statuses, 200)).isEqualTo(59);
        assertThat(Collections.frequency(statuses, 429)).isEqualTo(41);
        Http.Answer refused = client.post(EVENTS, "{}").expect(429);
        assertThat(refused.json().get("success").asBoolean()).isFalse();
        assertThat(refused.json().get("message").asString()).isNotBlank();
        assertThat(refused.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        // his other token has a minute of its own, and the next minute is a new one
        http().bearer(login(admin)).get(EVENTS).expect(200);
        clock.ahead(
                Duration.ofSeconds(61),
                () -> assertThat(client.get(EVENTS).expect(200).header("X-RateLimit-Remaining"))
                        .isEqualTo("59"));
    }

    @Test
    void whoProvesNothingIsNotCounted() {
        IntStream.range(0, 61)
                .forEach(_ -> http().bearer("1|" + "x".repeat(40)).get(EVENTS).expect(401));
        assertThat(http().get(EVENTS).expect(401).header("X-RateLimit-Limit")).isEmpty();
        http().bearer("1|" + "x".repeat(40)).post("/api/v1/auth/login", "{}").expect(422);
    }
}
