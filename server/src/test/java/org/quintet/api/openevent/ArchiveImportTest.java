package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Imports of archives that are not ours, or that somebody tampered with (facts, E9). */
class ArchiveImportTest extends ArchiveFixture {

    private Map<String, byte[]> archive = new LinkedHashMap<>();

    /** As the reference writes them: members that we do not know, ids of another server, everything in UTC. */
    @BeforeEach
    void writeArchive() {
        archive = new LinkedHashMap<>();
        archive.put("event", bytes("""
                {"id":7,"name":"Old Tea","latitude":null,"starts_at":"2030-05-01T09:00:00+05:30",
                "ends_at":"2030-05-02T03:30:00","timezone":"Asia/Kolkata","description":"<p>x<script>y()</script></p>",
                "logo_url":"/images/logo.png","external_event_url":"/images/background.png","original_image_url":null,
                "owner_name":"Us","owner_description":"<b>we</b><img src=x onerror=y()>","privacy":"private",
                "event_type_id":1,"event_topic_id":987654,"group_id":5,"identifier":"abcd1234","state":"published",
                "is_featured":true,"creator":{"id":3},"chat_room_id":"r","online":null,
                "social_links":[{"id":1,"name":"twitter","link":"https://twitter.example/x"}]}"""));
        archive.put("forms", bytes("""
                [{"id":1,"event_id":7,"form":"speaker","field_identifier":"name","type":"text","is_required":true,
                "is_included":true,"is_fixed":true,"name":"whatever"}]"""));
        archive.put("microlocations", bytes("[{\"id\":4,\"name\":\"Hall\",\"floor\":1,\"event_id\":7}]"));
        archive.put("sponsors", bytes("[]"));
        archive.put("speakers", bytes("""
                [{"id":9,"name":"Ada","email":"ada@old.example","photo_url":"/images/speakers/Ada_9.png","user_id":1},
                {"id":10,"name":"Gone","email":"gone@old.example","deleted_at":"2020-01-01T00:00:00+00:00"}]"""));
        archive.put("tracks", bytes("[{\"id\":2,\"name\":\"Red\",\"color\":\"#ff0000\",\"font_color\":\"#000000\"}]"));
        archive.put("session_types", bytes("[{\"id\":3,\"name\":\"Talk\",\"length\":\"00:45\"}]"));
        archive.put("sessions", bytes("""
                [{"id":5,"title":"Leaves","long_abstract":"<i>all</i>","state":"accepted","track_id":2,"session_type_id":3,
                "microlocation_id":4,"creator_id":1,"starts_at":"2030-05-01T04:30:00+00:00",
                "ends_at":"2030-05-01T05:00:00+00:00"},
                {"id":6,"title":"Lost","state":"pending","track_id":99,"microlocation_id":1}]"""));
        archive.put("meta", bytes("{\"root_url\":\"https://old.example\"}"));
        archive.put("images/", new byte[0]);
        for (String picture : new String[] {"images/logo.png", "images/background.png", "images/speakers/Ada_9.png"}) {
            archive.put(picture, UploadFixture.picture("png", 20, 10));
        }
    }

    private int events() {
        return client.get("/v1/users/" + owner.id()
                        + "/events?page[size]=1".replace("[", "%5B").replace("]", "%5D"))
                .expect(200)
                .json()
                .at("/meta/count")
                .asInt();
    }

    private JsonNode job() {
        return client.get("/v1/import-jobs").expect(200).json().at("/data/0");
    }

