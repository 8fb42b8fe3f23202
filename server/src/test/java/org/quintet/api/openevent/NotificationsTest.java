package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.notifications.NewNotification;
import org.quintet.notifications.NotificationTarget;
import org.quintet.notifications.Notify;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Document, groups Notifications and Email Notifications. */
class NotificationsTest extends OpenEventFixture {

    @Autowired
    private Notify notify;

    private Http admin = new Http("");
    private JsonNode event = JSON.nullNode();

    @BeforeEach
    void createEvent() {
        admin = anonymous().with("Authorization", "JWT " + world().adminToken());
        event = client.post("/v1/events", """
                        {"data":{"type":"event","attributes":{"name":"Conf","timezone":"UTC","state":"published",
                        "starts-at":"2099-01-01T09:00:00Z","ends-at":"2099-01-02T09:00:00Z"}}}""").expect(201).json().get("data");
    }

    private String eventId() {
        return event.get("id").asString();
    }

    /** Tells the owner something about {@code event}, and returns the path of the notification. */
    private String told(long target) {
        notify.execute(new NewNotification(
                World.unique("cause"),
                "event_role",
                NotificationTarget.EVENT,
                target,
                Optional.of("published"),
                Set.of(owner.id()),
                Set.of(owner.id())));
        return "/v1/notifications/"
                + notifications().get(notifications().size() - 1).get("id").asString();
    }

    private JsonNode notifications() {
        return client.get("/v1/users/" + owner.id() + "/notifications")
                .expect(200)
                .json()
                .get("data");
    }

    @Test
    void aNotificationIsShownAsDocumentedWithWhatItLeadsTo() {
        String path = told(Long.parseLong(eventId()));

        JsonNode shown = client.get(path).expect(200).json();

        assertThat(shown.at("/data/type").asString()).isEqualTo("notification");
        assertThat(shown.at("/data/id").isString()).isTrue();
        assertThat(shown.at("/data/attributes/is-read").asBoolean(true)).isFalse();
        assertThat(shown.at("/data/attributes/created-at").asString()).endsWith("+00:00");
        assertThat(shown.at("/data/relationships/user/links/self").asString()).isEqualTo(path + "/relationships/user");
        assertThat(shown.at("/data/relationships/user/links/related").asString())
                .isEqualTo(path + "/user");
        JsonNode content = shown.at("/data/attributes/content");
        assertThat(content).isEqualTo(JSON.readTree("""
                {"type":"event_role","target_type":"Event","target_id":%1$s,"target_action":"published",
                "actors":[{"id":%2$d,"first_name":"First","last_name":"Last","public_name":null,"avatar_url":null,
                "thumbnail_image_url":null}],
                "event":{"id":%1$s,"name":"Conf","identifier":"%3$s"}}""".formatted(
                eventId(), owner.id(), event.at("/attributes/identifier").asString())));
        assertThat(client.get(path + "/user").expect(200).json().at("/data/id").asLong())
                .isEqualTo(owner.id());
        assertThat(admin.get(path + "/relationships/user")
                        .expect(200)
                        .json()
                        .at("/data/type")
                        .asString())
                .isEqualTo("user");
    }

    @Test
    void theContentIsEmptyWhenItsTargetIsGone() {
        String path = told(Long.parseLong(eventId()));
        client.delete("/v1/events/" + eventId()).expect(200);

        JsonNode content = client.get(path).expect(200).json().at("/data/attributes/content");

        assertThat(content.isObject()).isTrue();
        assertThat(content.isEmpty()).isTrue();
    }

    @Test
    void aUserReadsAndDeletesHisOwnNotifications() {
        String path = told(Long.parseLong(eventId()));
        String id = path.substring(path.lastIndexOf('/') + 1);

        JsonNode read = client.patch(path, """
                        {"data":{"type":"notification","id":"%s","attributes":{"is-read":true,"content":{}}}}""".formatted(id)).expect(200).json();

        assertThat(read.at("/data/attributes/is-read").asBoolean()).isTrue();
        assertThat(read.at("/data/attributes/content/type").asString()).isEqualTo("event_role");
        assertThat(client.delete(path).expect(200).json().at("/meta/message").asString())
                .isEqualTo("Object successfully deleted");
        client.get(path).expect(404);
    }

    @Test
    void theListOfAUserCanBeSortedAsTheAndroidClientDoes() {
        told(1);
        told(2);

        JsonNode sorted = client.get("/v1/users/" + owner.id() + "/notifications?sort=-received-at&page[size]=1")
                .expect(200)
                .json();

        assertThat(sorted.at("/meta/count").asInt()).isEqualTo(2);
        assertThat(sorted.at("/links/self").asString()).startsWith("/v1/users/" + owner.id() + "/notifications");
        assertThat(sorted.at("/data/0/id").asString())
                .isEqualTo(notifications().get(1).get("id").asString());
        client.get("/v1/users/" + owner.id() + "/notifications?sort=created-at&filter=[]")
                .expect(200);
    }

