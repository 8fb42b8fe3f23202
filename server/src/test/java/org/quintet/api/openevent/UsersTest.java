package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class UsersTest extends OpenEventFixture {

    @Test
    void loginTakesEmailOrUsernameAndGivesAReadableToken() {
        for (String path : List.of("/v1/auth/login", "/auth/session")) {
            JsonNode answer = http().post(path, """
                            {"username":" %s ","password":"%s","remember-me":true,"include-in-response":true}""".formatted(owner.email().toUpperCase(Locale.ROOT), World.PASSWORD))
                    .expect(200)
                    .json();

            String payload = answer.get("access_token").asString().split("\\.", -1)[1];
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(payload));
            assertThat(claims.get("identity").asLong()).isEqualTo(owner.id());
            assertThat(claims.get("exp").asLong())
                    .isGreaterThan(claims.get("iat").asLong());
            assertThat(claims.get("type").asString()).isEqualTo("access");
            assertThat(answer.get("refresh_token").asString()).isNotBlank();
        }
    }

    @Test
    void registrationAnswersTheDocumentedUser() {
        String email = World.unique("visitor") + "@example.com";
        ObjectNode body = (ObjectNode) JSON.readTree(resource("create-user.json"));
        ((ObjectNode) body.at("/data/attributes")).put("email", email).put("is-admin", true);

        Http.Answer answer = anonymous().post("/v1/users", body.toString()).expect(201);

        JsonNode user = answer.json().get("data");
        assertThat(answer.header("Location"))
                .isEqualTo("/v1/users/" + user.get("id").asString());
        JsonNode members = JSON.readTree(resource("user-members.json"));
        assertThat(user.get("attributes").propertyNames())
                .containsAll(members.get("attributes")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList())
                .doesNotContain("password");
        assertThat(user.get("relationships").propertyNames())
                .containsAll(members.get("relationships").propertyNames());
        assertThat(user.at("/attributes/avatar-url").asString())
                .isEqualTo("https://avatars2.githubusercontent.com/u/1583873");
        assertThat(user.at("/attributes/is-admin").asBoolean()).isFalse();
        assertThat(user.at("/attributes/is-verified").asBoolean()).isFalse();
        anonymous()
                .post("/v1/users", body.toString().replace(email, email.toUpperCase(Locale.ROOT)))
                .expect(409);
    }

    @Test
    void aRegistrationIsRefusedForAShortPasswordOrAFlagOfTheServer() {
        String wrong = """
                {"data":{"type":"user","attributes":{"email":"%s","password":"%s"%s}}}""";
        String email = World.unique("visitor") + "@example.com";

        JsonNode shortPassword = anonymous()
                .post("/v1/users", wrong.formatted(email, "1234567", ""))
                .expect(422)
                .json();
        anonymous()
                .post("/v1/users", wrong.formatted(email, "12345678", ",\"is-verified\":true"))
                .expect(422);

        assertThat(shortPassword.at("/errors/0/source/pointer").asString()).isEqualTo("/data/attributes/password");
        anonymous().post("/v1/users", wrong.formatted(email, "12345678", "")).expect(201);
    }

    @Test
    void onlyHimselfAndStaffReadAUser() {
        World.Person other = world().member(organisation, "admin");

        JsonNode user = client.get("/v1/users/" + owner.id()).expect(200).json().get("data");
        assertThat(user.at("/attributes/email").asString()).isEqualTo(owner.email());
        clientOf(other).get("/v1/users/" + owner.id()).expect(403);
        anonymous().get("/v1/users/" + owner.id()).expect(401);
        client.get("/v1/users").expect(403);
    }

    @Test
    void aRefreshTokenGivesAccessUntilTheUserSignsOutEverywhere() {
        JsonNode session = http().post("/v1/auth/login", """
                        {"email":"%s","password":"%s","remember-me":true,"include-in-response":true}""".formatted(owner.email(), World.PASSWORD))
                .expect(200)
                .json();
        Http withRefreshToken = http().with(
                        "Authorization", "JWT " + session.get("refresh_token").asString());

        String access = withRefreshToken
                .post("/v1/auth/token/refresh", "")
                .expect(200)
                .json()
                .get("access_token")
                .asString();
        Http refreshed = anonymous().with("Authorization", "JWT " + access);
        refreshed.get("/v1/users/" + owner.id()).expect(200);
        withRefreshToken.get("/v1/users/" + owner.id()).expect(422);
        refreshed.post("/v1/auth/token/refresh", "").expect(422);

        refreshed.post("/v1/auth/blacklist", "").expect(200);

        refreshed.get("/v1/users/" + owner.id()).expect(401);
        withRefreshToken.post("/v1/auth/token/refresh", "").expect(401);
    }
}