    @Test
    void theReferencesArchiveIsReadWithItsIdsMappedAndItsStrangersDropped() {
        JsonNode imported = result(imported(archive));

        String event = "/v1/events/" + imported.get("id").asString();
        JsonNode shown = client.get(event).expect(200).json().at("/data/attributes");
        assertThat(shown.get("name").asString()).isEqualTo("Old Tea");
        assertThat(shown.get("starts-at").asString()).isEqualTo("2030-05-01T03:30:00+00:00");
        assertThat(shown.get("ends-at").asString()).isEqualTo("2030-05-02T03:30:00+00:00");
        assertThat(shown.get("state").asString()).isEqualTo("draft");
        assertThat(shown.get("privacy").asString()).isEqualTo("private");
        assertThat(shown.get("identifier").asString()).isNotEqualTo("abcd1234");
        assertThat(shown.get("is-featured").booleanValue()).isFalse();
        assertThat(shown.get("description").asString()).doesNotContain("script");
        assertThat(shown.get("owner-description").asString()).isEqualTo("<b>we</b>");
        assertThat(shown.get("external-event-url").asString())
                .startsWith("http")
                .endsWith(".png");
        client.get(event + "/event-type").expect(404);
        JsonNode sessions = client.get(event + "/sessions?include=track,microlocation,session-type&sort=id")
                .expect(200)
                .json();
        assertThat(sessions.get("data")).hasSize(2);
        assertThat(sessions.at("/data/0/attributes/state").asString()).isEqualTo("accepted");
        assertThat(sessions.get("included")
                        .valueStream()
                        .map(row -> row.at("/attributes/name").asString()))
                .containsExactlyInAnyOrder("Red", "Hall", "Talk");
        JsonNode speakers =
                client.get(event + "/speakers?include=user").expect(200).json();
        assertThat(speakers.get("data")).hasSize(1);
        assertThat(speakers.has("included")).isFalse();
        assertThat(UploadFixture.fetch(
                                speakers.at("/data/0/attributes/photo-url").asString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.get(event + "/custom-forms").expect(200).json().at("/data"))
                .hasSize(1);
        assertThat(client.get(event + "/social-links")
                        .expect(200)
                        .json()
                        .at("/data/0/attributes/name")
                        .asString())
                .isEqualTo("twitter");
    }

    @Test
    void whoImportsIsToldInTheListOfJobsAndByMail() {
        String task = imported(archive).expect(200).json().get("task_url").asString();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !job().at("/attributes/result").isNull());

        JsonNode job = job();
        String link = http().get(task).json().at("/result/url").asString();
        assertThat(task).isEqualTo("/v1/tasks/" + job.at("/attributes/task").asString());
        assertThat(job.at("/attributes/result-status").asString()).isEqualTo("SUCCESS");
        assertThat(job.at("/attributes/result").asString())
                .isEqualTo(http().get(task).json().at("/result/id").asString());
        client.get("/v1/import-jobs/" + key(job)).expect(200);
        World.Person other = world().member(world().organisation(), "owner");
        assertThat(clientOf(other).get("/v1/import-jobs").expect(200).json().get("data"))
                .isEmpty();
        clientOf(other).get("/v1/import-jobs/" + key(job)).expect(404);
        anonymous().get("/v1/import-jobs").expect(401);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !mailbox.of(owner.email(), "event_imported").isEmpty());
        assertThat(mailbox.of(owner.email(), "event_imported").getFirst().link())
                .isEqualTo(link);
    }

    private void refused(String why, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> changed = new LinkedHashMap<>(archive);
        change.accept(changed);

        JsonNode over = over(imported(changed));

        assertThat(over.get("state").asString()).as(over.toString()).isEqualTo("FAILURE");
        assertThat(over.get("result").asString()).contains(why);
    }

    private static Consumer<Map<String, byte[]>> file(String name, String content) {
        return files -> files.put(name, bytes(content));
    }

    @Test
    void whatIsWrongWithAnArchiveIsSaidAndNothingIsLeft() {
        refused("File tracks missing in event zip", files -> files.remove("tracks"));
        refused("File event missing in event zip", files -> files.remove("event"));
        refused("Invalid json in file tracks", file("tracks", "[{\"id\":2,"));
        refused("Invalid json in file tracks", file("tracks", "{\"id\":2}"));
        refused("Invalid json in file tracks", file("tracks", "[]]"));
        refused("Invalid json in file tracks", file("tracks", "[1]"));
        refused("Invalid json in file event", file("event", "[".repeat(2000)));
        refused("tracks, entry 1: name must be a text", file("tracks", "[{\"name\":5,\"color\":\"#fff\"}]"));
        refused(
                "tracks, entry 1: it breaks the rule track_color",
                file("tracks", "[{\"name\":\"a\",\"color\":\"red\"}]"));
        refused(
                "tracks, entry 2: a value is missing",
                file("tracks", "[{\"name\":\"a\",\"color\":\"#fff\"},{\"id\":3}]"));
        refused("event, entry 1: starts_at must be a time", file("event", "{\"name\":\"a\",\"starts_at\":\"soon\"}"));
        refused("event: starts_at: Must be given", file("event", "{\"name\":\"a\",\"timezone\":\"UTC\"}"));
        refused("website must be a web address", file("speakers", "[{\"name\":\"A\",\"website\":\"javascript:x()\"}]"));
        refused("name must not have a NUL in it", file("speakers", "[{\"name\":\"A\\u0000\"}]"));
        refused(
                "session_id 77 is not in file sessions",
                file("sessions_speakers", "[{\"session_id\":77,\"speaker_id\":9}]"));
        refused("File images/logo.png missing in event zip", files -> files.remove("images/logo.png"));
        refused("File images/logo.png is not taken", file("images/logo.png", "<svg onload=x()>"));
        refused("leads out of it", file("../../etc/passwd", "x"));

        assertThat(events()).isZero();
        assertThat(job().at("/attributes/result-status").asString()).isEqualTo("FAILURE");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !mailbox.of(owner.email(), "event_import_fail").isEmpty());
    }

    @Test
    void whatIsNoArchiveIsNotEvenTried() {
        String path = "/v1/events/import/json";

        assertThat(refusal(sent(owner, path, "event.tar", bytes("x"))))
                .startsWith("404")
                .contains("Invalid file type");
        assertThat(refusal(sent(owner, path, "", bytes("x")))).startsWith("404").contains("File not found");
        assertThat(refusal(client.post(path, "{}"))).startsWith("404").contains("File not found");
        sent(owner, "/v1/events/import/csv", "event.zip", packed(archive)).expect(404);
        anonymous().post(path, "{}").expect(401);
        assertThat(client.get("/v1/import-jobs").expect(200).json().get("data")).isEmpty();
    }
}
