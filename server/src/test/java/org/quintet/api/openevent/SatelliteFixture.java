package org.quintet.api.openevent;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.quintet.schema.Tables;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
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
            return data.path("item").asString(collection()) + "/"
                    + created.get("id").asString();
        }

        /** What those are told who may not create it. */
        int refusal() {
            return data.path("refusal").asInt(403);
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

    @Autowired
    private DSLContext sql;

    static String encoded(String parameter) {
        return URLEncoder.encode(parameter, StandardCharsets.UTF_8);
    }

    /** As an accepted invitation does it. */
    void giveRole(World.Person person, JsonNode event, String role) {
        sql.insertInto(Tables.EVENT_ROLE)
                .set(Tables.EVENT_ROLE.EVENT_ID, Long.valueOf(event.get("id").asString()))
                .set(Tables.EVENT_ROLE.USER_ID, person.id())
                .set(Tables.EVENT_ROLE.ROLE, role)
                .set(Tables.EVENT_ROLE.CREATED_AT, clock.instant())
                .execute();
    }
}
