package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Type {@code role} (document, group Roles, operations 224 to 228). */
class RolesTest extends OpenEventFixture {

    @Test
    void everybodyMayReadTheRolesThatTheServerKnows() {
        JsonNode roles =
                anonymous().get("/v1/roles?sort=id&page[size]=6").expect(200).json();

        assertThat(roles.get("data").findValuesAsString("title-name"))
                .containsExactly("Organizer", "Owner", "Co-Organizer", "Track Organizer", "Moderator", "Registrar");
        JsonNode organizer = anonymous().get("/v1/roles/1").expect(200).json().get("data");
        assertThat(organizer).isEqualTo(JSON.readTree("""
                {"type":"role","id":"1","attributes":{"name":"organizer","title-name":"Organizer"},
                 "links":{"self":"/v1/roles/1"}}"""));
    }

    @Test
    void onlyAnAdminAddsChangesAndRemovesRoles() {
        String body = body("", World.unique("example"));
        anonymous().post("/v1/roles", body).expect(401);
        client.post("/v1/roles", body).expect(403);
        client.patch("/v1/roles/1", body("1", "organizer")).expect(403);
        client.delete("/v1/roles/1").expect(403);

        JsonNode created = admin().post("/v1/roles", body).expect(201).json().get("data");

        String path = "/v1/roles/" + created.get("id").asString();
        String name = World.unique("other");
        JsonNode changed = admin().patch(path, body(created.get("id").asString(), name))
                .expect(200)
                .json();
        assertThat(changed.at("/data/attributes/name").asString()).isEqualTo(name);
        admin().post("/v1/roles", body("", name)).expect(409);
        admin().delete(path).expect(200);
        anonymous().get(path).expect(404);
    }

    @Test
    void theRolesThatTheServerKnowsKeepTheirNamesAndStay() {
        JsonNode own = admin().post("/v1/roles", body("", World.unique("example")))
                .expect(201)
                .json()
                .get("data");
        String id = own.get("id").asString();

        assertThat(refusal(admin().patch("/v1/roles/1", body("1", World.unique("example")))))
                .isEqualTo("The given name cannot be updated");
        assertThat(refusal(admin().patch("/v1/roles/" + id, body(id, "attendee"))))
                .isEqualTo("The given name cannot be updated");
        assertThat(refusal(admin().delete("/v1/roles/1"))).isEqualTo("The resource with given name cannot be deleted");
        // the name sent back as it is
        admin().patch("/v1/roles/1", """
                {"data":{"type":"role","id":"1","attributes":{"name":"organizer","title-name":"Organizer"}}}""").expect(200);
    }

    private Http admin() {
        return anonymous().with("Authorization", "JWT " + world().adminToken());
    }

    private static String refusal(Http.Answer answer) {
        return answer.expect(422).json().at("/errors/0/detail").asString();
    }

    private static String body(String id, String name) {
        return """
                {"data":{"type":"role","id":"%s","attributes":{"name":"%s","title-name":"Co-organizer"}}}""".formatted(id, name);
    }
}
