package org.quintet.api.openevent;

import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Groups of events and the people of them. */
abstract class GroupFixture extends RoleFixture {

    /** A group that {@code by} makes of one event. */
    static JsonNode group(Http by, JsonNode event) {
        return by.post("/v1/groups", """
                        {"data":{"type":"group","attributes":{"name":"eventgp1"},
                         "relationships":{"events":{"data":[{"type":"event","id":"%s"}]}}}}""".formatted(event.get("id").asString()))
                .expect(201)
                .json()
                .get("data");
    }

    static String pathOf(JsonNode group) {
        return "/v1/groups/" + group.get("id").asString();
    }

    static String changed(JsonNode group, String attributes) {
        return """
                {"data":{"type":"group","id":"%s","attributes":%s}}""".formatted(group.get("id").asString(), attributes);
    }

    String groupInvitation(JsonNode group, String email, String role) {
        return """
                {"data":{"type":"users-groups-role","attributes":{"email":"%s"},
                 "relationships":{"group":{"data":{"type":"group","id":"%s"}},"role":{"data":{"type":"role","id":"%s"}}}}}""".formatted(email, group.get("id").asString(), roleId(role));
    }

    JsonNode inviteToGroup(Http by, JsonNode group, String email) {
        return by.post("/v1/users-groups-roles", groupInvitation(group, email, "organizer"))
                .expect(201)
                .json()
                .get("data");
    }

    static Http.Answer acceptGroup(Http by, JsonNode invite) {
        return by.post(
                "/v1/users-groups-roles/accept-invite",
                token(invite.at("/attributes/token").asString()));
    }

    /** Makes somebody an organizer of the group that the owner made. */
    Http organizerOf(JsonNode group, World.Person person) {
        Http organizer = clientOf(person);
        acceptGroup(organizer, inviteToGroup(client, group, person.email())).expect(200);
        return organizer;
    }

    static Http.Answer follow(Http by, JsonNode group) {
        return by.post("/v1/user-follow-groups", """
                {"data":{"type":"user-follow-group",
                 "relationships":{"group":{"data":{"type":"group","id":"%s"}}}}}""".formatted(group.get("id").asString()));
    }
}
