package org.quintet.api.openevent;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What tests of events have in common. */
abstract class EventFixture extends OpenEventFixture {

    Http admin() {
        return anonymous().with("Authorization", "JWT " + world().adminToken());
    }

    /** The document's example with other attributes. */
    static String event(String attributes) {
        ObjectNode body = (ObjectNode) JSON.readTree(resource("create-event.json"));
        ((ObjectNode) body.at("/data/attributes")).setAll((ObjectNode) JSON.readTree(attributes));
        return body.toString();
    }

    JsonNode create(String attributes) {
        return client.post("/v1/events", event(attributes)).expect(201).json().get("data");
    }

    static Http.Answer change(Http caller, JsonNode event, String attributes) {
        return caller.patch(path(event), """
                {"data":{"type":"event","id":"%s","attributes":%s}}""".formatted(id(event), attributes));
    }

    Http.Answer change(JsonNode event, String attributes) {
        return change(client, event, attributes);
    }

    static String id(JsonNode resource) {
        return resource.get("id").asString();
    }

    static String path(JsonNode event) {
        return "/v1/events/" + id(event);
    }

    static String detail(Http.Answer refused) {
        return refused.json().at("/errors/0/detail").asString();
    }

    static List<String> names(JsonNode list) {
        return list.get("data")
                .valueStream()
                .map(event -> event.at("/attributes/name").asString())
                .toList();
    }

    static String filter(String json) {
        return "filter=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    static String filterByName(String name) {
        return "?" + filter("[{\"name\":\"name\",\"op\":\"eq\",\"val\":\"" + name + "\"}]");
    }
}
