package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Tokens, the header {@code orgid}, and who may come in. */
class AccessTest extends AppMintTest {

    @ParameterizedTest
    @ValueSource(strings = {"/profile/signin", "/profile/user/signin", "/user/signin", "/profile/customer/signin"})
    void signingInGivesTokensUnderEveryNameInBothPlaces(String path) {
        World.Org organisation = world().organisation();
        World.Person person = world().member(organisation, path.contains("customer") ? "member" : "staff");

        JsonNode answer = visitorOf(organisation)
                .post(path, credentials(person))
                .expect(200)
                .json();

        for (JsonNode place : List.of(answer, answer.get("data"))) {
            assertThat(place.get("token").asString())
                    .isNotEmpty()
                    .isEqualTo(place.get("accessToken").asString());
            assertThat(place.get("refreshToken").asString())
                    .isNotEmpty()
                    .isEqualTo(place.get("refresh_token").asString());
        }
        JsonNode user = answer.get("user");
        assertThat(answer.get("data").get("user")).isEqualTo(user);
        assertThat(user.propertyNames()).containsExactly("pk", "sk", "datatype", "data");
        assertThat(user.get("pk").asString()).isEqualTo("user-" + user.get("sk").asString());
        assertThat(user.get("datatype").asString()).isEqualTo("user");
        assertThat(user.get("data").propertyNames()).containsExactly("email", "firstName", "lastName", "name", "role");
        assertThat(user.get("data").get("email").asString()).isEqualTo(person.email());
        assertThat(visitorOf(organisation)
                        .bearer(answer.get("token").asString())
                        .get("/profile/whoami")
                        .expect(200)
                        .json())
                .isEqualTo(user);
    }

    @Test
    void nobodyLearnsWhyHeIsNotLetIn() {
        World.Org organisation = world().organisation();
        World.Org other = world().organisation();
        World.Person staff = world().member(organisation, "staff");
        World.Person customer = world().member(organisation, "member");
        String wrongPassword = """
                {"email":"%s","password":"wrong"}""".formatted(staff.email());

        JsonNode error = visitorOf(organisation)
                .post("/profile/signin", wrongPassword)
                .expect(401)
                .json();

        assertThat(error).isEqualTo(json("""
                {"statusCode":401,"error":"Unauthorized","reason":"wrong_credentials",
                 "message":"Invalid credentials","path":"/profile/signin"}"""));
        List<Http.Answer> others = List.of(
                visitorOf(organisation).post("/profile/signin", credentials(customer)),
                visitorOf(other).post("/profile/signin", credentials(staff)),
                visitorOf(other).post("/profile/customer/signin", credentials(customer)),
                http().with("orgid", "no-such-org").post("/profile/signin", credentials(staff)));
        for (Http.Answer answer : others) {
            assertThat(answer.expect(401).json().get("reason").asString()).isEqualTo("wrong_credentials");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"email\":1,\"password\":[]}",
                "{\"email\":\"a@b\"}",
                "{\"email\":\"\\u0000\",\"password\":\"\\u0000\"}",
                "{\"email\":\"a@b\",\"password\":\"",
                "null"
            })
    void aSignInThatCannotBeReadIsABadRequest(String body) {
        visitorOf(world().organisation()).post("/profile/signin", body).expect(400);
    }

