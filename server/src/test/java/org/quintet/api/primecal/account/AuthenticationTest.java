package org.quintet.api.primecal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

class AuthenticationTest extends PrimeCalTest {

    private Http.Answer register(Http client, String username, String email, String password) {
        return client.post("/api/auth/register", """
                {"username":"%s","email":"%s","password":"%s","firstName":"Ada","lastName":"Lovelace","role":"admin"}""".formatted(username, email, password));
    }

    @Test
    void registeringSignsInAndMakesNobodyAnAdministrator() {
        String name = World.unique("ada");

        JsonNode session = register(http(), name, name + "@primecal.example", World.PASSWORD)
                .expect(201)
                .json();

        assertThat(session.propertyNames())
                .containsExactly("access_token", "token_type", "expires_in", "issued_at", "refresh_expires_at", "user");
        assertThat(session.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(session.get("expires_in").asInt()).isEqualTo(900);
        JsonNode user = session.get("user");
        assertThat(user.propertyNames())
                .containsExactly(
                        "id",
                        "username",
                        "email",
                        "firstName",
                        "lastName",
                        "profilePictureUrl",
                        "role",
                        "themeColor",
                        "onboardingCompleted",
                        "mfaEnabled",
                        "language",
                        "timezone",
                        "timeFormat",
                        "weekStartDay",
                        "defaultCalendarView");
        assertThat(user.get("username").asString()).isEqualTo(name);
        assertThat(user.get("role").asString()).isEqualTo("user");
    }

    @Test
    void theNameAndTheAddressBothSignIn() {
        String name = World.unique("grace");
        register(http(), name, name + "@primecal.example", World.PASSWORD).expect(201);

        JsonNode session = login(http(), name, World.PASSWORD).expect(201).json();
        login(http(), name + "@PRIMECAL.example", World.PASSWORD).expect(201);

        JsonNode profile = http().bearer(session.get("access_token").asString())
                .get("/api/auth/profile")
                .expect(200)
                .json();
        assertThat(profile).isEqualTo(session.get("user"));
    }

    @Test
    void aTakenNameOrAddressIsAConflict() {
        String name = World.unique("taken");
        register(http(), name, name + "@primecal.example", World.PASSWORD).expect(201);

        JsonNode error = register(http(), name, "other-" + name + "@primecal.example", World.PASSWORD)
                .expect(409)
                .json()
                .get("error");
        register(http(), "other-" + name, name + "@primecal.example", World.PASSWORD)
                .expect(409);

        assertThat(error.get("code").asString()).isEqualTo("CONFLICT");
        assertThat(error.get("message").asString()).isEqualTo("Username already exists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Short-7", "no-upper-case-7", "NO-LOWER-CASE-7", "No-digit-at-all", "NoSpecial777"})
    void aWeakPasswordIsRefusedAndNotShown(String password) {
        String name = World.unique("weak");

        Http.Answer answer =
                register(http(), name, name + "@primecal.example", password).expect(400);

        JsonNode error = fieldError(answer, "password");
        assertThat(error.get("reasons").get(0).asString()).startsWith("must have 10 to 128 characters");
        assertThat(error.get("value").isNull()).isTrue();
        assertThat(answer.body()).doesNotContain(password);
    }

    @Test
    void allThatIsWrongWithARegistrationIsNamedAtOnce() {
        Http.Answer answer = http().post("/api/auth/register", """
                        {"username":"ab","email":7,"isAdmin":true}""").expect(400);

        assertThat(fieldError(answer, "username").get("value").asString()).isEqualTo("ab");
        assertThat(fieldError(answer, "email").get("reasons").get(0).asString()).isEqualTo("must be a string");
        assertThat(fieldError(answer, "password").get("reasons").get(0).asString())
                .isEqualTo("is required");
        assertThat(fieldError(answer, "isAdmin").get("reasons").get(0).asString())
                .isEqualTo("property isAdmin should not exist");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        Http.Answer answer = register(http(), World.unique("none"), "no address", World.PASSWORD)
                .expect(400);

        assertThat(fieldError(answer, "email").get("value").asString()).isEqualTo("no address");
    }

    @Test
    void aWrongPasswordIsUnauthorized() {
        JsonNode error = login(http(), ADMIN_EMAIL, "wrong").expect(401).json().get("error");

        assertThat(error.get("code").asString()).isEqualTo("UNAUTHORIZED");
        assertThat(error.get("message").asString()).isEqualTo("Invalid credentials");
        login(http(), "nobody@primecal.example", "wrong").expect(401);
    }

    @Test
    void aBrowserKeepsTheRefreshTokenInACookieThatScriptsCannotRead() {
        String name = World.unique("browser");
        String cookie = register(http(), name, name + "@primecal.example", World.PASSWORD)
                .header("Set-Cookie");
        assertThat(cookie)
                .contains("HttpOnly", "SameSite=Lax", "Path=/api/auth")
                .doesNotContain("Secure");
        String token = cookie.substring(0, cookie.indexOf(';'));

        Http.Answer refreshed =
                http().with("Cookie", token).post("/api/auth/refresh", "").expect(201);

        assertThat(refreshed.json().has("refresh_token")).isFalse();
        signedIn(refreshed).get("/api/auth/profile").expect(200);
        http().with("Cookie", token).post("/api/auth/refresh", "").expect(401);
    }

    @Test
    void aNativeClientGetsTheRefreshTokenInTheBodyAndUsesItOnce() {
        String name = World.unique("native");
        Http client = http().with("x-primecal-client", "mobile-native");
        Http.Answer registered = register(client, name, name + "@primecal.example", World.PASSWORD);
        assertThat(registered.header("Set-Cookie")).isEmpty();
        String body = """
                {"refreshToken":"%s"}""".formatted(registered.json().get("refresh_token").asString());

        JsonNode refreshed = client.post("/api/auth/refresh", body).expect(201).json();

        assertThat(refreshed.get("refresh_token").asString()).isNotEmpty();
        client.post("/api/auth/refresh", body).expect(401);
    }

    @Test
    void signingOutRevokesTheRefreshTokenThatWasGiven() {
        String name = World.unique("leaving");
        Http client = http().with("x-primecal-client", "mobile-native");
        register(client, name, name + "@primecal.example", World.PASSWORD).expect(201);
        String first = refreshTokenOf(login(client, name, World.PASSWORD));
        String second = refreshTokenOf(login(client, name, World.PASSWORD));

        Http.Answer left = client.post("/api/auth/logout", first).expect(201);
        client.post("/api/auth/logout", first).expect(201);

        assertThat(left.header("Set-Cookie")).contains("Max-Age=0");
        client.post("/api/auth/refresh", first).expect(401);
        client.post("/api/auth/refresh", second).expect(201);
    }

    private static String refreshTokenOf(Http.Answer session) {
        return """
                {"refreshToken":"%s"}""".formatted(session.json().get("refresh_token").asString());
    }

    @Test
    void signingOutWithoutATokenClearsTheCookieAndWithABadOneIsUnauthorized() {
        http().post("/api/auth/logout", "").expect(201);
        http().post("/api/auth/logout", """
                {"refreshToken":"bad"}""").expect(401);
        http().post("/api/auth/refresh", "").expect(401);
        http().post("/api/auth/refresh", "{\"refreshToken\":7}").expect(400);
    }

    @Test
    void anAccessTokenRunsOutAfterFifteenMinutes() {
        Http client = somebody();

        clock.ahead(
                Duration.ofMinutes(14), () -> client.get("/api/auth/profile").expect(200));
        clock.ahead(
                Duration.ofMinutes(16), () -> client.get("/api/auth/profile").expect(401));
    }

    @Test
    void tokensThatProveNothingAreUnauthorized() {
        http().get("/api/auth/profile").expect(401);
        http().bearer("nonsense").get("/api/auth/profile").expect(401);
        http().with("Authorization", "Basic abc").get("/api/auth/profile").expect(401);
    }

    @Test
    void theServerIsHealthy() {
        assertThat(http().get("/api/health").expect(200).body()).isEqualTo("{\"status\":\"ok\"}");
    }
}
