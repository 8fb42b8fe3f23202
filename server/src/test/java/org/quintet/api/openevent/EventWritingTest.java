package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** The rules of creating, changing, publishing and deleting events (document, group Events). */
class EventWritingTest extends EventFixture {

    @Test
    void promotionIsTheInstallationsDecision() {
        JsonNode event = create("{\"is-featured\":true,\"is-promoted\":true}");
        String flags = "{\"is-featured\":true,\"is-promoted\":true,\"is-demoted\":true,\"is-announced\":true}";

        JsonNode own = change(event, flags).expect(200).json();
        JsonNode admins = change(admin(), event, flags).expect(200).json();

        for (String flag : new String[] {"is-featured", "is-promoted", "is-demoted", "is-announced"}) {
            assertThat(own.at("/data/attributes/" + flag).asBoolean()).as(flag).isFalse();
            assertThat(admins.at("/data/attributes/" + flag).asBoolean())
                    .as(flag)
                    .isTrue();
        }
    }

    @Test
    void richTextIsCleaned() {
        String html = "\"<script>alert(1)</script><p onclick='x()'>Hi, see https://quintet.test</p>\"";

        JsonNode event = create("""
                {"description":%s,"owner-description":%s,"code-of-conduct":%s,"after-order-message":%s}""".formatted(html, html, html, html));

        for (String attribute :
                new String[] {"description", "owner-description", "code-of-conduct", "after-order-message"}) {
            assertThat(event.at("/attributes/" + attribute).asString())
                    .as(attribute)
                    .isEqualTo("<p>Hi, see <a href=\"https://quintet.test\" rel=\"nofollow\" target=\"_blank\">"
                            + "https://quintet.test</a></p>");
        }
    }

    @Test
    void aPublishedEventEndsAfterItStartsAndLastsAtMostTwentyDays() {
        String dates = "{\"state\":\"%s\",\"starts-at\":\"2020-01-01T00:00:00Z\",\"ends-at\":\"%s\"}";
        String backwards = dates.formatted("published", "2020-01-01T00:00:00Z");
        String endless = dates.formatted("published", "2020-01-22T00:00:00Z");
        String lasting = dates.formatted("published", "2020-01-21T23:59:59Z");

        assertThat(detail(client.post("/v1/events", event(backwards)).expect(422)))
                .isEqualTo("ends-at should be after starts-at");
        assertThat(detail(client.post("/v1/events", event(endless)).expect(422)))
                .isEqualTo("Event duration can not be more than 20 days");
        create(lasting);
        JsonNode draft = create(dates.formatted("draft", "2020-03-01T00:00:00Z"));
        change(draft, "{\"name\":\"renamed\",\"ends-at\":\"2020-03-01T00:00:00Z\"}")
                .expect(200);
        change(draft, "{\"name\":\"renamed\",\"state\":\"published\"}").expect(422);
        change(draft, "{\"ends-at\":\"2020-03-02T00:00:00Z\"}").expect(422);
        change(draft, "{\"name\":\"renamed\",\"state\":\"published\",\"ends-at\":\"2020-01-02T00:00:00Z\"}")
                .expect(200);
    }

    @Test
    void zonesAreKnownWhateverTheirCaseAndNeeded() {
        JsonNode event = create("{\"timezone\":\"asia/kolkata\"}");

        assertThat(event.at("/attributes/timezone").asString()).isEqualTo("Asia/Kolkata");
        client.post("/v1/events", event("{\"timezone\":null}")).expect(422);
        client.post("/v1/events", """
                        {"data":{"type":"event","attributes":{"name":"x",
                            "starts-at":"2030-01-01T00:00:00Z","ends-at":"2030-01-02T00:00:00Z"}}}""").expect(422);
    }

    @Test
    void anEventWithoutAStateIsADraft() {
        JsonNode event = client.post("/v1/events", """
                        {"data":{"type":"event","attributes":{"name":"x","timezone":"UTC",
                            "starts-at":"2030-01-01T00:00:00Z","ends-at":"2030-01-02T00:00:00Z"}}}""").expect(201).json();

        assertThat(event.at("/data/attributes/state").asString()).isEqualTo("draft");
        assertThat(event.at("/data/attributes/privacy").asString()).isEqualTo("public");
        assertThat(event.at("/data/attributes/is-ticket-form-enabled").asBoolean())
                .isTrue();
    }