    /** The reference server shows everybody's notifications to anybody. */
    @Test
    void nobodyElseSeesOrChangesAUsersNotifications() {
        String path = told(Long.parseLong(eventId()));
        World.Person other = world().member(organisation, "owner");
        Http stranger = clientOf(other);
        String id = path.substring(path.lastIndexOf('/') + 1);

        anonymous().get(path).expect(401);
        stranger.get(path).expect(403);
        stranger.get(path + "/relationships/user").expect(403);
        stranger.get("/v1/users/" + owner.id() + "/notifications").expect(403);
        stranger.delete(path).expect(403);
        stranger.patch(path, """
                {"data":{"type":"notification","id":"%s","attributes":{"is-read":true}}}""".formatted(id)).expect(403);
        client.patch(path + "/relationships/user", """
                {"data":{"type":"user","id":"%d"}}""".formatted(other.id())).expect(403);
        stranger.get("/v1/notifications").expect(403);
        admin.get(path).expect(200);
        admin.get("/v1/notifications?page[size]=1").expect(200);
        admin.get("/v1/users/" + owner.id() + "/notifications").expect(200);
        client.get("/v1/notifications/999999999").expect(404);
    }

    @Test
    void aUserChoosesTheMailsAboutAnEventOnce() {
        JsonNode created = client.post("/v1/email-notifications", choice(owner.id(), eventId()))
                .expect(201)
                .json();
        String path = created.at("/data/links/self").asString();

        assertThat(created.at("/data/attributes")).isEqualTo(JSON.readTree("""
                {"next-event":false,"new-paper":null,"session-accept-reject":false,"session-schedule":true,
                "after-ticket-purchase":true,"event-id":%s,"deleted-at":null}""".formatted(eventId())));
        assertThat(created.at("/data/id").isString()).isTrue();
        for (String name : Set.of("user", "event")) {
            assertThat(created.at("/data/relationships/" + name + "/links/related")
                            .asString())
                    .isEqualTo(path + "/" + name);
        }
        client.post("/v1/email-notifications", choice(owner.id(), eventId())).expect(409);
        assertThat(client.get("/v1/users/" + owner.id() + "/email-notifications?sort=next-event&filter=[]")
                        .expect(200)
                        .json()
                        .at("/data/0/links/self")
                        .asString())
                .isEqualTo(path);
        client.get(path + "/event").expect(200);
        client.delete(path).expect(200);
        client.get(path).expect(404);
        client.post("/v1/email-notifications", choice(owner.id(), eventId())).expect(201);
    }

    private static String choice(long user, String event) {
        return """
                {"data":{"type":"email-notification","attributes":{"session-schedule":true,"new-paper":null},
                "relationships":{"user":{"data":{"type":"user","id":"%d"}},
                "event":{"data":{"type":"event","id":"%s"}}}}}""".formatted(user, event);
    }

    @Test
    void theDocumentedUpdateOfAnEmailNotificationWorks() {
        String path = client.post("/v1/email-notifications", choice(owner.id(), eventId()))
                .expect(201)
                .json()
                .at("/data/links/self")
                .asString();
        String none = "999999999";
        String body = """
                {"data":{"type":"email-notification","id":"%s","attributes":{"next-event":true,"event-id":%s},
                "relationships":{"event":{"data":{"type":"event","id":"%s"}}}}}""";
        String id = path.substring(path.lastIndexOf('/') + 1);
        JsonNode changed = client.patch(path, body.formatted(id, eventId(), eventId()))
                .expect(200)
                .json();

        assertThat(changed.at("/data/attributes/next-event").asBoolean()).isTrue();
        assertThat(changed.at("/data/attributes/event-id").asString()).isEqualTo(eventId());
        assertThat(client.patch(path, body.formatted(id, none, eventId()))
                        .expect(422)
                        .json()
                        .at("/errors/0/source/pointer")
                        .asString())
                .isEqualTo("/data/attributes/event-id");
        client.patch(path, body.formatted(id, eventId(), none)).expect(404);
    }

    @Test
    void nobodyChoosesMailsForSomebodyElseButStaff() {
        World.Person other = world().member(organisation, "owner");
        Http stranger = clientOf(other);
        String path = client.post("/v1/email-notifications", choice(owner.id(), eventId()))
                .expect(201)
                .json()
                .at("/data/links/self")
                .asString();

        anonymous()
                .post("/v1/email-notifications", choice(owner.id(), eventId()))
                .expect(401);
        stranger.post("/v1/email-notifications", choice(owner.id(), eventId())).expect(403);
        stranger.get(path).expect(403);
        stranger.delete(path).expect(403);
        stranger.get("/v1/email-notifications").expect(403);
        stranger.get("/v1/users/" + owner.id() + "/email-notifications").expect(403);
        client.patch(path + "/relationships/user", """
                {"data":{"type":"user","id":"%d"}}""".formatted(other.id())).expect(403);
        admin.get(path).expect(200);
        admin.get("/v1/email-notifications?page[size]=1&sort=next-event").expect(200);
        admin.post("/v1/email-notifications", choice(other.id(), eventId())).expect(201);
    }

    @Test
    void onlyStaffDecidesWhatIsToldAtAll() {
        JsonNode settings =
                admin.get("/v1/notification-settings").expect(200).json().get("data");
        String path = settings.get(0).at("/links/self").asString();
        String body = """
                {"data":{"type":"notification-setting","id":"%s","attributes":{"enabled":%s,"type":"mine"}}}""";
        String id = settings.get(0).get("id").asString();

        client.get("/v1/notification-settings").expect(403);
        client.patch(path, body.formatted(id, true)).expect(403);
        anonymous().get(path).expect(200);
        JsonNode same = admin.patch(path, body.formatted(id, true)).expect(200).json();
        assertThat(same.at("/data/attributes/type").asString())
                .isEqualTo(settings.get(0).at("/attributes/type").asString());
    }
}
