package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** API keys, app tokens, and signing up (P-auth). */
class ApiKeysTest extends AppMintTest {

    @Test
    void aKeyActsForTheStaffOfItsOrganisationAlone() {
        World.Org organisation = world().organisation();
        World.Org other = world().organisation();
        String admin = world().adminToken();
        JsonNode created = visitorOf(organisation)
                .bearer(admin)
                .post("/api-key/create", "{\"name\":\"ci\",\"scopes\":[\"read\",\"write\"],\"rateLimit\":1000}")
                .expect(201)
                .json();

        assertThat(created.propertyNames()).containsExactly("key", "apiKey", "appId", "secret", "record");
        String key = created.get("key").asString();
        JsonNode data = created.get("record").get("data");
        assertThat(data.get("name").asString()).isEqualTo("ci");
        assertThat(data.get("scopes")).isEqualTo(json("[\"read\",\"write\"]"));
        assertThat(data.get("rateLimit").intValue()).isEqualTo(1000);
        Http program = visitorOf(organisation).with("x-api-key", key);
        create(program, TYPE_FEST);
        program.get("/events").expect(200);
        program.get("/profile/whoami").expect(200);
        // the user works there too, the key does not
        visitorOf(other).with("x-api-key", key).get("/events").expect(403);
        visitorOf(other).with("x-api-key", key).get("/profile/whoami").expect(403);
        http().with("x-api-key", key).get("/events").expect(400);
        for (String wrong : List.of("nonsense", key + "x", key.substring(0, key.length() - 1) + "_")) {
            visitorOf(organisation).with("x-api-key", wrong).get("/events").expect(401);
        }
    }

    @Test
    void aKeyDoesWhatItsScopesSay() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        Http reader = visitorOf(organisation).with("x-api-key", key(staff, "[\"read\"]"));

        reader.get("/events").expect(200);
        reader.post("/repository/find/event", "{}").expect(200);
        reader.post("/repository/search/event", "{}").expect(200);
        reader.post("/repository/aggregate/event", "[{\"$count\":\"n\"}]").expect(200);
        assertThat(reader.post("/repository/create/event", TYPE_FEST)
                        .expect(403)
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("not_allowed");
        assertThat(staff.get("/events").json().get("total").intValue()).isZero();
    }

    @Test
    void keysAreListedWithoutTheirSecretsAndRevoked() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        Http colleague = staffOf(organisation);
        JsonNode created =
                staff.post("/api-key/create", "{\"name\":\"ci\"}").expect(201).json();
        Http program =
                visitorOf(organisation).with("x-api-key", created.get("key").asString());
        program.get("/events").expect(200);
        String sk = created.get("appId").asString();

        Http.Answer list = staff.get("/api-key").expect(200);

