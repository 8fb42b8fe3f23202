package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Copies of events (document, group Event Copy; facts, E7). */
class EventCopyTest extends FullEventFixture {

    private static JsonNode attributes(Http caller, String path) {
        return caller.get(path).expect(200).json().at("/data/attributes");
    }

    private static Map<String, Object> likeInBoth(JsonNode attributes) {
        ObjectNode rest = ((ObjectNode) attributes).deepCopy();
        rest.remove(List.of(
                "identifier", "created-at", "state", "chat-room-name", "ical-url", "xcal-url", "pentabarf-url"));
        Map<String, Object> sorted = new TreeMap<>();
        rest.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
        return sorted;
    }

    @Test
    void aCopyIsADraftWithWhatIsSoldAndShownButWithoutTheProgramme() {
        JsonNode event = fullEvent();

        JsonNode copied =
                client.post("/v1/events/" + id(event) + "/copy", "").expect(200).json();

        assertThat(copied.propertyNames()).containsExactlyInAnyOrder("id", "identifier", "copied");
        assertThat(copied.get("copied").booleanValue()).isTrue();
        String copy = copied.get("id").asString();
        assertThat(copied.get("id").isNumber()).isTrue();
        JsonNode before = attributes(client, "/v1/events/" + id(event));
        JsonNode after =
                attributes(client, "/v1/events/" + copied.get("identifier").asString());
        assertThat(likeInBoth(after)).isEqualTo(likeInBoth(before));
        assertThat(after.get("state").asString()).isEqualTo("draft");
        assertThat(after.get("identifier")).isNotEqualTo(before.get("identifier"));
        Map<String, Integer> counts = counts(copy);
        assertThat(counts)
                .containsEntry("tickets", 3)
                .containsEntry("social-links", 1)
                .containsEntry("sponsors", 1)
                .containsEntry("microlocations", 1)
                .containsEntry("tracks", 1)
                .containsEntry("discount-codes", 1)
                .containsEntry("badge-forms", 1)
                .containsEntry("custom-forms", counts(id(event)).get("custom-forms"));
        counts.keySet()
                .removeAll(List.of(
                        "tickets",
                        "social-links",
                        "sponsors",
                        "microlocations",
                        "tracks",
                        "discount-codes",
                        "badge-forms",
                        "custom-forms"));
        assertThat(counts.values()).containsOnly(0);
        assertThat(attributes(client, "/v1/events/" + copy + "/tax").get("name").asString())
                .isEqualTo("VAT");
        JsonNode call = attributes(client, "/v1/events/" + copy + "/speakers-call");
        assertThat(call.get("announcement").asString()).isEqualTo("Speak!");
        assertThat(call.get("hash").isNull()).isTrue();
        client.get("/v1/events/" + copy + "/event-copyright").expect(404);
        JsonNode code = client.get("/v1/events/" + copy + "/discount-codes?include=tickets")
                .expect(200)
                .json();
        assertThat(code.at("/included/0/attributes/name").asString()).isEqualTo("Seat");
        assertThat(code.at("/included/0/id")).isNotEqualTo(code.at("/data/0/id"));
    }

    @Test
    void aCopyHasThePeopleOfTheOtherWhoeverOfThemMakesIt() {
        JsonNode event = create("{\"state\":\"published\"}");
        World.Person helper = world().member(world().organisation(), "owner");
        String invite = client.post("/v1/role-invites", """
                        {"data":{"type":"role-invite","attributes":{"email":"%s","role-name":"coorganizer","status":"pending"},
                        "relationships":{"event":{"data":{"type":"event","id":"%s"}},
                            "role":{"data":{"type":"role","id":"3"}}}}}""".formatted(helper.email(), id(event)))
                .expect(201)
                .json()
                .at("/data/attributes/hash")
                .asString();
        Http helping = clientOf(helper);
        helping.post("/v1/events/" + id(event) + "/copy", "").expect(403);
        helping.post("/v1/role_invites/accept-invite", "{\"data\":{\"token\":\"" + invite + "\"}}")
                .expect(200);

        JsonNode copied = helping.post("/v1/events/" + id(event) + "/copy", "")
                .expect(200)
                .json();

        JsonNode people = client.get("/v1/events/" + copied.get("id").asString() + "?include=owner,coorganizers")
                .expect(200)
                .json()
                .get("included");
        assertThat(people.valueStream().map(user -> user.at("/attributes/email").asString()))
                .containsExactlyInAnyOrder(owner.email(), helper.email());
    }

    @Test
    void nobodyElseCopiesAnEvent() {
        JsonNode event = create("{\"state\":\"published\"}");
        String path = "/v1/events/" + id(event) + "/copy";

        anonymous().post(path, "").expect(401);
        assertThat(stranger().post(path, "").expect(403).json().toString())
                .isEqualTo("{\"error\":\"Access Forbidden\"}");
        client.post("/v1/events/999999999/copy", "").expect(404);
        client.post("/v1/events/zzzzzzzz/copy", "").expect(404);
        admin().post(path, "{}").expect(200);
    }
}
