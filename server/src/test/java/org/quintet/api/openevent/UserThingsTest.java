package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What belongs to one user (document, groups Users, User Emails, Favourite Events). */
class UserThingsTest extends OpenEventFixture {

    @Autowired
    private DSLContext sql;

    @Test
    void furtherAddressesAreAsDocumented() {
        String address = World.unique("work") + "@example.com";
        JsonNode created = client.post("/v1/user-emails", userEmail(address, owner))
                .expect(201)
                .json()
                .get("data");
        String id = created.get("id").asString();

        assertThat(created.at("/attributes/user-id").isIntegralNumber()).isTrue();
        assertThat(created.at("/attributes/user-id").asLong()).isEqualTo(owner.id());
        assertThat(created.at("/attributes/email-address").asString()).isEqualTo(address);
        assertThat(created.at("/attributes/deleted-at").isNull()).isTrue();
        assertThat(created.at("/relationships/user/links/related").asString())
                .isEqualTo("/v1/alternate-emails/" + id + "/user");
        assertThat(client.get("/v1/users/" + owner.id() + "/alternate-emails?sort=type&filter=[]")
                        .expect(200)
                        .json()
                        .at("/meta/count")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.get("/v1/alternate-emails/" + id + "/user")
                        .expect(200)
                        .json()
                        .at("/data/attributes/email")
                        .asString())
                .isEqualTo(owner.email());
        client.patch("/v1/user-emails/" + id, """
                        {"data":{"type":"user-email","id":"%s","attributes":{"type":"office"},
                        "relationships":{"user":{"data":{"type":"user","id":"%d"}}}}}""".formatted(id, owner.id())).expect(200);
        assertThat(client.post("/v1/user-emails", userEmail(address, owner))
                        .expect(409)
                        .json()
                        .at("/errors/0/source/pointer")
                        .asString())
                .isEqualTo("/data/attributes/email-address");

        client.delete("/v1/user-emails/" + id).expect(200);
        client.get("/v1/user-emails/" + id).expect(404);
        client.post("/v1/user-emails", userEmail(address, owner)).expect(201);
    }

    @Test
    void furtherAddressesAreNobodyElsesBusiness() {
        World.Person other = world().member(organisation, "member");
        Http stranger = clientOf(other);
        String id = client.post("/v1/user-emails", userEmail(World.unique("home") + "@example.com", owner))
                .expect(201)
                .json()
                .at("/data/id")
                .asString();

        anonymous().get("/v1/user-emails/" + id).expect(401);
        stranger.get("/v1/user-emails/" + id).expect(403);
        stranger.delete("/v1/user-emails/" + id).expect(403);
        stranger.get("/v1/users/" + owner.id() + "/alternate-emails").expect(403);
        anonymous().get("/v1/users/" + owner.id() + "/alternate-emails").expect(401);
        stranger.get("/v1/admin/user-emails").expect(403);
        anonymous().post("/v1/user-emails", userEmail("a@example.com", owner)).expect(401);
        stranger.post("/v1/user-emails", userEmail("a@example.com", owner)).expect(403);
        // nor can one be given away
        client.patch("/v1/user-emails/" + id, """
                        {"data":{"type":"user-email","id":"%s","attributes":{"user-id":%d}}}""".formatted(id, other.id())).expect(403);
        client.patch("/v1/user-emails/" + id + "/relationships/user", """
                        {"data":{"type":"user","id":"%d"}}""".formatted(other.id()))
                .expect(403);
        client.post("/v1/user-emails", """
                        {"data":{"type":"user-email","attributes":{"email-address":"a@example.com","type":"work"}}}""").expect(422);
        assertThat(superAdmin()
                        .get("/v1/admin/user-emails?page[size]=1")
                        .expect(200)
                        .json()
                        .at("/data/0/type")
                        .asString())
                .isEqualTo("user-email");
    }

    @Test
    void aFavouriteIsFoundByItsEvent() {
        String event = event(client, "published");
        JsonNode created = client.post("/v1/user-favourite-events", favourite(event))
                .expect(201)
                .json()
                .get("data");
        String id = created.get("id").asString();

        assertThat(created.get("attributes").propertyNames()).containsExactly("deleted-at");
        assertThat(created.at("/links/self").asString()).isEqualTo("/v1/user-favourite-events/" + event);
        assertThat(created.at("/relationships/event/links/related").asString())
                .isEqualTo("/v1/user-favourite-events/" + id + "/event");
        assertThat(created.at("/relationships/user/links/related").asString())
                .isEqualTo("/v1/favourite-events/" + id + "/user");
        assertThat(client.get("/v1/user-favourite-events/" + event + "?include=event")
                        .expect(200)
                        .json()
                        .at("/included/0/id")
                        .asString())
                .isEqualTo(event);
        assertThat(client.get("/v1/user-favourite-events/" + id + "/event")
                        .expect(200)
                        .json()
                        .at("/data/id")
                        .asString())
                .isEqualTo(event);
        client.get("/v1/favourite-events/" + id + "/user").expect(200);
        client.post("/v1/user-favourite-events", favourite(event)).expect(409);

        client.delete("/v1/user-favourite-events/" + event).expect(200);
        client.get("/v1/user-favourite-events/" + event).expect(404);
        client.post("/v1/user-favourite-events", favourite(event)).expect(201);
    }

