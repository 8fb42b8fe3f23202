package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Event types, topics and sub-topics (document, groups of these names). */
class EventTaxonomyTest extends OpenEventFixture {

    private Http admin() {
        return anonymous().with("Authorization", "JWT " + world().adminToken());
    }

    private JsonNode create(String type, String name) {
        return admin().post("/v1/" + type + "s", named(type, name))
                .expect(201)
                .json()
                .get("data");
    }

    private JsonNode createSubTopic(JsonNode topic, String name) {
        return admin().post("/v1/event-sub-topics", """
                        {"data":{"type":"event-sub-topic","attributes":{"name":"%s"},
                            "relationships":{"event-topic":{"data":{"type":"event-topic","id":"%s"}}}}}""".formatted(name, id(topic)))
                .expect(201)
                .json()
                .get("data");
    }

    private static String named(String type, String name) {
        return """
                {"data":{"type":"%s","attributes":{"name":"%s"}}}""".formatted(type, name);
    }

    private static String id(JsonNode resource) {
        return resource.get("id").asString();
    }

    private JsonNode event(String state) {
        ObjectNode body = (ObjectNode) JSON.readTree(resource("create-event.json"));
        ((ObjectNode) body.at("/data/attributes")).put("state", state);
        return client.post("/v1/events", body.toString()).expect(201).json().get("data");
    }

    private static String linkTo(JsonNode resource) {
        return """
                {"data":{"type":"%s","id":"%s"}}""".formatted(resource.get("type").asString(), id(resource));
    }

    @Test
    void aNewServerKnowsTheUsualTypesAndTopics() {
        JsonNode types = anonymous()
                .get("/v1/event-types?sort=name&page%5Bsize%5D=0")
                .expect(200)
                .json();
        JsonNode topics = anonymous()
                .get("/v1/event-topics?sort=name&page%5Bsize%5D=0&include=event-sub-topics")
                .expect(200)
                .json();

        assertThat(types.get("data")
                        .valueStream()
                        .map(type -> type.at("/attributes/slug").asString()))
                .contains("camp-treat-retreat", "class-training-or-workshop");
        assertThat(topics.get("data")
                        .valueStream()
                        .map(topic -> topic.at("/attributes/slug").asString()))
                .contains("travel-outdoor", "film-media-entertainment");
        assertThat(topics.get("included").size()).isGreaterThan(40);
    }

    @Test
    void slugsComeFromNamesAndAreUnique() {
        String name = World.unique("Camp, Treat & Rest/Play");

        JsonNode first = create("event-type", name);
        JsonNode second = create("event-type", name);

        String slug = first.at("/attributes/slug").asString();
        assertThat(slug).matches("camp-treat-rest-play-\\d+");
        assertThat(second.at("/attributes/slug").asString()).matches(slug + "-[0-9a-f]{32}");
        JsonNode one = create("event-topic", World.unique("Topic"));
        JsonNode other = create("event-topic", World.unique("Topic"));
        assertThat(createSubTopic(one, "Climbing").at("/attributes/slug").asString())
                .isEqualTo("climbing");
        assertThat(createSubTopic(other, "Climbing").at("/attributes/slug").asString())
                .isEqualTo("climbing");
        assertThat(createSubTopic(one, "Climbing").at("/attributes/slug").asString())
                .startsWith("climbing-");
    }

    @Test
    void everybodyReadsThemAndAdminsWriteThem() {
        JsonNode topic = create("event-topic", World.unique("Topic"));
        for (JsonNode resource :
                List.of(create("event-type", World.unique("Type")), createSubTopic(topic, "Climbing"), topic)) {
            String type = resource.get("type").asString();
            String path = "/v1/" + type + "s/" + id(resource);
            String change = """
                    {"data":{"type":"%s","id":"%s","attributes":{"name":"Renamed"}}}""".formatted(type, id(resource));

            assertThat(anonymous().get(path).expect(200).json().get("data")).isEqualTo(resource);
            anonymous().post("/v1/" + type + "s", named(type, "Mine")).expect(401);
            anonymous().patch(path, change).expect(401);
            anonymous().delete(path).expect(401);
            client.post("/v1/" + type + "s", named(type, "Mine")).expect(403);
            client.patch(path, change).expect(403);
            client.delete(path).expect(403);
            JsonNode changed = admin().patch(path, change).expect(200).json();
            assertThat(changed.at("/data/attributes/name").asString()).isEqualTo("Renamed");
            assertThat(changed.at("/data/attributes/slug")).isEqualTo(resource.at("/attributes/slug"));
            admin().delete(path).expect(200);
            anonymous().get(path).expect(404);
        }
    }

    @Test
    void aSubTopicNeedsATopicThatExists() {
        admin().post("/v1/event-sub-topics", named("event-sub-topic", "Climbing"))
                .expect(422);
        for (String topic : List.of("999999999", "nonsense")) {
            admin().post("/v1/event-sub-topics", """
                            {"data":{"type":"event-sub-topic","attributes":{"name":"Climbing"},
                                "relationships":{"event-topic":{"data":{"type":"event-topic","id":"%s"}}}}}""".formatted(topic)).expect(404);
        }
        admin().post("/v1/event-types", named("event-type", " ")).expect(422);
    }

