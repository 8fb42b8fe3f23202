package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Passwords and addresses are replaced and proven (document, groups Change Password and Email Verification). */
class PasswordsTest extends OpenEventFixture {

    private static final String NEW = "another password";

    @Test
    void aPasswordIsReplacedByWhoKnowsTheOldOneAndAllTokensEnd() {
        String path = "/v1/auth/change-password";
        assertThat(detail(client.post(path, change("not the old one", "short")), 400))
                .startsWith("Wrong Password");
        assertThat(detail(client.post(path, change(World.PASSWORD, World.PASSWORD)), 400))
                .isEqualTo("Old and New passwords must be different");
        assertThat(detail(client.post(path, change(World.PASSWORD, "short")), 400))
                .contains("8 characters");
        detail(client.post(path, "{\"data\":7}"), 400);
        http().post(path, change(World.PASSWORD, NEW)).expect(401);

        JsonNode answer =
                client.post(path, change(World.PASSWORD, NEW)).expect(200).json();

        assertThat(answer).isEqualTo(JSON.readTree("""
                        {"id":"%d","email":"%s","name":"First Last","password-changed":true}""".formatted(owner.id(), owner.email())));
        client.get("/v1/users/" + owner.id()).expect(401);
        signIn(World.PASSWORD, 401);
        signIn(NEW, 200);
        assertThat(mailbox.await(owner.email(), "password_change").subject()).endsWith(": Password Change");
    }

    @Test
    void aRefreshedTokenDoesNotReplaceAPassword() {
        String refreshToken = http().post("/auth/session", credentials(World.PASSWORD))
                .json()
                .get("refresh_token")
                .asString();
        String token = http().with("Authorization", "JWT " + refreshToken)
                .post("/v1/auth/token/refresh", "")
                .json()
                .get("access_token")
                .asString();

        assertThat(http().with("Authorization", "JWT " + token)
                        .post("/v1/auth/change-password", change(World.PASSWORD, NEW))
                        .expect(401)
                        .json()
                        .get("error")
                        .asString())
                .isEqualTo("Fresh token required");
    }

    @Test
    void aForgottenPasswordIsResetOnceByTheLinkInTheMail() {
        requestReset(owner.email().toUpperCase(Locale.ROOT));
        String first = mailbox.await(owner.email(), "password_reset").token();
        http().patch("/v1/auth/reset-password", reset(first, "short")).expect(422);

        JsonNode answer = http().patch("/v1/auth/reset-password", reset(first, NEW))
                .expect(200)
                .json();

        assertThat(answer).isEqualTo(JSON.readTree("""
                        {"id":"%d","email":"%s","name":"First Last"}""".formatted(owner.id(), owner.email())));
        signIn(NEW, 200);
        client.get("/v1/users/" + owner.id()).expect(401);
        assertThat(detail(http().patch("/v1/auth/reset-password", reset(first, "yet another one")), 404))
                .isEqualTo("User Not Found");
        http().patch("/v1/auth/reset-password", reset("nonsense", NEW)).expect(404);
    }

    @Test
    void aResetLinkEndsAfterADayAndWhenTheAddressChanges() {
        requestReset(owner.email());
        String token = mailbox.await(owner.email(), "password_reset").token();
        clock.ahead(
                Duration.ofHours(25),
                () -> http().patch("/v1/auth/reset-password", reset(token, NEW)).expect(404));

        client.patch("/v1/users/" + owner.id(), """
                        {"data":{"type":"user","id":"%d","attributes":{"email":"%s@example.com"}}}""".formatted(owner.id(), World.unique("moved")))
                .expect(200);

        http().patch("/v1/auth/reset-password", reset(token, NEW)).expect(404);
    }

    @Test
    void whoAsksForAResetDoesNotLearnWhetherSomebodyHasTheAddress() {
        String nobody = World.unique("nobody") + "@example.com";

        assertThat(requestReset(nobody).get("message"))
                .isEqualTo(requestReset(owner.email()).get("message"));

        mailbox.await(owner.email(), "password_reset");
        assertThat(mailbox.of(nobody, "password_reset")).isEmpty();
        requestReset("no address\\u0000 at all");
        detail(http().post("/v1/auth/reset-password", "{\"email\":\"a@b.de\"}"), 400);
        detail(http().post("/v1/auth/reset-password", "{"), 400);
    }

