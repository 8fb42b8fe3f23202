package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.Mailbox;
import tools.jackson.databind.JsonNode;

/** Archives of events: who gets one, and what is in it (document, group Event Export; facts, E8). */
class ArchiveExportTest extends ArchiveFixture {

    @Test
    void organisersAloneGetAnArchive() {
        JsonNode event = create("{\"state\":\"published\"}");
        String path = "/v1/events/" + id(event) + "/export/json";

        anonymous().post(path, EVERYTHING).expect(401);
        assertThat(stranger()
                        .post(path, EVERYTHING)
                        .expect(403)
                        .json()
                        .at("/errors/0/detail")
                        .asString())
                .isEqualTo("Co-organizer access is required.");
        client.post("/v1/events/999999999/export/json", EVERYTHING).expect(404);
        client.post("/v1/events/zzzzzzzz/export/json", EVERYTHING).expect(404);
        client.post(path, "[]").expect(400);
        assertThat(client.post(path, EVERYTHING).expect(200).json().propertyNames())
                .containsExactly("task_url");
    }

    @Test
    void whoExportsGetsAMailWithALinkToTheFile() {
        JsonNode event = create("{\"state\":\"published\",\"name\":\"Tea\"}");

        result(client.post("/v1/events/" + id(event) + "/export/json", ""));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !mailbox.of(owner.email(), "event_exported").isEmpty());
        Mailbox.Mail mail = mailbox.of(owner.email(), "event_exported").getFirst();
        assertThat(mail.subject()).contains("Tea");
        assertThat(unpacked(UploadFixture.fetch(mail.link()).body())).containsKey("event");
    }

    @Test
    void filesOfOtherKindsOrServersStayWhereTheyAre() {
        JsonNode event = fullEvent();
        String pdf = uploadedFile("talk.pdf", "%PDF-1.7 tea");
        String picture = uploadedPicture(20, 20);
        JsonNode session =
                client.get("/v1/events/" + id(event) + "/sessions").json().at("/data/0");
        client.patch("/v1/sessions/" + key(session), patch(session, """
                        {"slides-url":"%s","audio-url":"https://audio.example/1.mp3"}""".formatted(pdf)))
                .expect(200);
        JsonNode sponsor =
                client.get("/v1/events/" + id(event) + "/sponsors").json().at("/data/0");
        client.patch("/v1/sponsors/" + key(sponsor), patch(sponsor, """
                        {"logo-url":"%s"}""".formatted(picture)))
                .expect(200);

        Map<String, byte[]> archive = export(id(event), "{\"image\":true,\"audio\":true}");

        JsonNode row = json(archive, "sessions").get(0);
        assertThat(row.get("slides_url").asString()).isEqualTo(pdf);
        assertThat(row.get("audio_url").asString()).isEqualTo("https://audio.example/1.mp3");
        String logo = json(archive, "sponsors").at("/0/logo_url").asString();
        assertThat(logo).isEqualTo("/images/sponsors/Pot & Cup_" + key(sponsor) + ".png");
        assertThat(archive.get(logo.substring(1))).isEqualTo(UploadFixture.picture("png", 20, 20));
        assertThat(archive.keySet().stream().filter(name -> name.contains("/"))).hasSize(1);
    }

    @Test
    void whoComesIsWrittenForThoseWhoAskAndSecretsForNobody() {
        JsonNode event = fullEvent();
        JsonNode ticket = ticket(event, "{\"name\":\"Free\",\"type\":\"free\",\"price\":0}");
        Http buyer = stranger().with("Content-Type", "application/json");
        buyer.post("/v1/orders/create-order", "{\"tickets\":[{\"id\":%s,\"quantity\":2}]}".formatted(key(ticket)))
                .expect(200);

        Map<String, byte[]> archive = export(id(event), "{\"attendees\":true}");

        assertThat(json(archive, "orders")).hasSize(1);
        assertThat(json(archive, "attendees")).hasSize(2);
        assertThat(json(archive, "attendees").get(0).get("order_id"))
                .isEqualTo(json(archive, "orders").get(0).get("id"));
        String all = archive.values().stream().map(String::new).collect(Collectors.joining());
        assertThat(all).doesNotContain("sesame", "request_key", "password_hash", "account_id");
        assertThat(result(imported(archive)).get("id").asString())
                .satisfies(copy -> assertThat(client.get("/v1/events/" + copy + "/attendees")
                                .expect(200)
                                .json()
                                .get("data"))
                        .isEmpty());
    }
}
