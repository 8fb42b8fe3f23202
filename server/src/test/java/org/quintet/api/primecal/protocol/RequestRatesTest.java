package org.quintet.api.primecal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.RunningServer;
import org.quintet.testing.TestDatabase;
import org.quintet.testing.World;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How often somebody may call within a minute, on a server that minds. */
class RequestRatesTest extends RunningServer {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings(settings, TestDatabase.create());
        settings.add("quintet.server.rate-limits", () -> "on");
    }

    @Test
    void everyAnswerSaysHowMuchIsLeftAndTooManyAreRefused() {
        Http nobody = http().with("X-Forwarded-For", "203.0.113.7");
        // nobody signed in: 8 a minute about accounts, 40 about all else
        Http.Answer first = nobody.get("/api/auth/csrf").expect(200);
        assertThat(first.header("X-RateLimit-Limit")).isEqualTo("8");
        assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("7");
        assertThat(first.header("X-RateLimit-Policy")).isEqualTo("fixed-window;w=60;tier=guest;category=auth");
        assertThat(Long.parseLong(first.header("X-RateLimit-Reset")))
                .isBetween(Instant.now().getEpochSecond() + 50, Instant.now().getEpochSecond() + 62);
        for (int left = 6; left >= 0; left--) {
            assertThat(nobody.get("/api/auth/csrf").expect(200).header("X-RateLimit-Remaining"))
                    .isEqualTo(Integer.toString(left));
        }
        Http.Answer refused = nobody.get("/api/auth/csrf").expect(429);
        assertThat(refused.json().at("/error/code").asString()).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);

        Http.Answer other = nobody.get("/api/events").expect(401);
        assertThat(other.header("X-RateLimit-Limit")).isEqualTo("40");
        nobody.bearer("nonsense").get("/api/events").expect(401);
        assertThat(nobody.get("/api/events").header("X-RateLimit-Remaining")).isEqualTo("37");
        assertThat(nobody.get("/api/health").expect(200).header("X-RateLimit-Limit"))
                .isEmpty();
        assertThat(nobody.get("/v1/events").header("X-RateLimit-Limit")).isEmpty();

        clock.ahead(
                Duration.ofSeconds(61),
                () -> assertThat(nobody.get("/api/auth/csrf").expect(200).header("X-RateLimit-Remaining"))
                        .isEqualTo("7"));

        whoIsSignedInCountsForHimself();
    }

    @Test
    void anUnknownCallerOnThisMachineIsNotRefused() {
        for (int i = 0; i < 12; i++) {
            http().get("/api/auth/csrf").expect(200);
        }

        assertThat(http().get("/api/auth/csrf").expect(200).header("X-RateLimit-Remaining"))
                .isEqualTo("0");
    }

    private void whoIsSignedInCountsForHimself() {
        World.Person person = world().member(world().organisation(), "staff");
        Http me = http().bearer(world().tokenOf(person));
        Http.Answer mine = me.get("/api/events").expect(200);
        assertThat(mine.header("X-RateLimit-Limit")).isEqualTo("180");
        assertThat(mine.header("X-RateLimit-Remaining")).isEqualTo("179");
        assertThat(me.get("/api/auth/profile").expect(200).header("X-RateLimit-Limit"))
                .isEqualTo("20");

        String key = me.post("/api/api-keys", "{\"name\":\"k\",\"tier\":\"premium\"}")
                .expect(201)
                .json()
                .get("apiKey")
                .asString();
        Http byKey = http().with("x-api-key", key);
        Http.Answer premium = byKey.get("/api/events").expect(200);
        assertThat(premium.header("X-RateLimit-Limit")).isEqualTo("450");
        assertThat(premium.header("X-RateLimit-Remaining")).isEqualTo("449");
        assertThat(premium.header("X-RateLimit-Policy")).contains("tier=premium");
        assertThat(byKey.get("/api/auth/profile").header("X-RateLimit-Limit")).isEqualTo("40");
        assertThat(me.get("/api/events").header("X-RateLimit-Remaining")).isEqualTo("177");
    }
}
