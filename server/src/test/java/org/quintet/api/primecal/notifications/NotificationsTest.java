package org.quintet.api.primecal.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** What people are told (notifications API, and "Event behaviour"). */
class NotificationsTest extends PrimeCalTest {

    private static final String NOTIFICATIONS = "/api/notifications";

    private Http owner;
    private Http writer;
    private Http reader;
    private long calendar;

    @BeforeEach
    void aSharedCalendar() {
        owner = somebody();
        writer = somebody();
        reader = somebody();
        calendar = calendar(owner, "Shared");
        share(owner, calendar, "write", writer);
        share(owner, calendar, "read", reader);
    }

    @Test
    void everybodyOfTheCalendarIsToldWhatHappensButWhoDidIt() {
        JsonNode event = createIn(writer, calendar, "Dinner");
        awaitTypes(owner, "event.created");
        awaitTypes(reader, "event.created");

        owner.patch(path(event), "{\"title\":\"Supper\"}").expect(200);
        awaitTypes(writer, "event.updated");
        awaitTypes(reader, "event.updated", "event.created");

        reader.post(path(event) + "/comments", "{\"content\":\"Running 10 minutes late.\"}")
                .expect(201);
        awaitTypes(writer, "event.comment.created", "event.updated");

        owner.delete(path(event)).expect(200);
        awaitTypes(writer, "event.deleted", "event.comment.created", "event.updated");
        awaitTypes(reader, "event.deleted", "event.updated", "event.created");
        awaitTypes(owner, "event.comment.created", "event.created");
    }

    @Test
    void aNotificationLeadsToItsEventAsLongAsThatMayBeRead() {
        JsonNode event = createIn(owner, calendar, "Dinner");
        awaitTypes(reader, "event.created");
        JsonNode told = reader.get(NOTIFICATIONS).json().get(0);
        assertThat(told.propertyNames())
                .containsExactly("id", "eventType", "title", "body", "data", "isRead", "createdAt");
        assertThat(told.get("title").asString()).isEqualTo("Dinner");
        assertThat(told.at("/data/eventId")).isEqualTo(event.get("id"));
        assertThat(told.at("/data/calendarId").asLong()).isEqualTo(calendar);

        owner.send(
                        "DELETE",
                        "/api/calendars/" + calendar + "/share",
                        "{\"userIds\":" + ids(reader) + "}",
                        "application/json")
                .expect(200);
        JsonNode later = reader.get(NOTIFICATIONS).json().get(0);
        assertThat(later.get("title").isNull()).isTrue();
        assertThat(later.get("data").isNull()).isTrue();
    }

    @Test
    void notificationsAreMarkedAsReadAndUnread() {
        createIn(owner, calendar, "One");
        createIn(owner, calendar, "Two");
        awaitTypes(reader, "event.created", "event.created");
        JsonNode all = reader.get(NOTIFICATIONS).json();
        String first = NOTIFICATIONS + "/" + all.get(0).get("id").asLong();

        assertThat(reader.patch(first + "/read", "").expect(200).body()).isEqualTo("{\"success\":true}");
        assertThat(reader.get(NOTIFICATIONS).json().get(0).get("isRead").asBoolean())
                .isTrue();
        assertThat(reader.get(NOTIFICATIONS + "?unreadOnly=true").json()).hasSize(1);
        reader.patch(first + "/unread", "{}").expect(200);
        assertThat(reader.get(NOTIFICATIONS + "?unreadOnly=true").json()).hasSize(2);
        reader.post(NOTIFICATIONS + "/read-all", "").expect(201);
        assertThat(reader.get(NOTIFICATIONS + "?unreadOnly=true").json()).isEmpty();
        assertThat(reader.get(NOTIFICATIONS + "?unreadOnly=false").json()).hasSize(2);

        String cursor = all.get(0).get("createdAt").asString();
        assertThat(reader.get(NOTIFICATIONS + "?afterCursor=" + cursor).json()).hasSize(1);
        // nobody else's
        writer.patch(first + "/read", "").expect(404);
        reader.patch(NOTIFICATIONS + "/x/read", "").expect(400);
        fieldError(reader.get(NOTIFICATIONS + "?unreadOnly=maybe").expect(400), "unreadOnly");
        fieldError(reader.get(NOTIFICATIONS + "?afterCursor=yesterday").expect(400), "afterCursor");
        fieldError(
                reader.get(NOTIFICATIONS + "?afterCursor=-1000000000-01-01T00:00:00Z")
                        .expect(400),
                "afterCursor");
        http().get(NOTIFICATIONS).expect(401);
    }

    private static void awaitTypes(Http client, String... types) {
        await().untilAsserted(() -> assertThat(client.get(NOTIFICATIONS)
                        .expect(200)
                        .json()
                        .valueStream()
                        .map(notification -> notification.get("eventType").asString())
                        .toList())
                .isEqualTo(List.of(types)));
    }
}
