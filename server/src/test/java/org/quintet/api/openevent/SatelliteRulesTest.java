package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
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

    @Test
    void copyrightsAreLinkedInTheSingularAndServedInBothForms() {
        JsonNode event = event("draft");
        String id = create(satellite("event-copyright"), event).get("id").asString();

        JsonNode read = client.get("/v1/event-copyrights/" + id).expect(200).json();

        assertThat(read.at("/data/links/self").asString()).isEqualTo("/v1/event-copyright/" + id);
        assertThat(read.at("/data/relationships/event/links/related").asString())
                .isEqualTo("/v1/event-copyright/" + id + "/event");
        client.get("/v1/event-copyrights/" + id + "/event").expect(200);
        client.get("/v1/event-copyrights/" + id + "/relationships/event").expect(200);
        client.get("/v1/event-copyright/" + id + "/event").expect(200);
    }

    @Test
    void aSponsorsLevelIsShownAsTextAndComparedAsANumber() {
        JsonNode event = event("draft");
        JsonNode sponsor = create(satellite("sponsor"), event);

        assertThat(sponsor.at("/attributes/level").isString()).isTrue();
        assertThat(client.get(path(event) + "/sponsors?filter="
                                + encoded("[{\"name\":\"level\",\"op\":\"lt\",\"val\":10}]"))
                        .expect(200)
                        .json()
                        .at("/meta/count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void descriptionsOfSponsorsAndExhibitorsAreCleaned() {
        JsonNode event = event("draft");
        for (String type : List.of("sponsor", "exhibitor")) {
            JsonNode body = JSON.readTree(satellite(type).create(event));
            ((ObjectNode) body.at("/data/attributes"))
                    .put("description", "<script>x</script><b>Bold</b><a href='y'>y</a>");

            assertThat(client.post(satellite(type).collection(), body.toString())
                            .expect(201)
                            .json()
                            .at("/data/attributes/description")
                            .asString())
                    .isEqualTo("<b>Bold</b>y");
        }
    }

    /** No index has room for it. */
    @Test
    void aBannersAddressMayBeLong() {
        Random letters = new Random(1);
        String address = "https://example.com/"
                + letters.ints(4000, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        JsonNode body = JSON.readTree(satellite("exhibitor").create(event("draft")));
        ((ObjectNode) body.at("/data/attributes")).put("banner-url", address);

        assertThat(client.post("/v1/exhibitors", body.toString())
                        .expect(201)
                        .json()
                        .at("/data/attributes/banner-url")
                        .asString())
                .isEqualTo(address);
    }

    @Test
    void tracksAndSessionTypesWantTheirFormWithEveryChange() {
        JsonNode event = event("draft");
        JsonNode track = create(satellite("track"), event);
        JsonNode sessionType = create(satellite("session-type"), event);

        client.patch(satellite("track").item(track), satellite("track").change(track, "{\"name\":\"x\"}"))
                .expect(422);
        JsonNode refused = client.patch(
                        satellite("session-type").item(sessionType),
                        satellite("session-type").change(sessionType, "{\"name\":\"x\"}"))
                .expect(422)
                .json();

        assertThat(refused.at("/errors/0/detail").asString()).isEqualTo("Length attribute is missing");
    }

    @Test
    void aTrackOrganizerWritesTracksAlsoOfADraftAndNothingElse() {
        JsonNode event = event("draft");
        World.Person person = world().member(world().organisation(), "owner");
        giveRole(person, event, "track_organizer");
        Http trackOrganizer = clientOf(person);

        JsonNode created = trackOrganizer
                .post("/v1/tracks", satellite("track").create(event))
                .expect(201)
                .json()
                .get("data");
        trackOrganizer
                .patch(satellite("track").item(created), satellite("track").change(created))
                .expect(200);
        trackOrganizer.delete(satellite("track").item(created)).expect(200);
        trackOrganizer
                .post("/v1/session-types", satellite("session-type").create(event))
                .expect(403);
        trackOrganizer.get(path(event)).expect(404);
    }

    @Test
    void aTypeTakesTheQuestionsOfItsEvent() {
        JsonNode event = event("draft");
        JsonNode faq = create(satellite("faq"), event);
        JsonNode foreign = create(satellite("faq"), event("draft"));
        String linkage = "/v1/faq-types/"
                + create(satellite("faq-type"), event).get("id").asString() + "/relationships/faqs";

        anonymous().post(linkage, "{\"data\":[" + identifier(faq) + "]}").expect(401);
        client.post(linkage, "{\"data\":[" + identifier(foreign) + "]}").expect(404);
        client.post(linkage, "{\"data\":[" + identifier(faq) + "]}").expect(200);
        client.patch(linkage, "{\"data\":[]}").expect(200);
    }

    @Test
    void anExhibitorShowsHimselfInSessionsOfHisOwnEvent() {
        Satellite exhibitor = satellite("exhibitor");
        JsonNode event = event("published");
        JsonNode other = event("published");
        String mine = session(event);
        String foreign = session(other);
        JsonNode created = create(exhibitor, event);
        String sessions = exhibitor.item(created) + "/relationships/sessions";

        client.patch(sessions, "{\"data\":[{\"type\":\"session\",\"id\":\"" + mine + "\"}]}")
                .expect(200);
        for (Http.Answer refused : List.of(
                client.post(sessions, "{\"data\":[{\"type\":\"session\",\"id\":\"" + foreign + "\"}]}"),
                client.patch(exhibitor.item(created), """
                        {"data":{"type":"exhibitor","id":"%s","relationships":{"event":{"data":{"type":"event","id":"%s"}}}}}""".formatted(
                                created.get("id").asString(), other.get("id").asString())))) {
            assertThat(refused.status()).isEqualTo(422);
        }
        assertThat(client.get(exhibitor.item(created) + "/sessions")
                        .expect(200)
                        .json()
                        .get("data"))
                .singleElement()
                .satisfies(session -> assertThat(session.get("id").asString()).isEqualTo(mine));
    }

    private String session(JsonNode event) {
        client.patch("/v1/events/" + event.get("id").asString(), """
                        {"data":{"type":"event","id":"%s","attributes":{"is-sessions-speakers-enabled":true}}}""".formatted(
                                event.get("id").asString()))
                .expect(200);
        return client.post("/v1/sessions", """
                        {"data":{"type":"session","attributes":{"title":"Talk"},"relationships":{
                         "event":{"data":{"type":"event","id":"%s"}}}}}""".formatted(event.get("id").asString()))
                .expect(201)
                .json()
                .at("/data/id")
                .asString();
    }

    @Test
    void exhibitorsArePutIntoOrder() {
        JsonNode event = event("draft");
        String first = create(satellite("exhibitor"), event).get("id").asString();
        String second = create(satellite("exhibitor"), event).get("id").asString();
        String foreign =
                create(satellite("exhibitor"), event("draft")).get("id").asString();
        String order = path(event) + "/reorder-exhibitors";
        String byIdentifier = "/v1/events/" + event.at("/attributes/identifier").asString() + "/reorder-exhibitors";
        Http plain = client.with("Content-Type", "application/json");

        assertThat(plain.post(byIdentifier, places(first, 2, second, 1))
                        .expect(200)
                        .json())
                .hasToString("{\"success\":true,\"updates\":{\"1\":1,\"2\":1}}");
        assertThat(client.get(path(event) + "/exhibitors?sort=position")
                        .json()
                        .at("/data/0/id")
                        .asString())
                .isEqualTo(second);
        plain.post(order, places(first, 5, foreign, 1)).expect(403);
        assertThat(client.get("/v1/exhibitors/" + first)
                        .json()
                        .at("/data/attributes/position")
                        .asInt())
                .as("none is moved")
                .isEqualTo(2);
        for (String wrong : List.of("[{\"exhibitor\":1}]", "[1]", "[{\"exhibitor\":\"a\",\"position\":1}]")) {
            plain.post(order, wrong).expect(422);
        }
        plain.post(order, "{}").expect(400);
        assertThat(plain.post(order + "?reset", "")
                        .expect(200)
                        .json()
                        .at("/updates")
                        .asInt())
                .isEqualTo(2);
        http().post(order, "[]").expect(401);
        clientOf(world().member(world().organisation(), "owner"))
                .post(order, "[]")
                .expect(403);
        plain.post("/v1/events/nosuchid/reorder-exhibitors", "[]").expect(404);
    }

    private static String places(String first, int position, String second, int other) {
        return "[{\"exhibitor\":%s,\"position\":%d},{\"exhibitor\":%s,\"position\":%d}]"
                .formatted(first, position, second, other);
    }

    private static String identifier(JsonNode resource) {
        return "{\"type\":\"%s\",\"id\":\"%s\"}"
                .formatted(resource.get("type").asString(), resource.get("id").asString());
    }
}
