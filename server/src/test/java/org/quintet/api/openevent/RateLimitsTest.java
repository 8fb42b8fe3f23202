package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.RunningServer;
import org.quintet.testing.TestDatabase;
import org.quintet.testing.World;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A server that refuses whoever asks too often, as all do outside of tests. */
class RateLimitsTest extends RunningServer {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings(settings, TestDatabase.create());
        settings.add("quintet.server.rate-limits", () -> "on");
    }

    /** 3 an hour for an address, 1 a minute for a client; whether somebody has the address does not matter. */
    @Test
    void resetMailsAreLimitedForAClientAndForAnAddress() {
        String nobody = World.unique("nobody") + "@example.com";

        ask(nobody).expect(200);
        JsonNode refused =
                ask(World.unique("other") + "@example.com").expect(429).json();
        assertThat(refused.propertyNames()).containsExactlyInAnyOrder("status", "title");
        assertThat(refused.get("status").asInt()).isEqualTo(429);
        assertThat(refused.get("title").asString()).isEqualTo("Request Limit Exceeded");

        for (int minute = 1; minute <= 2; minute++) {
            clock.ahead(Duration.ofMinutes(minute), () -> ask(nobody).expect(200));
        }
        clock.ahead(Duration.ofMinutes(3), () -> ask(nobody).expect(429));
        clock.ahead(Duration.ofMinutes(62), () -> ask(nobody).expect(200));
    }

    /** 5 a minute for each user that is named, and 60 altogether; whose order it is does not matter. */
    @Test
    void mailsOfOrdersAreSentAgainFiveTimesAMinuteForAUserAndSixtyTimesAltogether() {
        Http staff =
                http().with("Content-Type", "application/json").with("Authorization", "JWT " + world().adminToken());

        for (int i = 0; i < 5; i++) {
            resend(staff, "one").expect(404);
        }
        JsonNode refused = resend(staff, "one").expect(429).json();
        assertThat(refused.get("title").asString()).isEqualTo("Request Limit Exceeded");
        for (int i = 5; i < 60; i++) {
            resend(staff, "user " + i).expect(404);
        }
        resend(staff, "another").expect(429);
        clock.ahead(
                Duration.ofMinutes(1).plusSeconds(1), () -> resend(staff, "one").expect(404));
    }

    private static Http.Answer resend(Http who, String user) {
        return who.post("/v1/orders/resend-email", """
                {"data":{"order":"nothing","user":"%s"}}""".formatted(user));
    }

    private Http.Answer ask(String email) {
        return http().with("Content-Type", "application/json").post("/v1/auth/reset-password", """
                {"data":{"email":"%s"}}""".formatted(email));
    }
}
