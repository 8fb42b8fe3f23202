package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds for one of the types that belong to an event, and not for the others. */
class SatelliteRulesTest extends SatelliteFixture {

    @Test
    void sponsorsAreAddedWhereTheyAreEnabled() {
        JsonNode event = event("draft");
        client.patch(path(event), """
                        {"data":{"type":"event","id":"%s","attributes":{"is-sponsors-enabled":false}}}""".formatted(event.get("id").asString())).expect(200);

        JsonNode refused = client.post("/v1/sponsors", satellite("sponsor").create(event))
                .expect(403)
                .json();

        assertThat(refused.at("/errors/0/detail").asString()).isEqualTo("Sponsors are disabled for this Event");
    }

    @Test
    void anEventHasOneCopyright() {
        Satellite copyright = satellite("event-copyright");
        JsonNode event = event("draft");
        JsonNode first = create(copyright, event);

        JsonNode refused = client.post(copyright.collection(), copyright.create(event))
                .expect(422)
                .json();

        assertThat(refused.at("/errors/0/source/parameter").asString()).isEqualTo("event_identifier");
        client.patch(copyright.item(first), copyright.change(first, "{\"year\":1899}"))
                .expect(422);
        client.patch(copyright.item(first), copyright.change(first, "{\"year\":9999}"))
                .expect(422);
        client.delete(copyright.item(first)).expect(200);
        create(copyright, event);
    }

    @Test
    void aTracksFontIsReadableOnItsColor() {
        Satellite track = satellite("track");
        JsonNode created = create(track, event("draft"));

        assertThat(fontOn(track, created, "#fff")).isEqualTo("#000000");
        assertThat(fontOn(track, created, "#010203")).isEqualTo("#ffffff");
        assertThat(fontOn(track, created, "#FFEE00")).isEqualTo("#000000");
        for (String wrong : List.of("red", "#12345", "#ggg", "#a04b4b\\n")) {
            JsonNode refused = client.patch(track.item(created), track.change(created, "{\"color\":\"" + wrong + "\"}"))
                    .expect(422)
                    .json();
            assertThat(refused.at("/errors/0/source/pointer").asString()).isEqualTo("/data/attributes/color");
        }
    }

    private String fontOn(Satellite track, JsonNode created, String color) {
        return client.patch(track.item(created), track.change(created, "{\"color\":\"" + color + "\"}"))
                .expect(200)
                .json()
                .at("/data/attributes/font-color")
                .asString();
    }

    @Test
    void aSessionTypesLengthIsHoursAndMinutes() {
        Satellite sessionType = satellite("session-type");
        JsonNode created = create(sessionType, event("draft"));

        for (String wrong : List.of("24:00", "1:30", "00:60", "long")) {
            JsonNode refused = client.patch(
                            sessionType.item(created), sessionType.change(created, "{\"length\":\"" + wrong + "\"}"))
                    .expect(422)
                    .json();
            assertThat(refused.at("/errors/0/detail").asString()).isEqualTo("Length should be in the format %H:%M");
        }
    }

    @Test
    void defaultsAreTheDocuments() {
        JsonNode event = event("draft");

        assertThat(create(satellite("microlocation"), event)
                        .at("/attributes/position")
                        .asInt())
                .isZero();
        assertThat(create(satellite("exhibitor"), event)
                        .at("/attributes/status")
                        .asString())
                .isEqualTo("pending");
        JsonNode body = JSON.readTree(satellite("social-link").create(event));
        ((ObjectNode) body.at("/data/attributes")).remove("identifier");
        assertThat(client.post("/v1/social-links", body.toString())
                        .expect(201)
                        .json()
                        .at("/data/attributes/identifier")
                        .asString())
                .matches("[0-9a-f]{8}");
    }

    @Test
    void aQuestionHasATypeOfItsOwnEvent() {
        JsonNode event = event("draft");
        JsonNode faq = create(satellite("faq"), event);
        JsonNode type = create(satellite("faq-type"), event);
        JsonNode foreign = create(satellite("faq-type"), event("draft"));
        String linkage = satellite("faq").item(faq) + "/relationships/faq-type";

        client.patch(linkage, linkTo(foreign)).expect(404);
        client.patch(linkage, linkTo(type)).expect(200);
        assertThat(client.get("/v1/faq-types/" + type.get("id").asString() + "/faqs")
                        .json()
                        .at("/data/0"))
                .isEqualTo(faq);
        client.delete("/v1/faq-types/" + type.get("id").asString()).expect(200);
        client.get(satellite("faq").item(faq)).expect(200);
        client.get(satellite("faq").item(faq) + "/faq-type").expect(404);
    }

    private static String linkTo(JsonNode resource) {
        return """
                {"data":{"type":"%s","id":"%s"}}""".formatted(resource.get("type").asString(), resource.get("id").asString());
    }
}
