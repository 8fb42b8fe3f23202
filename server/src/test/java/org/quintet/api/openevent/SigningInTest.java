package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Tokens and sessions (document, group Authentication). */
class SigningInTest extends OpenEventFixture {

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

    @Test
    void whoIsNotRememberedGetsAnAccessTokenAndNothingElse() {
        Http.Answer answer = signIn("");

        assertThat(answer.json().propertyNames()).containsExactly("access_token");
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(lifetime(answer)).isEqualTo(24 * 3600);
        assertThat(lifetime(signIn(",\"remember-me\":true"))).isEqualTo(90 * 60);
    }

    @Test
    void theFrontendGetsARefreshTokenThatEndsWithItsAccessToken() {
        JsonNode tokens = http().post("/auth/session", """
                        {"username":"%s","password":"%s","remember-me":false,"include-in-response":false}""".formatted(owner.email(), World.PASSWORD))
                .expect(200)
                .json();

        JsonNode access = claims(tokens.get("access_token").asString());
        JsonNode refresh = claims(tokens.get("refresh_token").asString());
        assertThat(refresh.get("type").asString()).isEqualTo("refresh");
        assertThat(refresh.get("exp").asLong())
                .isCloseTo(access.get("exp").asLong(), org.assertj.core.data.Offset.offset(5L));
        http().with("Authorization", "JWT " + tokens.get("refresh_token").asString())
                .with("X-CSRF-Token", access.get("csrf").asString())
                .post(
                        "/v1/auth/token/refresh",
                        "{\"refresh_token\":\"%s\"}"
                                .formatted(tokens.get("refresh_token").asString()))
                .expect(200);
        http().post(
                        "/v1/auth/token/refresh",
                        "{\"refresh_token\":\"%s\"}"
                                .formatted(tokens.get("refresh_token").asString()))
                .expect(200);
    }

    @Test
    void aBrowsersCookieGivesAccessOnlyTogetherWithItsCsrfToken() {
        List<String> cookies =
                signIn(",\"remember-me\":true").response().headers().allValues("Set-Cookie");
        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("refresh_token_cookie=")
                        .contains("Path=/v1/auth/token/refresh", "HttpOnly", "Max-Age=2147483647"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("csrf_refresh_token=")
                        .contains("Path=/;")
                        .doesNotContain("HttpOnly"));
        String token = valueOf(cookies, "refresh_token_cookie");
        String csrf = valueOf(cookies, "csrf_refresh_token");
        assertThat(claims(token).get("csrf").asString()).isEqualTo(csrf);
        Http browser = http().with("Cookie", "refresh_token_cookie=" + token + "; csrf_refresh_token=" + csrf);

        String access = browser.with("X-CSRF-TOKEN", csrf)
                .post("/v1/auth/token/refresh", "")
                .expect(200)
                .json()
                .get("access_token")
                .asString();

        assertThat(claims(access).get("fresh").asBoolean()).isFalse();
        assertThat(error(browser.post("/v1/auth/token/refresh", ""), 401)).isEqualTo("Missing CSRF token");
        assertThat(error(browser.with("X-CSRF-Token", "guess").post("/v1/auth/token/refresh", ""), 401))
                .isEqualTo("CSRF double submit tokens do not match");
        assertThat(error(http().post("/v1/auth/token/refresh", ""), 401)).startsWith("Missing JWT");
        // the cookie is for refreshing, not for acting
        browser.with("X-CSRF-Token", csrf).get("/v1/users/" + owner.id()).expect(401);
    }

    @Test
    void signingOutMakesTheBrowserForgetItsCookies() {
        Http.Answer answer = http().post("/v1/auth/logout", "").expect(200);

        assertThat(answer.json().get("success").asBoolean()).isTrue();
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("Max-Age=0"));
    }

    @Test
    void aPasswordIsAskedForAgainOfNobodyElseThanItsOwner() {
        World.Person other = world().member(organisation, "member");

        JsonNode answer = client.post("/v1/auth/fresh-login", credentials(owner.email(), World.PASSWORD))
                .expect(200)
                .json();

        assertThat(claims(answer.get("access_token").asString()).get("fresh").asBoolean())
                .isTrue();
        assertThat(answer.has("refresh_token")).isFalse();
        assertThat(error(client.post("/v1/auth/fresh-login", credentials(other.email(), World.PASSWORD)), 401))
                .isEqualTo("Invalid Credentials");
        http().post("/v1/auth/fresh-login", credentials(owner.email(), World.PASSWORD))
                .expect(401);
        assertThat(client.post("/v1/auth/verify-password", "{\"password\":\"" + World.PASSWORD + "\"}")
                        .expect(200)
                        .json()
                        .get("result")
                        .asBoolean())
                .isTrue();
        assertThat(client.post("/v1/auth/verify-password", "{\"password\":\"something else\"}")
                        .expect(200)
                        .json()
                        .get("result")
                        .asBoolean())
                .isFalse();
        assertThat(error(client.post("/v1/auth/verify-password", "{}"), 400)).isEqualTo("user or password missing");
    }

    @Test
    void brokenRequestsToSignInAreRefusedInItsOwnWords() {
        for (String body : List.of("", "{", "[]", "{}", "{\"email\":1,\"password\":[]}", "{\"email\":\"a@b.de\"}")) {
            assertThat(error(http().post("/v1/auth/login", body), 400)).isNotBlank();
        }
        assertThat(error(http().post("/auth/session", credentials("nobody\\u0000@example.com", "x")), 401))
                .isEqualTo("Invalid Credentials");
        http().with("Authorization", "JWT x").post("/v1/auth/token/refresh", "").expect(422);
        http().post("/v1/auth/token/refresh", "{\"refresh_token\":7}").expect(422);
    }

    @Test
    void signingInElsewhereIsNotSupportedAndSaysSo() {
        for (String provider : List.of("facebook", "google", "nonsense")) {
            assertThat(http().get("/v1/auth/oauth/" + provider)
                            .expect(404)
                            .json()
                            .get("message")
                            .asString())
                    .contains(provider);
            http().get("/v1/auth/oauth/token/" + provider).expect(404);
            http().post("/v1/auth/oauth/login/" + provider + "?code=1", "").expect(404);
        }
    }

    private Http.Answer signIn(String more) {
        return http().post("/v1/auth/login", """
                        {"email":"%s","password":"%s"%s}""".formatted(owner.email(), World.PASSWORD, more))
                .expect(200);
    }

    private static String credentials(String email, String password) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
    }

    private static String error(Http.Answer answer, int status) {
        return answer.expect(status).json().get("error").asString();
    }

    private static long lifetime(Http.Answer answer) {
        JsonNode claims = claims(answer.json().get("access_token").asString());
        return claims.get("exp").asLong() - claims.get("iat").asLong();
    }

    private static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static String valueOf(List<String> cookies, String name) {
        return cookies.stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }
}
