package org.quintet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** What no API lets in, because the core does not. */
class EachDoorRefusesTest extends ServerTest {

    @Test
    void nobodyPublishesThroughAnyDoorBeforeHisAddressIsProven() {
        String email = World.unique("unverified") + "@example.com";
        long id = http().with("Content-Type", "application/vnd.api+json")
                .post("/v1/users", """
                        {"data":{"type":"user","attributes":{"email":"%s","password":"%s"}}}""".formatted(email, World.PASSWORD))
                .expect(201)
                .json()
                .at("/data/id")
                .asLong();
        String token = world().tokenOf(new World.Person(id, email));

        http().bearer(token)
                .with("X-Quintet-Organisation", "user-" + id)
                .post("/api/content/calendarevents", """
                        {"Name":"Spam","StartDate":"2099-03-23T07:30:00Z","EndDate":"2099-03-23T08:15:00Z"}""")
                .expect(403);

        JsonNode catalogue = http().with("X-Quintet-Organisation", "user-" + id)
                .get("/api/public/events?pastEvents=false")
                .expect(200)
                .json();
        assertThat(catalogue.at("/CalendarEvents/Records")).isEmpty();
        http().bearer(token)
                .post("/api/events", "{\"title\":\"For myself\",\"startDate\":\"2099-03-23\"}")
                .expect(201);
    }

    @Test
    void halvesOfCharactersAreRefusedAtEachDoorAndNeverFailTheServer() {
        String half = "\\ud800";
        World.Person admin = world().member(world().organisation(), "admin");
        String token = world().tokenOf(admin);
        Http jsonApi = http().with("Authorization", "JWT " + token).with("Content-Type", "application/vnd.api+json");
        Http staff = http().bearer(token);

        jsonApi.post("/v1/events", """
                        {"data":{"type":"event","attributes":{"name":"%s","timezone":"UTC",
                        "starts-at":"2030-01-01T10:00:00Z","ends-at":"2030-01-01T11:00:00Z"}}}""".formatted(half)).expect(422);
        staff.post("/api/events", "{\"title\":\"" + half + "\",\"startDate\":\"2030-01-01\"}")
                .expect(400);
        staff.post("/api/v1/objects/events", """
                        {"title":"%s","start_time":"2030-01-01 10:00:00","end_time":"2030-01-01 11:00:00","timezone":"UTC"}""".formatted(half)).expect(422);

        for (String wrong : List.of(half, "\\u0000")) {
            String login = "{\"email\":\"" + admin.email() + "\",\"password\":\"" + wrong + "\"}";
            http().post("/v1/auth/login", login).expect(401);
            http().post("/v1/auth/login", "{\"email\":\"" + wrong + "\",\"password\":\"x\"}")
                    .expect(401);
        }
        http().post("/api/v1/auth/login", "{\"email\":\"" + admin.email() + "\",\"password\":\"" + half + "\"}")
                .expect(422);
        http().with("Content-Type", "application/vnd.api+json")
                .post("/v1/users", """
                        {"data":{"type":"user","attributes":{"email":"%s@half.example","password":"longenough%s"}}}""".formatted(World.unique("half"), half))
                .expect(422);
    }
}
