package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Channels, moderators and translations of video streams, and their chat. */
class VideoTest extends VideoFixture {

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
