package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.USERS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class TokenTest extends NexudusTest {

    @Autowired
    private DSLContext sql;

    private Http.Answer token(Map<String, String> fields) {
        return http().postForm("/api/token", fields);
    }

    private Http.Answer forPassword(String username, String password) {
        return token(Map.of("grant_type", "password", "username", username, "password", password));
    }

    private Http.Answer forRefreshToken(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private static void assertError(Http.Answer answer, String error) {
        assertThat(answer.expect(400).json().propertyNames()).containsExactly("error", "error_description");
        assertThat(answer.json().get("error").asString()).isEqualTo(error);
    }

    @Test
    void aPasswordGivesATokenForADayAndARefreshToken() {
        World.Org location = world().organisation();
        World.Person person = world().member(location, "staff");

        Http.Answer answer = forPassword(person.email(), World.PASSWORD).expect(200);

        JsonNode token = answer.json();
        assertThat(token.propertyNames()).containsExactly("access_token", "token_type", "expires_in", "refresh_token");
        assertThat(token.get("token_type").asString()).isEqualTo("bearer");
        assertThat(token.get("expires_in").asLong()).isEqualTo(86400);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        create(at(location).bearer(token.get("access_token").asString()), event("Made with the token", 1));
    }

    @Test
    void aRefreshTokenIsOfTheClientThatGotItAndARefreshVoidsItsOlderOnes() {
        World.Person person = world().member(world().organisation(), "member");
        Map<String, String> password =
                Map.of("grant_type", "password", "username", person.email(), "password", World.PASSWORD);
        Http app = http().with("client_id", "Portal");
        String older =
                app.postForm("/api/token", password).json().get("refresh_token").asString();
        String token =
                app.postForm("/api/token", password).json().get("refresh_token").asString();

        assertError(forRefreshToken(token), "invalid_grant");
        assertError(
                http().with("client_id", "Other")
                        .postForm("/api/token", Map.of("grant_type", "refresh_token", "refresh_token", token)),
                "invalid_grant");
        app.postForm("/api/token", Map.of("grant_type", "refresh_token", "refresh_token", token))
                .expect(200);

        assertError(
                app.postForm("/api/token", Map.of("grant_type", "refresh_token", "refresh_token", older)),
                "invalid_grant");
        // without a name, the client is the user's own
        String own = forPassword(person.email(), World.PASSWORD)
                .json()
                .get("refresh_token")
                .asString();
        http().with("client_id", person.email())
                .postForm("/api/token", Map.of("grant_type", "refresh_token", "refresh_token", own))
                .expect(200);
    }

    @Test
    void operatorsMayShowTheirPasswordWithEachRequest() {
        World.Org location = world().organisation();
        World.Person person = world().member(location, "staff");
        Http basic = at(location).with("Authorization", basic(person.email() + ":" + World.PASSWORD));

        create(basic, event("Made with a password", 1));

        at(location)
                .with("Authorization", basic(person.email() + ":wrong"))
                .get("/api/content/calendarevents")
                .expect(401);
        at(location)
                .with("Authorization", basic("nobody"))
                .get("/api/content/calendarevents")
                .expect(401);
        at(location)
                .with("Authorization", "Basic ü")
                .get("/api/content/calendarevents")
                .expect(401);
        basic.get("/api/public/events/my?showUpcoming=true").expect(401);
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRefreshTokenWorksOnceAndForFifteenDays() {
        World.Person person = world().member(world().organisation(), "member");
        String first = forPassword(person.email(), World.PASSWORD)
                .expect(200)
                .json()
                .get("refresh_token")
                .asString();

        String second =
                forRefreshToken(first).expect(200).json().get("refresh_token").asString();

        assertError(forRefreshToken(first), "invalid_grant");
        clock.ahead(
                Duration.ofDays(15).minusMinutes(1),
                () -> forRefreshToken(second).expect(200));
        String third = forPassword(person.email(), World.PASSWORD)
                .json()
                .get("refresh_token")
                .asString();
        clock.ahead(Duration.ofDays(15).plusMinutes(1), () -> assertError(forRefreshToken(third), "invalid_grant"));
    }

    @Test
    void wrongCredentialsAreAnInvalidGrant() {
        World.Person person = world().member(world().organisation(), "member");

        assertError(forPassword(person.email(), "wrong"), "invalid_grant");
        assertError(forPassword("nobody@example.org", World.PASSWORD), "invalid_grant");
        assertError(forPassword("no\0body", World.PASSWORD), "invalid_grant");
        assertError(forPassword(person.email(), "\0"), "invalid_grant");
        assertError(forRefreshToken("not.a.token"), "invalid_grant");
        assertError(forRefreshToken(world().tokenOf(person)), "invalid_grant");
    }

    @Test
    void aBlockedUserGetsNoToken() {
        World.Person person = world().member(world().organisation(), "member");
        String refreshToken = forPassword(person.email(), World.PASSWORD)
                .expect(200)
                .json()
                .get("refresh_token")
                .asString();

        sql.update(USERS)
                .set(USERS.IS_BLOCKED, true)
                .where(USERS.ID.eq(person.id()))
                .execute();

        assertError(forPassword(person.email(), World.PASSWORD), "invalid_grant");
        assertError(forRefreshToken(refreshToken), "invalid_grant");
    }

    @Test
    void otherGrantsAndJsonBodiesAreAnUnsupportedGrantType() {
        assertError(token(Map.of("grant_type", "client_credentials")), "unsupported_grant_type");
        assertError(http().post("/api/token", """
                        {"grant_type":"password","username":"a@example.org","password":"b"}"""), "unsupported_grant_type");
        assertError(http().send("POST", "/api/token", null, null), "unsupported_grant_type");
    }

    @Test
    void missingFieldsAreAnInvalidRequest() {
        assertError(token(Map.of("username", "a@example.org")), "invalid_request");
        assertError(token(Map.of("grant_type", "password", "username", "a@example.org")), "invalid_request");
        assertError(token(Map.of("grant_type", "password", "password", "b")), "invalid_request");
        assertError(token(Map.of("grant_type", "refresh_token")), "invalid_request");
    }

    @Test
    void whatCannotBeReadIsAnInvalidRequest() {
        String form = "application/x-www-form-urlencoded";

        assertError(http().send("POST", "/api/token", "grant_type=%zz", form), "invalid_request");
        Http.Answer tooLarge = http().send("POST", "/api/token", "grant_type=" + "x".repeat(3_000_000), form);
        assertThat(tooLarge.expect(413).json().get("error").asString()).isEqualTo("invalid_request");
        assertThat(http().get("/api/token").expect(405).json().get("error").asString())
                .isEqualTo("invalid_request");
        http().get("/api/token/other").expect(404);
    }
}
