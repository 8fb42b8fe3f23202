package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Video streams: of what they are, and who comes across them (document, group Video Streams). */
class VideoStreamsTest extends VideoFixture {

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
}
