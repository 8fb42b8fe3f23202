package org.quintet.api.primecal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Finding people to share with (user API, "User search"). */
class PeopleSearchTest extends PrimeCalTest {

    @Test
    void somebodyIsFoundByHowHisNameOrAddressBegins() {
        Http me = somebody();
        String name = World.unique("Searched");
        http().post("/api/auth/register", """
                        {"username":"%s","email":"%s@primecal.example","password":"%s","firstName":"Vorname%s","lastName":"Nachname%s"}""".formatted(name, name, World.PASSWORD, name, name))
                .expect(201);
        for (String search :
                List.of(name.toLowerCase(Locale.ROOT), name, name + "@primecal", "vorname" + name, "nachname" + name)) {
            JsonNode found = find(me, search);
            assertThat(found).as(search).hasSize(1);
            assertThat(found.get(0).propertyNames())
                    .containsExactly("id", "username", "email", "firstName", "lastName");
            assertThat(found.get(0).get("username").asString()).isEqualTo(name);
            assertThat(found.get(0).get("email").asString()).isEqualTo(name + "@primecal.example");
        }
        assertThat(find(me, "nobody-begins-like-this")).isEmpty();
        // these are letters here, not patterns
        assertThat(find(me, "%25")).isEmpty();
        assertThat(find(me, "_")).isEmpty();
        assertThat(find(me, "%5C")).isEmpty();
    }

    @Test
    void aSearchFindsTwentyAtMost() {
        World.Org org = world().organisation();
        for (int i = 0; i < 21; i++) {
            world().member(org, "member");
        }
        assertThat(find(somebody(), "member-")).hasSize(20);
    }

    @Test
    void whoNamesNobodySeesThePeopleHeHasToDoWith() {
        World.Org org = world().organisation();
        World.Person colleague = world().member(org, "staff");
        Http staff = as(world().member(org, "staff"));
        World.Person customer = world().member(org, "member");
        Http friend = somebody();
        Http stranger = somebody();
        share(staff, calendar(staff, "Shared"), "read", friend);

        assertThat(idsIn(staff.get("/api/users").expect(200).json()))
                .contains(idOf(staff), colleague.id(), customer.id(), idOf(friend))
                .doesNotContain(idOf(stranger));
        assertThat(idsIn(friend.get("/api/users").json())).containsExactlyInAnyOrder(idOf(friend), idOf(staff));
        assertThat(idsIn(as(customer).get("/api/users?search=").json())).containsExactly(customer.id());
    }

    @Test
    void whatCannotBeSearchedForIsRefused() {
        Http me = somebody();
        fieldError(me.get("/api/users?search=" + "s".repeat(81)).expect(400), "search");
        fieldError(me.get("/api/users?search=a%00b").expect(400), "search");
        http().get("/api/users?search=a").expect(401);
    }

    private static JsonNode find(Http client, String search) {
        return client.get("/api/users?search=" + search).expect(200).json();
    }

    private static List<Long> idsIn(JsonNode people) {
        return people.valueStream().map(person -> person.get("id").asLong()).toList();
    }
}