    @Test
    void anEventIsAboutATopic() {
        JsonNode event = event("published");
        JsonNode type = create("event-type", World.unique("Type"));
        JsonNode topic = create("event-topic", World.unique("Topic"));
        JsonNode subTopic = createSubTopic(topic, "Climbing");
        String path = "/v1/events/" + id(event);
        anonymous().get(path + "/event-type").expect(404);

        client.patch(path, """
                        {"data":{"type":"event","id":"%s","relationships":{
                            "event-type":%s,"event-topic":%s,"event-sub-topic":%s}}}""".formatted(id(event), linkTo(type), linkTo(topic), linkTo(subTopic)))
                .expect(200);

        assertThat(anonymous().get(path + "/event-type").expect(200).json().get("data"))
                .isEqualTo(type);
        assertThat(anonymous().get(path + "/event-topic").expect(200).json().get("data"))
                .isEqualTo(topic);
        assertThat(anonymous().get(path + "/event-sub-topic").expect(200).json().get("data"))
                .isEqualTo(subTopic);
        assertThat(anonymous()
                        .get("/v1/event-types/" + id(type) + "/events")
                        .expect(200)
                        .json()
                        .at("/data/0/id"))
                .isEqualTo(event.get("id"));
        client.send("DELETE", path + "/relationships/event-type", linkTo(type), JSON_API)
                .expect(200);
        anonymous().get(path + "/event-type").expect(404);
        anonymous().patch(path + "/relationships/event-topic", linkTo(topic)).expect(401);
        admin().delete("/v1/event-topics/" + id(topic)).expect(200);
        anonymous().get(path + "/event-topic").expect(404);
        anonymous().get(path).expect(200);
    }

    @Test
    void draftsAndUnlistedEventsAreNotFoundThroughTheirType() {
        JsonNode type = create("event-type", World.unique("Type"));
        for (String attributes : List.of("\"state\":\"draft\"", "\"privacy\":\"private\"")) {
            JsonNode event = event("published");
            client.patch("/v1/events/" + id(event), """
                            {"data":{"type":"event","id":"%s","attributes":{%s},"relationships":{"event-type":%s}}}""".formatted(id(event), attributes, linkTo(type)))
                    .expect(200);
        }
        String path = "/v1/event-types/" + id(type);

        assertThat(anonymous().get(path + "/events").expect(200).json().get("data"))
                .isEmpty();
        assertThat(anonymous().get(path + "?include=events").expect(200).json().has("included"))
                .isFalse();
        assertThat(anonymous()
                        .get(path + "/relationships/events")
                        .expect(200)
                        .json()
                        .get("data"))
                .isEmpty();
        assertThat(client.get(path + "/events").expect(200).json().get("data")).hasSize(2);
    }

    @Test
    void staffSortsEventsByTypeTopicAndSubTopic() {
        JsonNode topic = create("event-topic", World.unique("Topic"));
        JsonNode first = event("published");
        JsonNode second = event("draft");
        for (JsonNode sorting : List.of(
                create("event-type", World.unique("Type")), topic, createSubTopic(topic, World.unique("Sub")))) {
            String events = "/v1/" + sorting.get("type").asString() + "s/" + id(sorting) + "/relationships/events";

            anonymous().post(events, linksTo(first)).expect(401);
            client.post(events, linksTo(first)).expect(403);
            admin().post(events, linksTo(first)).expect(200);
            admin().post(events, linksTo(first)).expect(204);
            admin().patch(events, linksTo(second)).expect(200);
            assertThat(linked(events)).containsExactly(id(second));
            admin().post(events, linksTo(first)).expect(200);
            assertThat(linked(events)).containsExactly(id(first), id(second));
            admin().send("DELETE", events, linksTo(second), null).expect(200);
            assertThat(linked(events)).containsExactly(id(first));
            admin().post(events, "{\"data\":[{\"type\":\"event\",\"id\":\"999999999\"}]}")
                    .expect(404);
        }
    }

    @Test
    void subTopicsMoveBetweenTopicsAndAreNeverWithoutOne() {
        JsonNode from = create("event-topic", World.unique("Topic"));
        JsonNode to = create("event-topic", World.unique("Topic"));
        JsonNode subTopic = createSubTopic(from, World.unique("Sub"));
        String subTopics = "/v1/event-topics/%s/relationships/event-sub-topics";

        client.post(subTopics.formatted(id(to)), linksTo(subTopic)).expect(403);
        admin().post(subTopics.formatted(id(to)), linksTo(subTopic)).expect(200);
        admin().send("DELETE", subTopics.formatted(id(to)), linksTo(subTopic), null)
                .expect(422);

        assertThat(linked(subTopics.formatted(id(to)))).containsExactly(id(subTopic));
        assertThat(linked(subTopics.formatted(id(from)))).isEmpty();
    }

    private List<String> linked(String relationship) {
        return admin().get(relationship)
                .expect(200)
                .json()
                .get("data")
                .valueStream()
                .map(EventTaxonomyTest::id)
                .toList();
    }

    private static String linksTo(JsonNode resource) {
        return """
                {"data":[{"type":"%s","id":"%s"}]}""".formatted(resource.get("type").asString(), id(resource));
    }
}
