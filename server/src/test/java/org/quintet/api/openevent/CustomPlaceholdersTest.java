package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Pictures for events that have none (document, group Custom Placeholders). */
class CustomPlaceholdersTest extends EventFixture {

    private static final String PICTURE = "https://pictures.test/mountain.jpg";

    private JsonNode placeholder() {
        return admin().post("/v1/custom-placeholders", """
                        {"data":{"type":"custom-placeholder","attributes":{"name":"example","origin":"example",
                            "copyright":"example","original_image_url":"%s"}}}""".formatted(PICTURE))
                .expect(201)
                .json()
                .get("data");
    }

    private JsonNode subTopic() {
        return admin().post("/v1/event-sub-topics", """
                        {"data":{"type":"event-sub-topic","attributes":{"name":"%s"},
                            "relationships":{"event-topic":{"data":{"type":"event-topic","id":"1"}}}}}""".formatted(World.unique("Climbing")))
                .expect(201)
                .json()
                .get("data");
    }

    @Test
    void aForeignPictureStandsForAllItsSizes() {
        JsonNode created = placeholder();

        assertThat(created.get("id").isNumber()).isTrue();
        for (String size : new String[] {"original", "thumbnail", "large", "icon"}) {
            assertThat(created.at("/attributes/" + size + "-image-url").asString())
                    .isEqualTo(PICTURE);
        }
        String path = "/v1/custom-placeholders/" + id(created);
        JsonNode changed =
                admin().patch(path, """
                        {"data":{"type":"custom-placeholder","id":"%s","attributes":{
                            "original-image-url":"https://pictures.test/sea.jpg"}}}""".formatted(id(created))).expect(200).json();
        assertThat(changed.at("/data/attributes/icon-image-url").asString()).isEqualTo("https://pictures.test/sea.jpg");
        assertThat(anonymous().get(path).expect(200).json().get("data")).isEqualTo(changed.get("data"));
        admin().delete(path).expect(200);
        anonymous().get(path).expect(404);
    }

    @Test
    void onlyAdminsWriteThem() {
        JsonNode placeholder = placeholder();
        String path = "/v1/custom-placeholders/" + id(placeholder);
        String change = "{\"data\":{\"type\":\"custom-placeholder\",\"id\":\"%s\",\"attributes\":{\"name\":\"x\"}}}"
                .formatted(id(placeholder));

        for (Http caller : new Http[] {anonymous(), client}) {
            int refusal = caller == client ? 403 : 401;
            caller.post("/v1/custom-placeholders", change).expect(refusal);
            caller.patch(path, change).expect(refusal);
            caller.delete(path).expect(refusal);
            caller.patch(path + "/relationships/event-sub-topic", "{\"data\":null}")
                    .expect(refusal);
        }
        assertThat(anonymous()
                        .get("/v1/custom-placeholders")
                        .expect(200)
                        .json()
                        .at("/meta/count")
                        .asInt())
                .isPositive();
    }

    @Test
    void aSubTopicHasOne() {
        JsonNode placeholder = placeholder();
        JsonNode subTopic = subTopic();
        String path = "/v1/event-sub-topics/" + id(subTopic);
        anonymous().get(path + "/custom-placeholder").expect(404);

        admin().patch(path + "/relationships/custom-placeholder", """
                        {"data":{"type":"custom-placeholder","id":"%s"}}""".formatted(id(placeholder)))
                .expect(200);

        assertThat(anonymous()
                        .get(path + "/custom-placeholder")
                        .expect(200)
                        .json()
                        .at("/data/id"))
                .isEqualTo(placeholder.get("id"));
        assertThat(anonymous()
                        .get("/v1/custom-placeholders/" + id(placeholder) + "/event-sub-topic")
                        .expect(200)
                        .json()
                        .at("/data/id"))
                .isEqualTo(subTopic.get("id"));
        assertThat(anonymous()
                        .get("/v1/custom-placeholders/1/event-sub-topic")
                        .expect(200)
                        .json()
                        .at("/data/attributes/name")
                        .asString())
                .as("the one that every server starts with")
                .isEqualTo("Yoga");
    }
}
