package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** What a PATCH and a DELETE do to a user (document, group Users). */
class UserChangesTest extends OpenEventFixture {

    @Test
    void whatIsSentIsStoredAndWhatIsNotStaysAsItWas() {
        patch(client, owner, Map.of("first-name", "John", "is-profile-public", true, "company", "Acme"), "")
                .expect(200);

        JsonNode user = patch(client, owner, "{\"company\":null,\"contact\":\"example1\",\"is-profile-public\":null}")
                .expect(200)
                .json()
                .at("/data/attributes");

        assertThat(user.get("first-name").asString()).isEqualTo("John");
        assertThat(user.get("is-profile-public").asBoolean()).isTrue();
        assertThat(user.get("company").isNull()).isTrue();
        assertThat(user.get("contact").asString()).isEqualTo("example1");
    }

    @Test
    void allThatIsShownCanBeSentBackByTheUserHimself() {
        JsonNode shown =
                client.get("/v1/users/" + owner.id()).expect(200).json().at("/data/attributes");

        patch(client, owner, shown.toString()).expect(200);
    }

    @Test
    void onlyStaffGivesFlagsAndOnlySuperAdminsMakeAdmins() {
        World.Person user = world().member(organisation, "member");
        for (String flag : new String[] {"is-admin", "is-sales-admin", "is-marketer", "is-blocked"}) {
            assertThat(patch(client, owner, "{\"%s\":true}".formatted(flag))
                            .expect(403)
                            .json()
                            .at("/errors/0/source/pointer")
                            .asString())
                    .isEqualTo("/data/attributes/" + flag);
        }
        assertThat(patch(client, owner, "{\"is-verified\":false}")
                        .expect(403)
                        .json()
                        .at("/errors/0/detail")
                        .asString())
                .isEqualTo("Admin access is required to update this information.");
        patch(client, owner, "{\"is-super-admin\":true}").expect(200);
        assertThat(client.get("/v1/users/" + owner.id())
                        .json()
                        .at("/data/attributes/is-super-admin")
                        .asBoolean())
                .isFalse();

        patch(superAdmin(), owner, "{\"is-admin\":true}").expect(200);
        patch(client, user, "{\"is-marketer\":true,\"is-sales-admin\":true,\"is-verified\":false}")
                .expect(200);
        patch(client, user, "{\"is-admin\":true}").expect(403);
        assertThat(patch(client, user, "{\"is-admin\":false}")
                        .expect(200)
                        .json()
                        .at("/data/attributes/is-marketer")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anAdminHasNoPowerOverASuperAdmin() {
        patch(superAdmin(), owner, "{\"is-admin\":true}").expect(200);
        long id = superAdmin()
                .get("/v1/users/user-details/get-user-id")
                .json()
                .get("user_id")
                .asLong();
        World.Person boss = new World.Person(id, "");

        patch(client, boss, "{\"email\":\"%s@example.com\"}".formatted(World.unique("taken-over")))
                .expect(403);
        patch(client, boss, "{\"is-blocked\":true}").expect(403);
        client.delete("/v1/users/" + id).expect(403);
        patch(superAdmin(), boss, "{\"is-blocked\":true}").expect(403);
        superAdmin().delete("/v1/users/" + id).expect(403);
    }

    @Test
    void aBlockedUserIsOutAtOnceAndHisTokensStayVoid() {
        patch(superAdmin(), owner, "{\"is-blocked\":true}").expect(200);

        assertThat(client.get("/v1/users/" + owner.id())
                        .expect(401)
                        .json()
                        .get("error")
                        .asString())
                .isEqualTo("Admin has marked this account as spam");
        patch(superAdmin(), owner, "{\"is-blocked\":false}").expect(200);
        client.get("/v1/users/" + owner.id()).expect(401);
        clientOf(owner).get("/v1/users/" + owner.id()).expect(200);
    }

    @Test
    void aPasswordInAnUpdateIsNotTaken() {
        patch(client, owner, "{\"password\":\"a new password\"}").expect(200);

        assertThat(http().post("/v1/auth/login", """
                        {"email":"%s","password":"a new password"}""".formatted(owner.email())).status())
                .isEqualTo(401);
        clientOf(owner).get("/v1/users/" + owner.id()).expect(200);
    }

    @Test
    void anotherAddressTakesAFreshTokenAndIsNotVerified() {
        String moved = World.unique("moved") + "@example.com";
        World.Person other = world().member(organisation, "member");

        assertThat(patch(refreshed(), owner, "{\"email\":\"%s\"}".formatted(moved))
                        .expect(401)
                        .json()
                        .get("error")
                        .asString())
                .isEqualTo("Fresh token required");
        patch(refreshed(), owner, "{\"email\":\"%s\",\"first-name\":\"Same\"}".formatted(owner.email()))
                .expect(200);
        patch(client, owner, "{\"email\":\"%s\"}".formatted(other.email().toUpperCase(Locale.ROOT)))
                .expect(409);
        patch(client, owner, "{\"email\":\"nonsense\"}").expect(422);

        JsonNode user = patch(client, owner, "{\"email\":\" %s \"}".formatted(moved))
                .expect(200)
                .json()
                .at("/data/attributes");

        assertThat(user.get("email").asString()).isEqualTo(moved);
        assertThat(user.get("is-verified").asBoolean()).isFalse();
    }

    @Test
    void aDeletedUserIsOutAndHisAddressIsFreeUntilStaffRestoresHim() {
        client.delete("/v1/users/" + owner.id()).expect(200);

        client.get("/v1/users/" + owner.id()).expect(401);
        superAdmin().get("/v1/users/" + owner.id()).expect(404);
        JsonNode deleted = superAdmin()
                .get("/v1/users/" + owner.id() + "?get_trashed=true")
                .expect(200)
                .json()
                .at("/data/attributes");
        assertThat(deleted.get("email").asString()).isEqualTo(owner.email() + ".deleted");
        assertThat(deleted.get("deleted-at").isNull()).isFalse();
        register(owner.email()).expect(201);
        assertThat(patchTrashed(deleted.toString())
                        .expect(403)
                        .json()
                        .at("/errors/0/detail")
                        .asString())
                .isEqualTo("This email is already registered! Manually edit and then try restoring");

        String another = World.unique("back") + "@example.com";
        JsonNode restored = patchTrashed("{\"email\":\"%s\"}".formatted(another))
                .expect(200)
                .json()
                .at("/data/attributes");

        assertThat(restored.get("deleted-at").isNull()).isTrue();
        assertThat(restored.get("email").asString()).isEqualTo(another);
        clientOf(new World.Person(owner.id(), another))
                .get("/v1/users/" + owner.id())
                .expect(200);
        client.get("/v1/users/" + owner.id()).expect(401);
    }

    @Test
    void aUserWhoseAddressIsStillFreeComesBackAsHeWas() {
        client.delete("/v1/users/" + owner.id()).expect(200);
        patch(superAdmin(), owner, "{}").expect(404);

        JsonNode restored = patchTrashed("{}").expect(200).json().at("/data/attributes");

        assertThat(restored.get("email").asString()).isEqualTo(owner.email());
        assertThat(restored.get("is-verified").asBoolean()).isTrue();
    }

    @Test
    void whoeverHasARoleAtAnEventStaysUntilTheEventIsDeleted() {
        String event =
                client.post("/v1/events", """
                        {"data":{"type":"event","attributes":{"name":"Kept","timezone":"UTC","state":"draft",
                        "starts-at":"2099-05-01T09:00:00Z","ends-at":"2099-05-01T18:00:00Z"}}}""").expect(201).json().at("/data/id").asString();

        assertThat(client.delete("/v1/users/" + owner.id())
                        .expect(403)
                        .json()
                        .at("/errors/0/detail")
                        .asString())
                .isEqualTo("Users associated with events cannot be deleted");
        client.delete("/v1/events/" + event).expect(200);
        client.delete("/v1/users/" + owner.id()).expect(200);
    }

    @Test
    void onlyStaffDeletesForGood() {
        World.Person other = world().member(organisation, "member");
        clientOf(other).delete("/v1/users/" + owner.id()).expect(403);
        client.delete("/v1/users/" + owner.id() + "?permanent=true").expect(200);
        superAdmin().get("/v1/users/" + owner.id() + "?get_trashed=true").expect(200);

        superAdmin().delete("/v1/users/" + owner.id() + "?permanent=true").expect(200);

        superAdmin().get("/v1/users/" + owner.id() + "?get_trashed=true").expect(404);
    }

    @Test
    void theLastAccessIsKeptToTheMinute() {
        String first = lastAccess();
        assertThat(first).isNotEmpty();
        assertThat(lastAccess()).isEqualTo(first);

        clock.ahead(
                java.time.Duration.ofMinutes(2), () -> assertThat(lastAccess()).isNotEqualTo(first));
    }

    private String lastAccess() {
        return client.get("/v1/users/" + owner.id())
                .expect(200)
                .json()
                .at("/data/attributes/last-accessed-at")
                .asString("");
    }

    private Http superAdmin() {
        return anonymous().with("Authorization", "JWT " + world().adminToken());
    }

    /** A client whose token came from a refresh token. */
    private Http refreshed() {
        String refreshToken = http().post("/auth/session", """
                        {"username":"%s","password":"%s"}""".formatted(owner.email(), World.PASSWORD))
                .expect(200)
                .json()
                .get("refresh_token")
                .asString();
        String token = http().with("Authorization", "JWT " + refreshToken)
                .post("/v1/auth/token/refresh", "")
                .expect(200)
                .json()
                .get("access_token")
                .asString();
        return anonymous().with("Authorization", "JWT " + token);
    }

    private Http.Answer register(String email) {
        return anonymous().post("/v1/users", """
                        {"data":{"type":"user","attributes":{"email":"%s","password":"long enough"}}}""".formatted(email));
    }

    private Http.Answer patchTrashed(String attributes) {
        return patch(superAdmin(), owner, attributes, "?get_trashed=true");
    }

    private static Http.Answer patch(Http by, World.Person user, String attributes) {
        return patch(by, user, attributes, "");
    }

    private static Http.Answer patch(Http by, World.Person user, Map<String, Object> attributes, String query) {
        return patch(by, user, JSON.writeValueAsString(attributes), query);
    }

    private static Http.Answer patch(Http by, World.Person user, String attributes, String query) {
        return by.patch(
                "/v1/users/" + user.id() + query,
                "{\"data\":{\"type\":\"user\",\"id\":\"%d\",\"attributes\":%s}}".formatted(user.id(), attributes));
    }
}
