package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;

class OperationsTest extends ServerTest {

    private Http basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return http().with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    @Test
    void everybodyMayAskForTheVersionAndTheHealth() {
        assertThat(http().get("/info").expect(200).json().at("/build/version").asString())
                .isNotEmpty();
        Http.Answer health = http().get("/health-check").expect(200);
        assertThat(health.json().get("status").asString()).isEqualTo("success");
        assertThat(health.json().get("results").size()).isEqualTo(2);
    }

    @Test
    void theEnvironmentIsForStaffAndHasNoSecrets() {
        World.Person somebody = world().member(world().organisation(), "owner");
        assertThat(http().get("/environment").expect(401).header("WWW-Authenticate"))
                .startsWith("Basic ");
        basic(somebody.email(), World.PASSWORD).get("/environment").expect(401);
        basic(ADMIN_EMAIL, "wrong").get("/environment").expect(401);
        http().with("Authorization", "Basic ???").get("/environment").expect(401);
        http().bearer(world().adminToken()).get("/environment").expect(401);
        Http.Answer answer =
                basic(ADMIN_EMAIL, ADMIN_PASSWORD).get("/environment").expect(200);
        assertThat(answer.json().at("/java/version").asString()).isNotEmpty();
        assertThat(answer.body())
                .doesNotContain("password")
                .doesNotContain("QUINTET_")
                .doesNotContain("jdbc");
    }
}
