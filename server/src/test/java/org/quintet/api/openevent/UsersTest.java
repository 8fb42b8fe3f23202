package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class UsersTest extends OpenEventFixture {

    @Test
    void registrationAnswersTheDocumentedUser() {
        String email = World.unique("visitor") + "@example.com";
        ObjectNode body = (ObjectNode) JSON.readTree(resource("create-user.json"));
        ((ObjectNode) body.at("/data/attributes")).put("email", email).put("is-admin", true);

        Http.Answer answer = anonymous().post("/v1/users", body.toString()).expect(201);

        JsonNode user = answer.json().get("data");
        assertThat(answer.header("Location"))
                .isEqualTo("/v1/users/" + user.get("id").asString());
        JsonNode members = JSON.readTree(resource("user-members.json"));
        assertThat(user.get("attributes").propertyNames())
                .containsAll(members.get("attributes")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList())
                .doesNotContain("password");
        assertThat(user.get("relationships").propertyNames())
                .containsAll(members.get("relationships").propertyNames());
        assertThat(user.at("/attributes/avatar-url").asString())
                .isEqualTo("https://avatars2.githubusercontent.com/u/1583873");
        assertThat(user.at("/attributes/is-admin").asBoolean()).isFalse();
        assertThat(user.at("/attributes/is-verified").asBoolean()).isFalse();
        anonymous()
                .post("/v1/users", body.toString().replace(email, email.toUpperCase(Locale.ROOT)))
                .expect(409);
    }

    @Test
    void aRegistrationIsRefusedForAShortPasswordOrAFlagOfTheServer() {
        String wrong = """
                {"data":{"type":"user","attributes":{"email":"%s","password":"%s"%s}}}""";
        String email = World.unique("visitor") + "@example.com";

        JsonNode shortPassword = anonymous()
                .post("/v1/users", wrong.formatted(email, "1234567", ""))
                .expect(422)
                .json();
        anonymous()
                .post("/v1/users", wrong.formatted(email, "12345678", ",\"is-verified\":true"))
                .expect(422);

        assertThat(shortPassword.at("/errors/0/source/pointer").asString()).isEqualTo("/data/attributes/password");
        anonymous().post("/v1/users", wrong.formatted(email, "12345678", "")).expect(201);
    }

    @Test
    void onlyHimselfAndStaffReadAUser() {
        World.Person other = world().member(organisation, "admin");

        JsonNode user = client.get("/v1/users/" + owner.id()).expect(200).json().get("data");
        assertThat(user.at("/attributes/email").asString()).isEqualTo(owner.email());
        clientOf(other).get("/v1/users/" + owner.id()).expect(403);
        anonymous().get("/v1/users/" + owner.id()).expect(401);
        client.get("/v1/users").expect(403);
    }
}
