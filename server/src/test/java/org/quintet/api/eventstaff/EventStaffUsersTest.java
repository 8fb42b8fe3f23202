package org.quintet.api.eventstaff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Signing in and out, and the users of a business. */
class EventStaffUsersTest extends ServerTest {

    private static final String USERS = "/api/v1/objects/users";

    private World.Org business;
    private World.Person owner;
    private Http client;

    @BeforeEach
    void signIn() {
        business = world().organisation();
        owner = world().member(business, "owner");
        client = http().bearer(world().tokenOf(owner));
    }

    private JsonNode login(World.Person person) {
        return http().post("/api/v1/auth/login", """
                        {"email": "%s", "password": "%s"}""".formatted(person.email(), World.PASSWORD))
                .expect(200)
                .json();
    }

    @Test
    void signingInGivesATokenAndTheUserAndSigningOutTakesThatTokenBack() {
        JsonNode answer = login(owner);
        assertThat(answer.propertyNames()).containsExactly("success", "data", "message");
        assertThat(answer.get("message").asString()).isEmpty();
        JsonNode user = answer.at("/data/user");
        assertThat(user.propertyNames())
                .containsExactly("id", "uuid", "username", "email", "firstname", "lastname", "is_admin");
        assertThat(user.get("id").asLong()).isEqualTo(owner.id());
        assertThat(user.get("firstname").asString()).isEqualTo("First");
        String token = answer.at("/data/token").asString();
        assertThat(token).matches("\\d+\\|[A-Za-z0-9]{40}");
        Http other = http().bearer(login(owner).at("/data/token").asString());
        Http me = http().bearer(token);

        JsonNode out = me.post("/api/v1/auth/logout", "").expect(200).json();

        assertThat(out.get("success").asBoolean()).isTrue();
        assertThat(out.get("data").isNull()).isTrue();
        me.get(USERS).expect(401);
        me.post("/api/v1/auth/logout", "").expect(401);
        other.get(USERS).expect(200);
        // a token that another API issued is signed: it cannot be taken back alone
        client.post("/api/v1/auth/logout", "").expect(401);
        client.get(USERS).expect(200);
    }

    @Test
    void theUsersOfTheBusinessAreListedAndNoOthers() {
        World.Person member = world().member(business, "member");
        World.Person stranger = world().member(world().organisation(), "owner");

        JsonNode page = client.getWithBody(USERS, "{\"per_page\": 10}")
                .expect(200)
                .json()
                .get("data");

        assertThat(page.get("total").asInt()).isEqualTo(2);
        JsonNode first = page.at("/data/0");
        assertThat(first.propertyNames())
                .containsExactly(
                        "id",
                        "uuid",
                        "username",
                        "email",
                        "firstname",
                        "lastname",
                        "business_id",
                        "user_type",
                        "is_admin",
                        "is_manager");
        assertThat(first.get("email").asString()).isEqualTo(owner.email());
        assertThat(first.get("user_type").asString()).isEqualTo("owner");
        assertThat(first.get("is_manager").asBoolean()).isTrue();
        JsonNode second = page.at("/data/1");
        assertThat(second.get("is_admin").asBoolean()).isFalse();

        assertThat(client.get(USERS + "/" + second.get("uuid").asString())
                        .expect(200)
                        .json()
                        .get("data"))
                .isEqualTo(second);
        long businessId = first.get("business_id").asLong();
        JsonNode members = client.get(USERS + "?user_type=member&business_id=" + businessId)
                .expect(200)
                .json()
                .get("data");
        assertThat(members.at("/data/0/id").asLong()).isEqualTo(member.id());
        assertThat(members.get("total").asInt()).isOne();

        Http foreign = http().bearer(world().tokenOf(stranger));
        foreign.get(USERS + "/" + second.get("uuid").asString()).expect(404);
        foreign.get(USERS + "?business_id=" + businessId).expect(403);
    }

    @Test
    void whatCannotBeListedIsRefusedInTheEnvelope() {
        Http customer = http().bearer(world().tokenOf(world().member(business, "member")));
        List<Http.Answer> refused = List.of(
                http().get(USERS).expect(401),
                customer.get(USERS).expect(403),
                client.get(USERS + "?user_type=king").expect(422),
                client.get(USERS + "?business_id=mine").expect(422),
                client.get(USERS + "/" + owner.id()).expect(404),
                client.get(USERS + "/0c663c18-34b9-4d63-9caf-b6075b37607b").expect(404),
                client.post(USERS, "{}").expect(405));
        assertThat(refused)
                .allSatisfy(answer ->
                        assertThat(answer.json().get("success").asBoolean()).isFalse());
    }
}
