package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Video streams, their channels, moderators and translations (document, group Video Streams). */
class VideoTest extends SatelliteFixture {

    private static final String ATTRIBUTES =
            "\"name\":\"Main hall\",\"url\":\"https://meet.jit.si/main\",\"password\":\"secret\"";

    private Http admin() {
        return http().with("Content-Type", JSON_API).with("Authorization", "JWT " + world().adminToken());
    }

    private static String data(String type, String attributes, String relationships) {
        return """
                {"data":{"type":"%s","attributes":{%s},"relationships":{%s}}}""".formatted(type, attributes, relationships);
    }

    private static String change(JsonNode resource, String attributes, String relationships) {
        return """
                {"data":{"type":"%s","id":"%s","attributes":{%s},"relationships":{%s}}}""".formatted(resource.get("type").asString(), resource.get("id").asString(), attributes, relationships);
    }

    private static String one(String relationship, String type, String id) {
        return """
                "%s":{"data":{"type":"%s","id":"%s"}}""".formatted(relationship, type, id);
    }

    private static String ofEvent(JsonNode event) {
        return one("event", "event", event.get("id").asString());
    }

    private static String inRooms(JsonNode... rooms) {
        return "\"rooms\":{\"data\":["
                + String.join(
                        ",",
                        List.of(rooms).stream()
                                .map(room -> "{\"type\":\"microlocation\",\"id\":\"%s\"}"
                                        .formatted(room.get("id").asString()))
                                .toList())
                + "]}";
    }