    @Test
    void favouritesAreNobodyElsesBusiness() {
        String event = event(client, "published");
        Http stranger = clientOf(world().member(organisation, "member"));
        client.post("/v1/user-favourite-events", favourite(event)).expect(201);

        assertThat(anonymous()
                        .post("/v1/user-favourite-events", favourite(event))
                        .expect(403)
                        .json()
                        .at("/errors/0/detail")
                        .asString())
                .isEqualTo("Only Authorized Users can favourite an event");
        anonymous().get("/v1/user-favourite-events").expect(401);
        anonymous().get("/v1/user-favourite-events/" + event).expect(401);
        stranger.get("/v1/user-favourite-events/" + event).expect(404);
        assertThat(stranger.get("/v1/user-favourite-events")
                        .expect(200)
                        .json()
                        .at("/meta/count")
                        .asInt())
                .isZero();
        stranger.get("/v1/users/" + owner.id() + "/user-favourite-events").expect(403);
        assertThat(superAdmin()
                        .get("/v1/users/" + owner.id() + "/user-favourite-events")
                        .expect(200)
                        .json()
                        .at("/meta/count")
                        .asInt())
                .isEqualTo(1);
        // what he may not see he cannot like
        stranger.post("/v1/user-favourite-events", favourite(event(client, "draft")))
                .expect(404);
    }

    @Test
    void aUserFindsTheEventsOfEachOfHisRolesDraftsAmongThem() {
        World.Person helper = world().member(world().organisation(), "member");
        String draft = event(client, "draft");
        sql.execute(
                "insert into event_role (event_id, user_id, role, created_at) values (?, ?, 'registrar', now())",
                Long.parseLong(draft),
                helper.id());
        Http him = clientOf(helper);
        String mine = "/v1/users/" + helper.id();

        assertThat(ids(him.get(mine + "/events"))).containsExactly(draft);
        assertThat(ids(him.get(mine + "/registrar-events"))).containsExactly(draft);
        assertThat(ids(superAdmin().get(mine + "/registrar-events"))).containsExactly(draft);
        for (String list : List.of(
                "owner", "organizer", "coorganizer", "track-organizer", "moderator", "marketer", "sales-admin")) {
            assertThat(ids(him.get(mine + "/" + list + "-events"))).isEmpty();
            client.get(mine + "/" + list + "-events").expect(403);
        }
        assertThat(ids(client.get("/v1/users/" + owner.id() + "/owner-events"))).containsExactly(draft);
        anonymous().get(mine + "/events").expect(401);
        // a registrar's list shows the draft, its own address does not
        him.get("/v1/events/" + draft).expect(404);
        JsonNode user = him.get(mine).expect(200).json().get("data");
        assertThat(user.at("/attributes/is-user-registrar").asBoolean()).isTrue();
        assertThat(user.at("/relationships/registrar-events/links/related").asString())
                .isEqualTo("/v1/events");
        assertThat(user.at("/relationships/events/links/related").asString()).isEqualTo(mine + "/events");
        him.get(mine + "/relationships/registrar-events").expect(200);
        client.get(mine + "/relationships/registrar-events").expect(403);
        him.patch(mine + "/relationships/owner-events", "{\"data\":[]}").expect(405);
    }

    @Test
    void questionsAboutUsersAreAnswered() {
        for (String path : List.of("/v1/users/check_email", "/v1/users/checkEmail")) {
            assertThat(http().post(path, "{\"email\":\"%s\"}".formatted(owner.email()))
                            .expect(200)
                            .json()
                            .get("exists")
                            .asBoolean())
                    .isTrue();
        }
        assertThat(http().post("/v1/users/check_email", "{\"email\":\"nobody\\u0000@example.com\"}")
                        .expect(200)
                        .json()
                        .get("exists")
                        .asBoolean())
                .isFalse();
        assertThat(http().post("/v1/users/check_email", "")
                        .expect(422)
                        .json()
                        .get("error")
                        .asString())
                .isEqualTo("Email field missing");
        assertThat(client.get("/v1/users/user-details/get-user-id")
                        .expect(200)
                        .json()
                        .get("user_id"))
                .isEqualTo(JSON.getNodeFactory().stringNode(Long.toString(owner.id())));
        http().get("/v1/users/user-details/get-user-id").expect(401);
    }

    private Http superAdmin() {
        return anonymous().with("Authorization", "JWT " + world().adminToken());
    }

    private static List<String> ids(Http.Answer list) {
        return list.expect(200)
                .json()
                .get("data")
                .valueStream()
                .map(event -> event.get("id").asString())
                .toList();
    }

    private static String event(Http by, String state) {
        return by.post("/v1/events", """
                        {"data":{"type":"event","attributes":{"name":"Liked","timezone":"UTC","state":"%s",
                        "starts-at":"2099-05-01T09:00:00Z","ends-at":"2099-05-01T18:00:00Z"}}}""".formatted(state))
                .expect(201)
                .json()
                .at("/data/id")
                .asString();
    }

    private static String favourite(String event) {
        return """
                {"data":{"type":"user-favourite-event",
                "relationships":{"event":{"data":{"id":"%s","type":"event"}}}}}""".formatted(event);
    }

    private static String userEmail(String address, World.Person user) {
        return """
                {"data":{"type":"user-email","attributes":{"email-address":"%s","type":"work"},
                "relationships":{"user":{"data":{"type":"user","id":"%d"}}}}}""".formatted(address, user.id());
    }
}
