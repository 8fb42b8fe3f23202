package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The types that belong to one event, each in one table: what holds for all of them. */
class EventSatellitesTest extends SatelliteFixture {

    private World.Person coorganizerOf(JsonNode event) {
        World.Person person = world().member(world().organisation(), "owner");
        giveRole(person, event, "coorganizer");
        return person;
    }

    @ParameterizedTest
    @MethodSource("satellites")
    void theDocumentsExampleIsCreatedAsDocumented(Satellite satellite) {
        JsonNode event = event("draft");

        Http.Answer answer =
                client.post(satellite.collection(), satellite.create(event)).expect(201);

        JsonNode created = answer.json().get("data");
        assertThat(created.get("type").asString()).isEqualTo(satellite.type());
        assertThat(created.get("attributes").propertyNames())
                .containsAll(satellite
                        .data()
                        .get("attributes")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        satellite
                .data()
                .get("relationships")
                .valueStream()
                .map(JsonNode::asString)
                .forEach(name -> assertThat(created.at("/relationships/" + name + "/links/related")
                                .asString())
                        .isEqualTo(satellite.item(created) + "/" + name));
        satellite
                .data()
                .at("/create/data/attributes")
                .properties()
                .forEach(sent -> assertThat(
                                created.get("attributes").get(sent.getKey()).asString())
                        .as(sent.getKey())
                        .startsWith(sent.getValue().asString().replaceAll("\\.0+$", "")));
        assertThat(answer.header("Location")).isEqualTo(satellite.item(created));
    }

    @ParameterizedTest
    @MethodSource("satellites")
    void itsOrganiserReadsChangesAndDeletesIt(Satellite satellite) {
        JsonNode event = event("draft");
        JsonNode created = create(satellite, event);
        String item = satellite.item(created);

        assertThat(client.get(item).expect(200).json().get("data")).isEqualTo(created);
        assertThat(client.get(item + "/event").expect(200).json().at("/data/id"))
                .isEqualTo(event.get("id"));
        JsonNode nested = client.get(satellite.under(event)).expect(200).json();
        assertThat(satellite.listed() ? nested.at("/data/0") : nested.get("data"))
                .isEqualTo(created);
        JsonNode changed =
                client.patch(item, satellite.change(created)).expect(200).json();
        satellite
                .data()
                .get("change")
                .properties()
                .forEach(sent -> assertThat(
                                changed.at("/data/attributes/" + sent.getKey()).asString())
                        .startsWith(sent.getValue().asString().replaceAll("\\.0+$", "")));

        assertThat(client.delete(item).expect(200).json().at("/meta/message").asString())
                .isEqualTo("Object successfully deleted");
        client.get(item).expect(404);
        if (satellite.listed()) {
            assertThat(client.get(satellite.under(event))
                            .expect(200)
                            .json()
                            .at("/meta/count")
                            .asInt())
                    .isZero();
        } else {
            client.get(satellite.under(event)).expect(404);
        }
    }

    @ParameterizedTest
    @MethodSource("satellites")
    void strangersReadWhatIsPublishedAndChangeNothing(Satellite satellite) {
        JsonNode event = event("published");
        JsonNode created = create(satellite, event);
        String item = satellite.item(created);
        Http stranger = clientOf(world().member(world().organisation(), "owner"));
        Http member = clientOf(world().member(organisation, "member"));

        for (Http reader : List.of(anonymous(), stranger, member)) {
            reader.get(item).expect(200);
            reader.get(satellite.under(event)).expect(200);
        }
        anonymous().post(satellite.collection(), satellite.create(event)).expect(401);
        anonymous().patch(item, satellite.change(created)).expect(401);
        anonymous().delete(item).expect(401);
        for (Http other : List.of(stranger, member)) {
            other.post(satellite.collection(), satellite.create(event)).expect(satellite.refusal());
            other.patch(item, satellite.change(created)).expect(403);
            other.delete(item).expect(403);
        }
        assertThat(client.get(item).json().get("data")).isEqualTo(created);
    }

    @ParameterizedTest
    @MethodSource("satellites")
    void aDraftsThingsAreItsOrganisersAlone(Satellite satellite) {
        JsonNode event = event("draft");
        JsonNode created = create(satellite, event);
        String item = satellite.item(created);
        Http stranger = clientOf(world().member(world().organisation(), "owner"));

        for (Http reader : List.of(anonymous(), stranger)) {
            reader.get(item).expect(404);
            reader.get(satellite.under(event)).expect(404);
            reader.get(item + "/event").expect(404);
            reader.get(item + "/relationships/event").expect(404);
        }
        stranger.post(satellite.collection(), satellite.create(event)).expect(satellite.refusal());
    }

    @ParameterizedTest
    @MethodSource("satellites")
    void coorganizersAndStaffMayDoWhatTheOwnerMay(Satellite satellite) {
        JsonNode event = event("draft");
        Http admin = http().with("Content-Type", JSON_API).with("Authorization", "JWT " + world().adminToken());

        for (Http somebody :
                List.of(clientOf(coorganizerOf(event)), clientOf(world().member(organisation, "admin")), admin)) {
            JsonNode created = somebody.post(satellite.collection(), satellite.create(event))
                    .expect(201)
                    .json()
                    .get("data");
            somebody.get(satellite.under(event)).expect(200);
            somebody.patch(satellite.item(created), satellite.change(created)).expect(200);
            somebody.delete(satellite.item(created)).expect(200);
        }
    }

    @ParameterizedTest
    @MethodSource("satellites")
    void nothingIsMovedIntoAForeignEvent(Satellite satellite) {
        JsonNode created = create(satellite, event("draft"));
        JsonNode foreign = event(clientOf(world().member(world().organisation(), "owner")), "published");
        String toForeign = """
                {"data":{"type":"event","id":"%s"}}""".formatted(foreign.get("id").asString());

        client.patch(satellite.item(created) + "/relationships/event", toForeign)
                .expect(403);
        client.patch(satellite.item(created), """
                        {"data":{"type":"%s","id":"%s","relationships":{"event":%s}}}""".formatted(
                                satellite.type(), created.get("id").asString(), toForeign))
                .expect(403);
        assertThat(client.get(satellite.item(created) + "/event").json().at("/data/id"))
                .isNotEqualTo(foreign.get("id"));
    }

    @ParameterizedTest
    @MethodSource("satellites")
    void anEventIsRequiredAndMustExist(Satellite satellite) {
        JsonNode without = satellite.data().get("create").deepCopy();
        ((ObjectNode) without.get("data")).remove("relationships");
        client.post(satellite.collection(), without.toString()).expect(422);

        Http admin = http().with("Content-Type", JSON_API).with("Authorization", "JWT " + world().adminToken());
        for (String id : List.of("999999999", "nonsense", "99999999999999999999")) {
            JsonNode nobodys = JSON.createObjectNode().put("id", id);
            client.post(satellite.collection(), satellite.create(nobodys)).expect(satellite.refusal());
            admin.post(satellite.collection(), satellite.create(nobodys)).expect(404);
        }
        client.get(satellite.collection() + "/999999999").expect(404);
        client.delete(satellite.collection() + "/999999999").expect(404);
    }

    @ParameterizedTest
    @MethodSource("satellites")
    void whatHasATimeOfDeletionIsKeptForStaff(Satellite satellite) {
        JsonNode created = create(satellite, event("draft"));
        client.delete(satellite.item(created)).expect(200);

        Http admin = http().with("Content-Type", JSON_API).with("Authorization", "JWT " + world().adminToken());
        String trashed = satellite.item(created) + "?get_trashed=true";
        client.get(trashed).expect(404);
        if (!created.get("attributes").has("deleted-at")) {
            admin.get(trashed).expect(404);
            return;
        }
        assertThat(admin.get(trashed)
                        .expect(200)
                        .json()
                        .at("/data/attributes/deleted-at")
                        .isString())
                .isTrue();
        ObjectNode restored = (ObjectNode) satellite.data().get("change").deepCopy();
        restored.putNull("deleted-at");
        admin.patch(trashed, satellite.change(created, restored.toString())).expect(200);
        client.get(satellite.item(created)).expect(200);
    }

    @Test
    void anEventIsReadTogetherWithItsThings() {
        JsonNode event = event("published");
        satellites().forEach(satellite -> create(satellite, event));
        String include = "?include=microlocations,session-types,tracks,sponsors,exhibitors,social-links,"
                + "event-copyright,faqs,faq-types";

        JsonNode answer = anonymous().get(path(event) + include).expect(200).json();

        assertThat(answer.get("included")
                        .valueStream()
                        .map(object -> object.get("type").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        satellites().map(Satellite::type).toList());
        client.get(path(event) + "/relationships/tracks").expect(200);
        anonymous().get(path(event) + "/relationships/tracks").expect(401);
    }

    @Test
    void thingsOfAnUnlistedEventAreReadByThoseWhoHaveItsAddress() {
        JsonNode event = event("published");
        create(satellite("track"), event);
        client.patch(path(event), """
                        {"data":{"type":"event","id":"%s","attributes":{"privacy":"private"}}}""".formatted(event.get("id").asString())).expect(200);

        JsonNode tracks = anonymous()
                .get(path(event) + "/tracks?include=event")
                .expect(200)
                .json();

        assertThat(tracks.at("/included/0/id")).isEqualTo(event.get("id"));
    }
}
