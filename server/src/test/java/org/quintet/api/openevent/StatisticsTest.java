package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Statistics of events and of the installation (document, groups Event Statistics and Admin Statistics). */
class StatisticsTest extends SatelliteFixture {

    private Http admin() {
        return anonymous().with("Authorization", "JWT " + world().adminToken());
    }

    private JsonNode attributes(String path) {
        return admin().get(path).expect(200).json().at("/data/attributes");
    }

    private static void assertMore(JsonNode before, JsonNode after, String attribute, int more) {
        assertThat(after.get(attribute).intValue() - before.get(attribute).intValue())
                .as(attribute)
                .isEqualTo(more);
    }

    private void eventOfLastYear() {
        ObjectNode body = (ObjectNode) JSON.readTree(resource("create-event.json"));
        ((ObjectNode) body.at("/data/attributes"))
                .put("starts-at", "2025-03-01T09:00:00Z")
                .put("ends-at", "2025-03-01T17:00:00Z");
        client.post("/v1/events", body.toString()).expect(201);
    }

    @Test
    void eventsAreCountedByWhatTheyAreOrAsPast() {
        String path = "/v1/admin/statistics/events";
        JsonNode before = attributes(path);
        event("draft");
        JsonNode published = event("published");
        eventOfLastYear();
        JsonNode after = attributes(path);

        assertMore(before, after, "draft", 1);
        assertMore(before, after, "published", 1);
        assertMore(before, after, "past", 1);
        client.delete(path(published)).expect(200);
        assertMore(before, attributes(path), "published", 0);
    }

    @Test
    void usersAreCountedForEachThingThatTheyAre() {
        String path = "/v1/admin/statistics/users";
        JsonNode event = event("published");
        JsonNode before = attributes(path);
        World.Person person = world().member(world().organisation(), "member");
        giveRole(person, event, "coorganizer");
        giveRole(person, event("draft"), "coorganizer");
        JsonNode after = attributes(path);

        assertMore(before, after, "coorganizer", 1);
        assertMore(before, after, "track-organizer", 0);
        assertThat(after.get("super-admin").intValue()).isPositive();
    }

    @Test
    void groupsAreCountedWithTheirEventsAndFollowers() {
        String path = "/v1/admin/statistics/groups";
        JsonNode before = attributes(path);
        client.post("/v1/groups", """
                        {"data":{"type":"group","attributes":{"name":"Group"},"relationships":{"events":{"data":[
                         {"type":"event","id":"%s"}]}}}}""".formatted(event("published").get("id").asString()))
                .expect(201);
        JsonNode after = attributes(path);

        assertMore(before, after, "groups", 1);
        assertMore(before, after, "group-events", 1);
        assertMore(before, after, "followers", 0);
    }

    @Test
    void aLongerTimeHasAsManyMailsOrMore() {
        World.Person person = world().member(world().organisation(), "member");
        anonymous()
                .post("/v1/auth/reset-password", """
                        {"data":{"email":"%s"}}""".formatted(person.email()))
                .expect(200);
        mailbox.await(person.email(), "password_reset");
        JsonNode mails = attributes("/v1/admin/statistics/mails");
        List<Integer> counts = List.of("one-day", "three-days", "seven-days", "thirty-days").stream()
                .map(days -> mails.get(days).intValue())
                .toList();
        assertThat(counts).isSorted().allMatch(count -> count > 0);
    }

    @Test
    void typesAndTopicsAreListedWithTheirEvents() {
        for (String classification : List.of("event-type", "event-topic")) {
            JsonNode created = admin().with("Content-Type", JSON_API)
                    .post("/v1/" + classification + "s", """
                            {"data":{"type":"%s","attributes":{"name":"%s","slug":"%s"}}}""".formatted(
                                    classification, World.unique("Name"), World.unique("slug")))
                    .expect(201)
                    .json()
                    .get("data");
            ObjectNode body = (ObjectNode) JSON.readTree(resource("create-event.json"));
            ((ObjectNode) body.at("/data"))
                    .putObject("relationships")
                    .putObject(classification)
                    .putObject("data")
                    .put("type", classification)
                    .put("id", created.get("id").asString());
            client.post("/v1/events", body.toString()).expect(201);

            assertThat(client.get("/v1/admin/statistics/" + classification + "s")
                            .expect(200)
                            .json()
                            .valueStream())
                    .contains(JSON.readTree("""
                            {"name":%s,"id":%s,"count":1}""".formatted(
                            created.at("/attributes/name"), created.get("id").asString())));
        }
    }

    @Test
    void theStatisticsOfAnEventAreItsOrganisersAndCanBeIncluded() {
        JsonNode event = event("published");
        create(satellite("sponsor"), event);
        String identifier = event.at("/attributes/identifier").asString();

        JsonNode statistics = client.get("/v1/events/" + identifier + "/general-statistics")
                .expect(200)
                .json()
                .get("data");

        assertThat(statistics.get("type").asString()).isEqualTo("event-statistics-general");
        assertThat(statistics.at("/attributes/identifier").asString()).isEqualTo(identifier);
        assertThat(statistics.at("/attributes/sponsors").intValue()).isEqualTo(1);
        assertThat(statistics.at("/attributes/sessions").intValue()).isZero();
        assertThat(client.get(statistics.at("/links/self").asString())
                        .expect(200)
                        .json()
                        .get("data"))
                .isEqualTo(statistics);
        assertThat(client.get(path(event) + "?include=general-statistics")
                        .expect(200)
                        .json()
                        .at("/included/0"))
                .isEqualTo(statistics);
        assertThat(anonymous()
                        .get(path(event) + "?include=general-statistics")
                        .expect(200)
                        .json()
                        .path("included"))
                .isEmpty();
    }
}
