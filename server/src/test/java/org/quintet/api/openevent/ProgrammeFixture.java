package org.quintet.api.openevent;

import java.util.List;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** A published event that takes proposals, its owner, and what is made for it. */
abstract class ProgrammeFixture extends EventFixture {

    JsonNode openEvent() {
        return create("{\"state\":\"published\",\"is-sessions-speakers-enabled\":true}");
    }

    World.Person stranger() {
        return world().member(world().organisation(), "owner");
    }

    /** Attributes and relationships are members, each with a comma before it. */
    static Http.Answer propose(Http caller, JsonNode event, String attributes, String relationships) {
        return caller.post("/v1/sessions", """
                {"data":{"type":"session","attributes":{"title":"Talk"%s},"relationships":{
                    "event":{"data":{"type":"event","id":"%s"}}%s}}}""".formatted(attributes, id(event), relationships));
    }

    JsonNode session(JsonNode event, String attributes, String relationships) {
        return propose(client, event, attributes, relationships)
                .expect(201)
                .json()
                .get("data");
    }

    static Http.Answer revise(Http caller, JsonNode session, String attributes) {
        return caller.patch("/v1/sessions/" + id(session), """
                {"data":{"type":"session","id":"%s","attributes":%s}}""".formatted(id(session), attributes));
    }

    static Http.Answer speak(Http caller, JsonNode event, String attributes, String relationships) {
        return caller.post("/v1/speakers", """
                {"data":{"type":"speaker","attributes":{"name":"Ada"%s},"relationships":{
                    "event":{"data":{"type":"event","id":"%s"}}%s}}}""".formatted(attributes, id(event), relationships));
    }

    static String one(String relationship, JsonNode to) {
        return """
                ,"%s":{"data":{"type":"%s","id":"%s"}}""".formatted(relationship, to.get("type").asString(), id(to));
    }

    static String many(String relationship, JsonNode to) {
        return """
                ,"%s":{"data":[{"type":"%s","id":"%s"}]}""".formatted(relationship, to.get("type").asString(), id(to));
    }

    JsonNode satellite(JsonNode event, String path, String type, String attributes) {
        return client.post(path, """
                        {"data":{"type":"%s","attributes":%s,"relationships":{
                            "event":{"data":{"type":"event","id":"%s"}}}}}""".formatted(type, attributes, id(event)))
                .expect(201)
                .json()
                .get("data");
    }

    static List<String> titles(Http.Answer list) {
        return list.expect(200)
                .json()
                .get("data")
                .valueStream()
                .map(session -> session.at("/attributes/title").asString())
                .toList();
    }
}
