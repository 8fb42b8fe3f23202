package org.quintet.api.openevent;

import java.util.List;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Streams, rooms and channels for the tests of video. */
abstract class VideoFixture extends SatelliteFixture {

    static final String ATTRIBUTES =
            "\"name\":\"Main hall\",\"url\":\"https://meet.jit.si/main\",\"password\":\"secret\"";

    Http admin() {
        return http().with("Content-Type", JSON_API).with("Authorization", "JWT " + world().adminToken());
    }

    static String data(String type, String attributes, String relationships) {
        return """
                {"data":{"type":"%s","attributes":{%s},"relationships":{%s}}}""".formatted(type, attributes, relationships);
    }

    static String change(JsonNode resource, String attributes, String relationships) {
        return """
                {"data":{"type":"%s","id":"%s","attributes":{%s},"relationships":{%s}}}""".formatted(resource.get("type").asString(), resource.get("id").asString(), attributes, relationships);
    }

    static String one(String relationship, String type, String id) {
        return """
                "%s":{"data":{"type":"%s","id":"%s"}}""".formatted(relationship, type, id);
    }

    static String ofEvent(JsonNode event) {
        return one("event", "event", event.get("id").asString());
    }

    static String inRooms(JsonNode... rooms) {
        return "\"rooms\":{\"data\":["
                + String.join(
                        ",",
                        List.of(rooms).stream()
                                .map(room -> "{\"type\":\"microlocation\",\"id\":\"%s\"}"
                                        .formatted(room.get("id").asString()))
                                .toList())
                + "]}";
    }

    String channel(String provider) {
        return anonymous()
                .get("/v1/video-channels?page[size]=0")
                .expect(200)
                .json()
                .get("data")
                .valueStream()
                .filter(channel -> channel.at("/attributes/provider").asString().equals(provider))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    JsonNode stream(String attributes, String relationships) {
        return client.post("/v1/video-streams", data("video-stream", attributes, relationships))
                .expect(201)
                .json()
                .get("data");
    }

    static String item(JsonNode stream) {
        return "/v1/video-streams/" + stream.get("id").asString();
    }
}
