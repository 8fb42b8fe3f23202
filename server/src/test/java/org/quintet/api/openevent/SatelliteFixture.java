package org.quintet.api.openevent;

import java.util.stream.Stream;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events, and the types that belong to one, made by the document's own examples. */
abstract class SatelliteFixture extends OpenEventFixture {

    /** A type as the document shows it: its example bodies, and the members of its answers. */
    record Satellite(JsonNode data) {

        String type() {
            return data.get("type").asString();
        }

        String collection() {
            return data.get("collection").asString();
        }

        String item(JsonNode created) {
            return collection() + "/" + created.get("id").asString();
        }

        String under(JsonNode event) {
            return path(event) + "/" + data.get("nested").asString();
        }

        boolean listed() {
            return data.get("nested").asString().equals(type() + "s");
        }

        String create(JsonNode event) {
            JsonNode body = data.get("create").deepCopy();
            ((ObjectNode) body.at("/data/relationships/event/data"))
                    .put("id", event.get("id").asString());
            return body.toString();
        }

        String change(JsonNode created) {
            return change(created, data.get("change").toString());
        }

        String change(JsonNode created, String attributes) {
            return """
                    {"data":{"type":"%s","id":"%s","attributes":%s}}""".formatted(type(), created.get("id").asString(), attributes);
        }

        @Override
        public String toString() {
            return type();
        }
    }

    static Stream<Satellite> satellites() {
        return JSON.readTree(resource("satellites.json")).valueStream().map(Satellite::new);
    }

    static Satellite satellite(String type) {
        return satellites().filter(it -> it.type().equals(type)).findFirst().orElseThrow();
    }

    static String path(JsonNode event) {
        return "/v1/events/" + event.get("id").asString();
    }

    JsonNode event(String state) {
        return event(client, state);
    }

    static JsonNode event(Http by, String state) {
        ObjectNode body = (ObjectNode) JSON.readTree(resource("create-event.json"));
        ((ObjectNode) body.at("/data/attributes")).put("state", state).put("is-sponsors-enabled", true);
        return by.post("/v1/events", body.toString()).expect(201).json().get("data");
    }

    JsonNode create(Satellite satellite, JsonNode event) {
        return client.post(satellite.collection(), satellite.create(event))
                .expect(201)
                .json()
                .get("data");
    }
}