    private String channel(String provider) {
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

    private JsonNode stream(String attributes, String relationships) {
        return client.post("/v1/video-streams", data("video-stream", attributes, relationships))
                .expect(201)
                .json()
                .get("data");
    }

    private static String item(JsonNode stream) {
        return "/v1/video-streams/" + stream.get("id").asString();
    }

    @Test
    void aStreamIsOfAnEventOrOfItsRoomsAndNeverOfBoth() {
        JsonNode event = event("published");
        JsonNode room = create(satellite("microlocation"), event);
        JsonNode foreign = create(satellite("microlocation"), event("published"));

        JsonNode ofEvent = stream(ATTRIBUTES, ofEvent(event));
        assertThat(ofEvent.at("/attributes/chat-room-name").asString())
                .isEqualTo("Main-hall-" + ofEvent.get("id").asString());
        assertThat(client.get(path(event) + "/video-stream").expect(200).json().get("data"))
                .isEqualTo(ofEvent);
        client.post("/v1/video-streams", data("video-stream", ATTRIBUTES, ofEvent(event)))
                .expect(409);
        for (String wrong : List.of("", ofEvent(event) + "," + inRooms(room))) {
            client.post("/v1/video-streams", data("video-stream", ATTRIBUTES, wrong))
                    .expect(422);
        }
        client.post("/v1/video-streams", data("video-stream", ATTRIBUTES, inRooms(room, foreign)))
                .expect(403);

        JsonNode ofRoom = stream(ATTRIBUTES, inRooms(room));
        String roomsStream = "/v1/microlocations/" + room.get("id").asString() + "/video-stream";
        assertThat(client.get(roomsStream).expect(200).json().get("data")).isEqualTo(ofRoom);
        assertThat(client.get(item(ofRoom) + "/rooms").expect(200).json().at("/data/0/id"))
                .isEqualTo(room.get("id"));
        client.get(item(ofRoom) + "/event").expect(404);
        client.patch(item(ofRoom), change(ofRoom, "", ofEvent(event))).expect(409);
        client.delete(item(ofEvent)).expect(200);
        client.patch(item(ofRoom), change(ofRoom, "", ofEvent(event))).expect(200);
        assertThat(client.get(roomsStream)
                        .expect(404)
                        .json()
                        .at("/errors/0/detail")
                        .asString())
                .isEqualTo("Video Stream: " + room.get("id").asString() + " not found");
        client.get(path(event) + "/video-stream").expect(200);
    }

    @Test
    void onlyThoseWhoMayWatchAStreamComeAcrossIt() {
        JsonNode event = event("published");
        JsonNode room = create(satellite("microlocation"), event);
        JsonNode stream = stream(ATTRIBUTES, ofEvent(event));
        stream(ATTRIBUTES, inRooms(room));
        World.Person person = world().member(world().organisation(), "owner");
        Http stranger = clientOf(person);
        String roomPath = "/v1/microlocations/" + room.get("id").asString();

        for (Http other : List.of(anonymous(), stranger)) {
            other.get(item(stream)).expect(404);
            other.get(path(event) + "/video-stream").expect(404);
            other.get(roomPath + "/video-stream").expect(404);
            JsonNode included =
                    other.get(roomPath + "?include=video-stream").expect(200).json();
            assertThat(included.has("included")).isFalse();
            assertThat(included.at("/data/relationships/video-stream/data").isNull())
                    .isTrue();
            assertThat(other.get(path(event) + "?include=video-stream").json().has("included"))
                    .isFalse();
            assertThat(other.get(path(event) + "/has-streams").expect(200).json())
                    .hasToString("{\"exists\":true,\"can_access\":false}");
        }
        anonymous().patch(item(stream), change(stream, "\"name\":\"x\"", "")).expect(401);
        stranger.patch(item(stream), change(stream, "\"name\":\"x\"", "")).expect(403);
        stranger.delete(item(stream)).expect(403);
        stranger.post("/v1/video-streams", data("video-stream", ATTRIBUTES, ofEvent(event)))
                .expect(403);
        assertThat(client.get(path(event) + "/has-streams").json())
                .hasToString("{\"exists\":true,\"can_access\":true}");
        assertThat(client.get(path(event("draft")) + "/has-streams").json())
                .hasToString("{\"exists\":false,\"can_access\":false}");

        client.post(
                        item(stream) + "/video-stream-moderators",
                        data(
                                "video-stream-moderator",
                                "\"email\":\"" + person.email().toUpperCase(java.util.Locale.ROOT) + "\"",
                                ""))
                .expect(201);
        assertThat(stranger.get(item(stream))
                        .expect(200)
                        .json()
                        .at("/data/attributes/password")
                        .asString())
                .isEqualTo("secret");
        stranger.patch(item(stream), change(stream, "\"name\":\"x\"", "")).expect(403);
        stranger.get(roomPath + "/video-stream").expect(404);
    }

    /** G1.6: a stream of rooms has no event of its own in the reference server, so that any role anywhere was enough. */
    @Test
    void aRoleAtAnotherEventOpensNoStreamOfRooms() {
        JsonNode room = create(satellite("microlocation"), event("published"));
        JsonNode stream = stream(ATTRIBUTES, inRooms(room));
        Http organizerElsewhere = clientOf(world().member(world().organisation(), "owner"));
        event(organizerElsewhere, "published");

        organizerElsewhere.get(item(stream)).expect(404);
        organizerElsewhere
                .get("/v1/microlocations/" + room.get("id").asString() + "/video-stream")
                .expect(404);
        organizerElsewhere
                .patch(item(stream), change(stream, "\"name\":\"x\"", ""))
                .expect(403);
        organizerElsewhere.delete(item(stream)).expect(403);
        organizerElsewhere.get(item(stream) + "/video-stream-moderators").expect(404);
        organizerElsewhere
                .post("/v1/video-streams", data("video-stream", ATTRIBUTES, inRooms(room)))
                .expect(403);
    }

    @Test
    void allStreamsWithTheirPasswordsAreStaffsAlone() {
        stream(ATTRIBUTES, ofEvent(event("published")));
        String documented = "/v1/video-streams?page%5Bsize%5D=10&page%5Bnumber%5D=1&sort=url&filter=%5B%5D";

        anonymous().get(documented).expect(401);
        client.get(documented).expect(403);
        assertThat(admin().get(documented).expect(200).json().at("/meta/count").asInt())
                .isPositive();
    }

    @Test
    void optionsAreKeptWhereTheServiceHasThemAndAddedToThoseBefore() {
        JsonNode event = event("draft");
        String withOptions = ATTRIBUTES + ",\"extra\":{\"autoplay\":true,\"loop\":false}";
        JsonNode stream =
                stream(withOptions, ofEvent(event) + "," + one("video-channel", "video_channel", channel("youtube")));

        assertThat(stream.at("/attributes/extra/autoplay").booleanValue()).isTrue();
        JsonNode changed = client.patch(item(stream), change(stream, "\"extra\":{\"loop\":true}", ""))
                .expect(200)
                .json();
        assertThat(changed.at("/data/attributes/extra")).isEqualTo(JSON.readTree("{\"autoplay\":true,\"loop\":true}"));
        assertThat(client.get(item(stream) + "/video-channel")
                        .expect(200)
                        .json()
                        .at("/data/attributes/provider"))
                .as("a change without a channel keeps it")
                .hasToString("\"youtube\"");
        JsonNode moved = client.patch(
                        item(stream), change(stream, "", one("video-channel", "video-channel", channel("3cx"))))
                .expect(200)
                .json();
        assertThat(moved.at("/data/attributes/extra").isNull()).isTrue();
        client.patch(item(stream), change(stream, "\"extra\":[1]", "")).expect(422);
        client.get(item(stream) + "/join").expect(400);
        client.get("/v1/video-streams/999999999/join").expect(404);
    }

    @Test
    void channelsAreSeededPublicAndWrittenByStaffWithoutShowingTheirKeys() {
        assertThat(anonymous()
                        .get("/v1/video-channels?page[size]=0")
                        .json()
                        .get("data")
                        .valueStream()
                        .map(channel -> channel.at("/attributes/provider").asString()))
                .contains("jitsi", "youtube", "vimeo", "3cx", "chatmosphere", "libre", "youtube_privacy");
        String bbb = "\"name\":\"BBB\",\"provider\":\"bbb\",\"url\":\"https://bbb.example.org\"";
        client.post("/v1/video-channels", data("video-channel", bbb, "")).expect(403);
        admin().post("/v1/video-channels", data("video-channel", bbb, "")).expect(422);
        JsonNode channel = admin().post(
                        "/v1/video-channels",
                        data(
                                "video-channel",
                                bbb + ",\"api-url\":\"https://bbb.example.org/api\",\"api-key\":\"hidden\"",
                                ""))
                .expect(201)
                .json()
                .get("data");
        String item = "/v1/video-channels/" + channel.get("id").asString();

        assertThat(channel.at("/attributes/api-key").asString()).isEqualTo("hidden");
        assertThat(anonymous()
                        .get(item)
                        .expect(200)
                        .json()
                        .get("data")
                        .get("attributes")
                        .propertyNames())
                .doesNotContain("api-key", "extra")
                .contains("created-at", "modified-at", "api-url");
        client.patch(item, change(channel, "\"name\":\"x\"", "")).expect(403);
        admin().patch(item, change(channel, "\"api-key\":null", "")).expect(422);
        JsonNode event = event("draft");
        JsonNode refused = client.post(
                        "/v1/video-streams",
                        data(
                                "video-stream",
                                ATTRIBUTES,
                                ofEvent(event) + ","
                                        + one(
                                                "video-channel",
                                                "video-channel",
                                                channel.get("id").asString())))
                .expect(422)
                .json();
        assertThat(refused.at("/errors/0/detail").asString()).isEqualTo("Cannot create Meeting on BigBlueButton");
        admin().delete(item).expect(200);
    }

    @Test
    void chatmosphereShowsThePublicSideAndOnlyOrganisersWriteThere() {
        JsonNode event = event("published");
        String public_ = "/v1/events/" + event.at("/attributes/identifier").asString() + "/chatmosphere";
        JsonNode stream = stream(ATTRIBUTES, ofEvent(event));
        anonymous().get(public_).expect(404);
        client.patch(item(stream), change(stream, "", one("video-channel", "video-channel", channel("chatmosphere"))))
                .expect(200);
        Http stranger = clientOf(world().member(world().organisation(), "owner"));

        assertThat(anonymous()
                        .get(public_)
                        .expect(200)
                        .json()
                        .at("/data/attributes")
                        .propertyNames())
                .containsExactlyInAnyOrder("name", "url", "bg-img-url");
        String change = change(stream, "\"name\":\"Renamed\"", "");
        anonymous().patch(public_, change).expect(401);
        anonymous().delete(public_).expect(401);
        stranger.patch(public_, change).expect(403);
        stranger.delete(public_).expect(403);
        client.patch(public_, change).expect(200);
        client.delete(public_).expect(200);
        client.get(item(stream)).expect(404);
    }

    @Test
    void moderatorsAreTheOrganisersToAppointAndGetAMail() {
        JsonNode event = event("published");
        JsonNode stream = stream(ATTRIBUTES, ofEvent(event));
        World.Person person = world().member(world().organisation(), "owner");
        Http stranger = clientOf(person);
        String body = data(
                "video-stream-moderator",
                "\"email\":\"" + person.email() + "\"",
                one("video-stream", "video_stream", stream.get("id").asString()));

        anonymous().post("/v1/video-stream-moderators", body).expect(401);
        // for him there is no such stream
        stranger.post("/v1/video-stream-moderators", body).expect(404);
        JsonNode moderator = client.post("/v1/video-stream-moderators", body)
                .expect(201)
                .json()
                .get("data");
        client.post("/v1/video-stream-moderators", body).expect(409);
        assertThat(mailbox.await(person.email(), "video_moderator_invite").link())
                .endsWith("/video/Main%20hall/" + stream.get("id").asString());
        String item = "/v1/video-stream-moderators/" + moderator.get("id").asString();
        client.get("/v1/video-stream-moderators").expect(403);
        assertThat(client.get(item(stream) + "/video-stream-moderators")
                        .expect(200)
                        .json()
                        .at("/data/0"))
                .isEqualTo(moderator);
        stranger.get(item(stream) + "/video-stream-moderators").expect(403);
        String own = "/v1/users/" + person.id() + "/video-stream-moderators";
        assertThat(stranger.get(own).expect(200).json().at("/data/0/id")).isEqualTo(moderator.get("id"));
        client.get(own).expect(403);
        client.get(item + "/video-stream").expect(200);
        for (String path : List.of(item, item + "/relationships/video-stream")) {
            anonymous().patch(path, change(moderator, "", "")).expect(401);
            stranger.patch(path, change(moderator, "", "")).expect(403);
        }
        stranger.delete(item).expect(403);
        client.get(item(stream) + "/relationships/video-stream-moderators").expect(200);
        client.delete(item).expect(200);
        stranger.get(item(stream)).expect(404);
    }

    @Test
    void translationsOfAStreamAreReadSignedInAndWrittenByItsOrganisers() {
        JsonNode event = event("published");
        JsonNode stream = stream(ATTRIBUTES, ofEvent(event));
        Http stranger = clientOf(world().member(world().organisation(), "owner"));
        String body = data(
                "translation_channel",
                "\"name\":\"Deutsch\",\"url\":\"https://meet.jit.si/de\"",
                one("video-stream", "video_stream", stream.get("id").asString()) + ","
                        + one("channel", "video_channel", channel("jitsi")));

        anonymous().post("/v1/translation_channels", body).expect(401);
        stranger.post("/v1/translation_channels", body).expect(403);
        JsonNode translation =
                client.post("/v1/translation_channels", body).expect(201).json().get("data");

        assertThat(translation.get("id").isIntegralNumber()).isTrue();
        String item = "/v1/translation_channels/" + translation.get("id");
        anonymous().get(item).expect(401);
        anonymous().get("/v1/translation_channels").expect(401);
        stranger.get(item).expect(200);
        assertThat(client.get(item(stream) + "/translation_channels")
                        .expect(200)
                        .json()
                        .at("/data/0"))
                .isEqualTo(translation);
        for (String name : List.of("video-stream", "channel", "channels")) {
            String linkage = "/v1/translation_channel/" + translation.get("id") + "/relationships/" + name;
            client.get(linkage).expect(200);
            anonymous().patch(linkage, "{\"data\":null}").expect(401);
            stranger.patch(linkage, "{\"data\":null}").expect(403);
        }
        stranger.patch(item, change(translation, "\"name\":\"x\"", "")).expect(403);
        stranger.delete(item).expect(403);
        client.patch(item, change(translation, "\"name\":\"Polski\"", "")).expect(200);
        client.delete(item).expect(200);
    }

    @Test
    void chatTokensSayThatThereIsNoChatServer() {
        JsonNode event = event("published");
        JsonNode room = create(satellite("microlocation"), event);
        client.get(path(event) + "/chat-token").expect(404);
        JsonNode stream = stream(ATTRIBUTES + ",\"is-chat-enabled\":true", ofEvent(event));
        Http plain = client.with("Content-Type", "application/json");

        assertThat(plain.get(item(stream) + "/chat-token").expect(200).json())
                .hasToString("{\"success\":false,\"code\":\"integration_disabled\"}");
        plain.get(path(event) + "/virtual-room/" + stream.get("id").asString() + "/chat-token")
                .expect(200);
        assertThat(plain.get(path(event) + "/room/" + room.get("id").asString() + "/chat-token")
                        .expect(404)
                        .json()
                        .at("/errors/0/detail")
                        .asString())
                .isEqualTo("Video Stream Not Found");
        anonymous().get(item(stream) + "/chat-token").expect(401);
        clientOf(world().member(world().organisation(), "owner"))
                .get(item(stream) + "/chat-token")
                .expect(404);
    }
}