        assertThat(list.json().get("total").intValue()).isEqualTo(1);
        assertThat(list.json().get("data").get(0).get("sk").asString()).isEqualTo(sk);
        assertThat(list.body()).doesNotContain(created.get("secret").asString());
        assertThat(colleague.get("/api-key").expect(200).json().get("total").intValue())
                .isZero();
        colleague.delete("/api-key/" + sk).expect(404);
        program.get("/api-key").expect(401);
        program.delete("/api-key/" + sk).expect(401);
        program.post("/api-key/create", "{\"name\":\"another\"}").expect(401);
        assertThat(staff.delete("/api-key/" + sk)
                        .expect(200)
                        .json()
                        .get("data")
                        .get("active")
                        .booleanValue())
                .isFalse();
        program.get("/events").expect(401);
        staff.delete("/api-key/nonsense").expect(404);
    }

    @Test
    void anOwnerSeesAndRevokesAllKeysOfTheOrganisation() {
        World.Org organisation = world().organisation();
        JsonNode created = staffOf(organisation)
                .post("/api-key/create", "{\"name\":\"ci\"}")
                .expect(201)
                .json();
        Http owner = visitorOf(organisation).bearer(world().tokenOf(world().member(organisation, "owner")));

        assertThat(owner.get("/api-key").expect(200).json().get("total").intValue())
                .isEqualTo(1);
        owner.delete("/api-key/" + created.get("appId").asString()).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"\"}",
                "{\"name\":\"x\",\"scopes\":[\"everything\"]}",
                "{\"name\":\"x\",\"scopes\":\"read\"}",
                "{\"name\":\"x\",\"rateLimit\":0}",
                "{\"name\":\"x\",\"rateLimit\":\"fast\"}",
                "{\"name\":\"x\",\"expiresInDays\":-1}",
                "[]"
            })
    void aKeyThatCannotBeIsRefused(String body) {
        staffOf(world().organisation()).post("/api-key/create", body).expect(400);
    }

    @Test
    void anAppExchangesItsKeyForATokenAndAPersonActsThroughIt() {
        World.Org organisation = world().organisation();
        World.Person person = world().member(organisation, "staff");
        String personal = world().tokenOf(person);
        Http staff = visitorOf(organisation).bearer(personal);
        String customer = world().tokenOf(world().member(organisation, "member"));
        JsonNode created =
                staff.post("/api-key/create", "{\"name\":\"app\"}").expect(201).json();
        String credentials = "{\"appId\":%s,\"key\":%s,\"secret\":%s}"
                .formatted(created.get("appId"), created.get("key"), created.get("secret"));

        String token = visitorOf(organisation)
                .post("/profile/app/key", credentials)
                .expect(200)
                .json()
                .get("token")
                .asString();

        Http app = visitorOf(organisation).with("Authorization", token);
        app.get("/events").expect(200);
        visitorOf(organisation).bearer(token).get("/events").expect(200);
        assertThat(app.with("x-client-authorization", "Bearer " + personal)
                        .get("/profile/whoami")
                        .expect(200)
                        .json()
                        .get("data")
                        .get("email")
                        .asString())
                .isEqualTo(person.email());
        app.with("x-client-authorization", "Bearer " + customer).get("/events").expect(403);
        app.with("x-client-authorization", "Bearer " + customer)
                .get("/profile/whoami")
                .expect(200);
        app.with("x-client-authorization", "Bearer nonsense").get("/events").expect(401);
        visitorOf(world().organisation()).bearer(token).get("/events").expect(403);
        staff.delete("/api-key/" + created.get("appId").asString()).expect(200);
        app.get("/events").expect(401);
        visitorOf(organisation).post("/profile/app/key", credentials).expect(401);
    }

    @Test
    void credentialsThatDoNotBelongTogetherGetNoToken() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        JsonNode one =
                staff.post("/api-key/create", "{\"name\":\"a\"}").expect(201).json();
        JsonNode two =
                staff.post("/api-key/create", "{\"name\":\"b\"}").expect(201).json();
        String form = "{\"appId\":%s,\"key\":%s,\"secret\":%s}";

        for (String credentials : List.of(
                form.formatted(one.get("appId"), one.get("key"), two.get("secret")),
                form.formatted(two.get("appId"), one.get("key"), one.get("secret")),
                form.formatted("\"nonsense\"", one.get("key"), one.get("secret")),
                form.formatted(one.get("appId"), "\"nonsense\"", one.get("secret")))) {
            assertThat(visitorOf(organisation)
                            .post("/profile/app/key", credentials)
                            .expect(401)
                            .json()
                            .get("reason")
                            .asString())
                    .isEqualTo("wrong_credentials");
        }
        visitorOf(organisation).post("/profile/app/key", "{}").expect(400);
    }

    @Test
    void aTokenOfAnAppOpensNoOtherApi() {
        World.Org organisation = world().organisation();
        JsonNode created = staffOf(organisation)
                .post("/api-key/create", "{\"name\":\"app\"}")
                .expect(201)
                .json();
        String token = visitorOf(organisation)
                .post(
                        "/profile/app/key",
                        "{\"appId\":%s,\"key\":%s,\"secret\":%s}"
                                .formatted(created.get("appId"), created.get("key"), created.get("secret")))
                .expect(200)
                .json()
                .get("token")
                .asString();

        assertThat(http().with("Authorization", "JWT " + token)
                        .get("/v1/users/me")
                        .status())
                .isBetween(400, 499);
        http().bearer(token).get("/api/events").expect(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/profile/signup", "/profile/customer/signup"})
    void whoSignsUpIsACustomerAndSignedIn(String path) {
        World.Org organisation = world().organisation();
        String email = World.unique("new") + "@example.org";
        String body = """
                {"email":"%s","password":"%s","firstName":"Ada","lastName":"L"}""".formatted(email, World.PASSWORD);

        JsonNode session = visitorOf(organisation).post(path, body).expect(201).json();

        assertThat(session.get("user").get("data").get("role").asString()).isEqualTo("member");
        Http customer = visitorOf(organisation).bearer(session.get("token").asString());
        assertThat(customer.get("/profile/whoami").expect(200).json()).isEqualTo(session.get("user"));
        customer.get("/events").expect(403);
        assertThat(visitorOf(organisation)
                        .post(path, body.replace(World.PASSWORD, "another password"))
                        .expect(409)
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("conflict");
        World.Org other = world().organisation();
        visitorOf(other).post(path, body).expect(201);
        http().with("orgid", "no-such-org").post(path, body).expect(403);
        http().post(path, body).expect(400);
    }

    @Test
    void staffWhoSignsUpStaysStaff() {
        World.Org organisation = world().organisation();
        World.Person person = world().member(organisation, "staff");

        JsonNode session = visitorOf(organisation)
                .post("/profile/customer/signup", """
                        {"email":"%s","password":"%s"}""".formatted(person.email(), World.PASSWORD))
                .expect(201)
                .json();

        assertThat(session.get("user").get("data").get("role").asString()).isEqualTo("staff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"email\":\"a@example.org\",\"password\":\"short\"}",
                "{\"email\":\"no address\",\"password\":\"long enough 7\"}",
                "{\"email\":\"a@example.org\",\"password\":7}",
                "null"
            })
    void aSignUpThatCannotBeIsRefused(String body) {
        visitorOf(world().organisation()).post("/profile/signup", body).expect(400);
    }

    private static String key(Http staff, String scopes) {
        return staff.post("/api-key/create", "{\"name\":\"ci\",\"scopes\":" + scopes + "}")
                .expect(201)
                .json()
                .get("key")
                .asString();
    }
}
