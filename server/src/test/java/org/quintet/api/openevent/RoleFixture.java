package org.quintet.api.openevent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** People who are invited to roles at events. */
abstract class RoleFixture extends SatelliteFixture {

    private static final Map<String, String> ROLE_IDS = new HashMap<>();

    /** Registered through Open Event: his address is not proven. */
    World.Person registered() {
        String email = World.unique("guest") + "@example.com";
        JsonNode user = anonymous()
                .post("/v1/users", """
                {"data":{"type":"user","attributes":{"email":"%s","password":"%s","first-name":"Ada","last-name":"Lovelace"}}}""".formatted(email, World.PASSWORD))
                .expect(201)
                .json();
        return new World.Person(user.at("/data/id").asLong(), email);
    }

    Http admin() {
        return anonymous().with("Authorization", "JWT " + world().adminToken());
    }

    String roleId(String name) {
        if (ROLE_IDS.isEmpty()) {
            anonymous()
                    .get("/v1/roles?page[size]=0")
                    .expect(200)
                    .json()
                    .get("data")
                    .forEach(role -> ROLE_IDS.put(
                            role.at("/attributes/name").asString(),
                            role.get("id").asString()));
        }
        return Objects.requireNonNull(ROLE_IDS.get(name), name);
    }

    String invitation(JsonNode event, String email, String role) {
        return """
                {"data":{"type":"role-invite","attributes":{"email":"%s","role-name":"%s","status":"pending"},
                 "relationships":{"event":{"data":{"type":"event","id":"%s"}},"role":{"data":{"type":"role","id":"%s"}}}}}""".formatted(email, role, event.get("id").asString(), roleId(role));
    }

    JsonNode invite(Http by, JsonNode event, String email, String role) {
        return by.post("/v1/role-invites", invitation(event, email, role))
                .expect(201)
                .json()
                .get("data");
    }

    static String hash(JsonNode invite) {
        return invite.at("/attributes/hash").asString();
    }

    Http.Answer accept(String hash) {
        return anonymous().post("/v1/role_invites/accept-invite", token(hash));
    }

    static String token(String hash) {
        return """
                {"data":{"token":"%s"}}""".formatted(hash);
    }

    /** Makes somebody {@code role} at the event. */
    void give(JsonNode event, World.Person person, String role) {
        accept(hash(invite(client, event, person.email(), role))).expect(200);
    }

    /** The roles at the event, as "user id: role" in the order of time. */
    List<String> rolesAt(JsonNode event) {
        JsonNode roles = admin().get(path(event) + "/users-events-roles?include=role,user&page[size]=0&sort=id")
                .expect(200)
                .json()
                .get("data");
        return roles.valueStream()
                .map(role -> role.at("/relationships/user/data/id").asString() + ": "
                        + nameOf(role.at("/relationships/role/data/id").asString()))
                .toList();
    }

    /** The id of somebody's only row at the event. */
    String roleRow(JsonNode event, World.Person person) {
        return admin().get(path(event) + "/roles?include=user&page[size]=0")
                .expect(200)
                .json()
                .get("data")
                .valueStream()
                .filter(role -> role.at("/relationships/user/data/id").asLong() == person.id())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    /** The document of a relationship to a role. */
    String role(String name) {
        return """
                {"data":{"type":"role","id":"%s"}}""".formatted(roleId(name));
    }

    static String refusal(Http.Answer answer, int status) {
        return answer.expect(status).json().at("/errors/0/detail").asString();
    }

    private String nameOf(String roleId) {
        roleId("owner");
        return ROLE_IDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(roleId))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
