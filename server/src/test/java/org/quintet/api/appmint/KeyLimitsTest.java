package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.RunningServer;
import org.quintet.testing.TestDatabase;
import org.quintet.testing.World;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How often a program may call with a key that has a limit, on a server that minds. */
class KeyLimitsTest extends RunningServer {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings(settings, TestDatabase.create());
        settings.add("quintet.server.rate-limits", () -> "on");
    }

    @Test
    void aKeyWithALimitIsToldToWait() {
        World.Org organisation = world().organisation();
        Http visitor = http().with("orgid", organisation.slug());
        String key = visitor.bearer(world().tokenOf(world().member(organisation, "staff")))
                .post("/api-key/create", "{\"name\":\"slow\",\"rateLimit\":3}")
                .expect(201)
                .json()
                .get("key")
                .asString();
        Http program = visitor.with("x-api-key", key);

        for (int i = 0; i < 3; i++) {
            program.get("/events").expect(200);
        }
        assertThat(program.get("/events").expect(429).header("Retry-After")).isNotEmpty();
        clock.ahead(Duration.ofMinutes(2), () -> program.get("/events").expect(200));
    }
}