    @Test
    void documentsThatAreShownHaveANameAndALink() {
        String links = "{\"is-document-enabled\":%s,\"document-links\":[{\"name\":\"Map\",\"link\":\"\"}]}";
        JsonNode event = create("{}");

        Http.Answer refused = change(event, links.formatted("true")).expect(422);

        assertThat(detail(refused)).isEqualTo("Enter required fields link and name");
        assertThat(refused.json().at("/errors/0/source/pointer").asString()).isEqualTo("/");
        change(event, links.formatted("false")).expect(200);
        change(
                        event,
                        "{\"is-document-enabled\":true,\"document-links\":[{\"name\":\"Map\",\"link\":\"https://a.test\"}]}")
                .expect(200);
    }

    @Test
    void staffRestoresWhatWasDeleted() {
        JsonNode event = create("{}");
        client.delete(path(event)).expect(200);
        String restored = "{\"data\":{\"type\":\"event\",\"id\":\"%s\",\"attributes\":{\"deleted-at\":null}}}"
                .formatted(id(event));
        client.patch(path(event) + "?get_trashed=true", restored).expect(404);

        JsonNode answer = admin().patch(path(event) + "?get_trashed=true", restored)
                .expect(200)
                .json();

        assertThat(answer.at("/data/attributes/deleted-at").isNull()).isTrue();
        JsonNode shown = client.get(path(event)).expect(200).json().get("data");
        client.patch(path(event), "{\"data\":" + shown + "}").expect(200);
    }

    @Test
    void aTimeOfDeletionDeletes() {
        JsonNode event = create("{}");

        change(event, "{\"deleted-at\":\"2030-01-01T00:00:00Z\"}").expect(200);

        client.get(path(event)).expect(404);
    }

    @Test
    void onlyStaffRemovesForGood() {
        JsonNode event = create("{}");
        client.delete(path(event) + "?permanent=true").expect(200);
        admin().get(path(event) + "?get_trashed=true").expect(200);

        admin().delete(path(event) + "?permanent=true").expect(200);

        admin().get(path(event) + "?get_trashed=true").expect(404);
    }

    @Test
    void whatClientsSendForAnUnpublishedScheduleComesBack() {
        JsonNode event = create("{\"schedule-published-on\":\"1970-01-01T00:00:00.000Z\"}");

        assertThat(event.at("/attributes/schedule-published-on").asString()).isEqualTo("1970-01-01T00:00:00+00:00");
    }

    @Test
    void theInstallationMayLetUnverifiedUsersCreateAndPublish() {
        String email = World.unique("unverified") + "@example.com";
        anonymous().post("/v1/users", """
                        {"data":{"type":"user","attributes":{"email":"%s","password":"%s"}}}""".formatted(email, World.PASSWORD)).expect(201);
        Http unverified = clientOf(new World.Person(0, email));
        String draft = event("{}");
        String published = event("{\"state\":\"published\"}");
        assertThat(detail(unverified.post("/v1/events", draft).expect(403))).isEqualTo("Please verify your Email");
        try {
            letUnverified("create_event", true);
            JsonNode own =
                    unverified.post("/v1/events", draft).expect(201).json().get("data");
            assertThat(detail(unverified.post("/v1/events", published).expect(403)))
                    .isEqualTo("Only verified accounts can publish events");
            letUnverified("publish_event", true);
            change(unverified, own, "{\"name\":\"example\",\"state\":\"published\"}")
                    .expect(200);
            letUnverified("create_event", false);
            assertThat(detail(change(unverified, own, "{}").expect(403))).isEqualTo("Please verify your Email");
        } finally {
            letUnverified("create_event", false);
            letUnverified("publish_event", false);
        }
    }

    private void letUnverified(String name, boolean may) {
        JsonNode permission = admin().get("/v1/user-permissions" + filterByName(name))
                .expect(200)
                .json()
                .at("/data/0");
        admin().patch("/v1/user-permissions/" + id(permission), """
                        {"data":{"type":"user-permission","id":"%s","attributes":{"unverified-user":%s}}}""".formatted(id(permission), may))
                .expect(200);
    }
}