    @Test
    void theResetLinkLeadsToAPageForPeople() {
        requestReset(owner.email());
        String link = mailbox.await(owner.email(), "password_reset").link();
        String page = link.substring(link.indexOf("/reset-password"));
        String token = link.substring(link.indexOf("token=") + 6);

        assertThat(http().get(page).expect(200).body()).contains("type=\"password\"", token);
        assertThat(http().get("/reset-password?token=%22%3E%3Cscript%3E")
                        .expect(200)
                        .body())
                .doesNotContain("<script>");
        http().postForm("/reset-password", Map.of("token", token, "password", "short"))
                .expect(422);
        http().postForm("/reset-password", Map.of("token", token, "password", NEW))
                .expect(200);
        http().postForm("/reset-password", Map.of("token", token, "password", NEW))
                .expect(400);
        signIn(NEW, 200);
    }

    @Test
    void whoeverRegisteredWithAnOrderIsVerifiedByChoosingAPassword() {
        String email = World.unique("buyer") + "@example.com";
        register(email, ",\"was-registered-with-order\":true");
        requestReset(email);

        String token = mailbox.await(email, "password_reset_verify").token();

        http().patch("/v1/auth/reset-password", reset(token, NEW)).expect(200);
        assertThat(isVerified(email, NEW)).isTrue();
    }

    @Test
    void theVerificationMailComesAgain() {
        String email = World.unique("new") + "@example.com";
        register(email, "");
        String path = "/v1/auth/resend-verification-email";

        JsonNode answer = http().post(path, "{\"data\":{\"email\":\"%s\"}}".formatted(email))
                .expect(200)
                .json();

        assertThat(answer.get("message").asString()).isEqualTo("Verification email resent");
        String token = mailbox.await(email, "user_confirmation").token();
        assertThat(detail(verify("x" + token), 400)).isEqualTo("Invalid Token");
        assertThat(verify(token).expect(200).json().get("message").asString()).isEqualTo("Email Verified");
        assertThat(isVerified(email, "long enough")).isTrue();
        assertThat(detail(http().post(path, "{\"data\":{\"email\":\"x%s\"}}".formatted(email)), 422))
                .isEqualTo("User with email: x" + email + " not found.");
        detail(http().post(path, "{\"data\":[]}"), 400);
        detail(http().post("/v1/auth/verify-email", "{\"data\":{\"token\":{}}}"), 400);
    }

    @Test
    void aNewAddressIsProvenByItsOwnLinkAndTheOldOneIsTold() {
        String moved = World.unique("moved") + "@example.com";
        client.patch("/v1/users/" + owner.id(), """
                        {"data":{"type":"user","id":"%d","attributes":{"email":"%s"}}}""".formatted(owner.id(), moved))
                .expect(200);

        assertThat(mailbox.await(owner.email(), "user_change_email").html()).contains(moved);
        assertThat(isVerified(moved, World.PASSWORD)).isFalse();
        verify(mailbox.await(moved, "user_confirmation").token()).expect(200);
        assertThat(isVerified(moved, World.PASSWORD)).isTrue();
    }

    private JsonNode requestReset(String email) {
        return http().post("/v1/auth/reset-password", "{\"data\":{\"email\":\"%s\"}}".formatted(email))
                .expect(200)
                .json();
    }

    private Http.Answer verify(String token) {
        return http().post("/v1/auth/verify-email", "{\"data\":{\"token\":\"%s\"}}".formatted(token));
    }

    private void register(String email, String more) {
        anonymous().post("/v1/users", """
                        {"data":{"type":"user","attributes":{"email":"%s","password":"long enough"%s}}}""".formatted(email, more)).expect(201);
    }

    private boolean isVerified(String email, String password) {
        String token = http().post("/v1/auth/login", """
                        {"email":"%s","password":"%s"}""".formatted(email, password))
                .expect(200)
                .json()
                .get("access_token")
                .asString();
        Http user = anonymous().with("Authorization", "JWT " + token);
        String id = user.get("/v1/users/user-details/get-user-id")
                .json()
                .get("user_id")
                .asString();
        return user.get("/v1/users/" + id)
                .expect(200)
                .json()
                .at("/data/attributes/is-verified")
                .asBoolean();
    }

    private void signIn(String password, int status) {
        http().post("/v1/auth/login", credentials(password)).expect(status);
    }

    private String credentials(String password) {
        return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(owner.email(), password);
    }

    private static String change(String oldPassword, String newPassword) {
        return "{\"data\":{\"old-password\":\"%s\",\"new-password\":\"%s\"}}".formatted(oldPassword, newPassword);
    }

    private static String reset(String token, String password) {
        return "{\"data\":{\"token\":\"%s\",\"password\":\"%s\"}}".formatted(token, password);
    }

    private static String detail(Http.Answer answer, int status) {
        return answer.expect(status).json().at("/errors/0/detail").asString();
    }
}