    @Test
    void aRefreshTokenIsExchangedOnce() {
        World.Org organisation = world().organisation();
        World.Person person = world().member(organisation, "staff");
        Http visitor = visitorOf(organisation);
        JsonNode session = visitor.post("/profile/signin", credentials(person)).json();
        String refresh = "{\"refreshToken\":\"%s\"}"
                .formatted(session.get("refreshToken").asString());

        http().with("orgid", "no-such-org")
                .post("/profile/user/refresh", refresh)
                .expect(403);
        JsonNode next =
                visitor.post("/profile/user/refresh", refresh).expect(200).json();

        assertThat(next.get("user")).isEqualTo(session.get("user"));
        visitor.bearer(next.get("token").asString()).get("/events").expect(200);
        assertThat(visitor.post("/profile/customer/refresh", refresh)
                        .expect(401)
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("revoked_token");
        visitor.post(
                        "/profile/customer/refresh",
                        "{\"refreshToken\":\"%s\"}"
                                .formatted(next.get("refreshToken").asString()))
                .expect(200);
        visitor.post("/profile/user/refresh", "{\"refreshToken\":\"nonsense\"}").expect(401);
        visitor.post(
                        "/profile/user/refresh",
                        "{\"refreshToken\":\"%s\"}".formatted(next.get("token").asString()))
                .expect(401);
        visitor.post("/profile/user/refresh", "{}").expect(400);
    }

    @Test
    void everyCallNeedsTheHeaderOrgid() {
        World.Person person = world().member(world().organisation(), "staff");
        Http staff = http().bearer(world().tokenOf(person));

        JsonNode error = staff.get("/events").expect(400).json();

        assertThat(error.get("message").asString()).isEqualTo("The header orgid is required");
        staff.get("/events/x").expect(400);
        staff.get("/repository/get/event/x").expect(400);
        staff.get("/profile/whoami").expect(400);
        staff.post("/repository/create/event", TYPE_FEST).expect(400);
        http().get("/client/events").expect(400);
        http().get("/client/events/x").expect(400);
        http().post("/profile/signin", credentials(person)).expect(400);
        http().with("orgid", " ").get("/client/events").expect(400);
    }

    @Test
    void staffRoutesNeedATokenOfTheOrganisationsStaff() {
        World.Org organisation = world().organisation();
        String sk = create(staffOf(organisation), TYPE_FEST);
        Http anonymous = visitorOf(organisation);
        Http customer = anonymous.bearer(world().tokenOf(world().member(organisation, "member")));
        Http foreigner = anonymous.bearer(world().tokenOf(world().member(world().organisation(), "owner")));
        Http lost = http().with("orgid", "no-such-org").bearer(world().tokenOf(world().member(organisation, "staff")));

        for (String path : List.of("/events", "/events/" + sk, "/repository/get/event/" + sk)) {
            assertThat(anonymous.get(path).expect(401).json().get("reason").asString())
                    .isEqualTo("missing_token");
            anonymous.bearer("nonsense").get(path).expect(401);
            anonymous.with("Authorization", "Basic abc").get(path).expect(401);
            for (Http client : List.of(customer, foreigner, lost)) {
                assertThat(client.get(path).expect(403).json().get("reason").asString())
                        .isEqualTo("not_allowed");
            }
        }
        anonymous.post("/repository/create/event", "not even JSON").expect(401);
        customer.post("/repository/create/event", TYPE_FEST).expect(403);
        foreigner.post("/repository/create", TYPE_FEST).expect(403);
        foreigner.get("/profile/whoami").expect(403);
        customer.get("/profile/whoami").expect(200);
    }

    @Test
    void anotherOrganisationsEventIsNotThere() {
        World.Org mine = world().organisation();
        World.Org theirs = world().organisation();
        String sk = createPublished(staffOf(theirs), TYPE_FEST);

        staffOf(mine).get("/events/" + sk).expect(404);
        staffOf(mine).get("/repository/get/event/" + sk).expect(404);
        visitorOf(mine).get("/client/events/" + sk).expect(404);
        visitorOf(mine).get("/client/events/typefest-2026").expect(404);
        visitorOf(theirs).get("/client/events/typefest-2026").expect(200);
    }

    @Test
    void anUnknownOrganisationHasNoPublicEvents() {
        Http visitor = http().with("orgid", "no-such-org");

        assertThat(visitor.get("/client/events?limit=20").expect(200).json())
                .isEqualTo(json("{\"data\":[],\"total\":0,\"hasNext\":false,\"limit\":20,\"offset\":0}"));
        visitor.get("/client/events/typefest-2026").expect(404);
    }

    @Test
    void aPlatformAdminWorksEverywhere() {
        World.Org organisation = world().organisation();
        String token = visitorOf(organisation)
                .post("/profile/signin", """
                        {"email":"%s","password":"%s"}""".formatted(ServerTest.ADMIN_EMAIL, ServerTest.ADMIN_PASSWORD))
                .expect(200)
                .json()
                .get("token")
                .asString();

        create(visitorOf(organisation).bearer(token), TYPE_FEST);
    }

    @Test
    void whatIsNotThereHasTheErrorsShape() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);

        assertThat(staff.get("/events/a/b/c").expect(404).json()).isEqualTo(json("""
                {"statusCode":404,"error":"Not Found","reason":"resource_not_found",
                 "message":"Resource not found","path":"/events/a/b/c"}"""));
        Http.Answer wrongMethod = staff.delete("/events").expect(405);
        assertThat(wrongMethod.json()).isEqualTo(json("""
                {"statusCode":405,"error":"Method Not Allowed","reason":"method_not_allowed",
                 "message":"Method DELETE is not allowed here","path":"/events"}"""));
        assertThat(wrongMethod.header("Allow")).contains("GET");
        for (String path : List.of(
                "/repository", "/data/x", "/client", "/profile", "/user", "/events/%00", "/client/events/%00")) {
            Http.Answer answer = staff.get(path);
            assertThat(answer.status()).as(path).isBetween(400, 499);
        }
    }

    private static String credentials(World.Person person) {
        return """
                {"email":"%s","password":"%s"}""".formatted(person.email(), World.PASSWORD);
    }
}
