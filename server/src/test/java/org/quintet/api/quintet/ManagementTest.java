package org.quintet.api.quintet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

class ManagementTest extends ServerTest {

    @Test
    void anOrganisationIsCreatedOnceAndReadBack() {
        String slug = World.unique("venue");
        String body = """
                {"slug":"%s","name":"The Venue","timezone":"america/new_york","host":"%s.example.org"}""".formatted(slug, slug.toUpperCase(java.util.Locale.ROOT));

        JsonNode created = world().asAdmin()
                .post("/api/quintet/organisations", body)
                .expect(201)
                .json();

        assertThat(created.get("timezone").asString()).isEqualTo("America/New_York");
        JsonNode read = world().asAdmin()
                .get("/api/quintet/organisations/" + slug)
                .expect(200)
                .json();
        assertThat(read).isEqualTo(created);
        assertThat(read.get("hosts").get(0).asString()).isEqualTo(slug + ".example.org");
        world().asAdmin().post("/api/quintet/organisations", body).expect(409);
    }

    @Test
    void aMemberIsCreatedVerifiedWithHisRole() {
        World.Org organisation = world().organisation();
        World.Person person = world().member(organisation, "staff");

        JsonNode members = world().asAdmin()
                .get("/api/quintet/organisations/" + organisation.slug() + "/members")
                .expect(200)
                .json()
                .get("data");

        assertThat(members).hasSize(1);
        assertThat(members.get(0).get("userId").asLong()).isEqualTo(person.id());
        assertThat(members.get(0).get("role").asString()).isEqualTo("staff");
    }

    @Test
    void anExistingUserJoinsWithThePasswordHeHas() {
        World.Person person = world().member(world().organisation(), "staff");
        World.Org second = world().organisation();

        JsonNode joined = world().asAdmin()
                .post("/api/quintet/organisations/" + second.slug() + "/members", """
                        {"email":"%s","password":"another password","role":"member"}""".formatted(person.email()))
                .expect(201)
                .json();

        assertThat(joined.get("userId").asLong()).isEqualTo(person.id());
        assertThat(world().tokenOf(person)).isNotEmpty();
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        JsonNode error = world().asAdmin()
                .post("/api/quintet/organisations", """
                        {"slug":7,"timezone":"Mars/Olympus"}""")
                .expect(400)
                .json()
                .get("error");

        assertThat(error.get("fields").propertyNames()).contains("slug", "name");
    }

    @Test
    void onlyASuperAdminManages() {
        World.Person owner = world().member(world().organisation(), "owner");

        http().get("/api/quintet/organisations").expect(401);
        http().bearer(world().tokenOf(owner)).get("/api/quintet/organisations").expect(403);
    }

    @Test
    void aPageThatIsNoNumberIsInvalid() {
        JsonNode error = world().asAdmin()
                .get("/api/quintet/organisations?limit=x")
                .expect(400)
                .json()
                .get("error");

        assertThat(error.get("fields").propertyNames()).containsExactly("limit");
    }

    @Test
    void aUserNameIsNotBlank() {
        String members = "/api/quintet/organisations/" + world().organisation().slug() + "/members";

        world().asAdmin()
                .post(members, """
                        {"email":"%s@blank.example","password":"%s","username":" ","role":"staff"}""".formatted(World.unique("blank"), World.PASSWORD))
                .expect(400);
    }
}
