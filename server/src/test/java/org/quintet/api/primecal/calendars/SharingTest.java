package org.quintet.api.primecal.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Sharing calendars (calendar API, "Sharing DTOs"). */
class SharingTest extends PrimeCalTest {

    private Http owner;
    private Http other;
    private long calendar;
    private String path;

    @BeforeEach
    void aCalendarAndSomebodyElse() {
        owner = somebody();
        other = somebody();
        calendar = calendar(owner, "Shared");
        path = "/api/calendars/" + calendar;
    }

    @Test
    void aReaderReadsAndNoMore() {
        JsonNode event = createIn(owner, calendar, "Dinner");
        share(owner, calendar, "read", other);

        assertThat(other.get(path).expect(200).json().at("/owner/id").asLong()).isEqualTo(idOf(owner));
        assertThat(titles(other.get(EVENTS).json())).containsExactly("Dinner");
        assertThat(titles(
                        other.get(EVENTS + "/calendar/" + calendar).expect(200).json()))
                .containsExactly("Dinner");
        other.get(path(event)).expect(200);
        other.get(path + "/shared-users").expect(200);

        other.patch(path, "{\"name\":\"x\"}").expect(403);
        other.patch(path(event), "{\"title\":\"x\"}").expect(403);
        other.delete(path(event)).expect(403);
        other.post(EVENTS, "{\"title\":\"x\",\"startDate\":\"2026-03-30\",\"calendarId\":%d}".formatted(calendar))
                .expect(403);
        other.post(path + "/share", "{\"userIds\":%s,\"permission\":\"admin\"}".formatted(ids(other)))
                .expect(403);
        other.delete(path).expect(403);
        assertThat(titles(owner.get(EVENTS).json())).containsExactly("Dinner");
    }

    @Test
    void aWriterChangesEventsAndTheCalendarItself() {
        JsonNode event = createIn(owner, calendar, "Dinner");
        share(owner, calendar, "write", other);

        other.patch(path(event), "{\"title\":\"Supper\"}").expect(200);
        JsonNode mine = createIn(other, calendar, "Breakfast");
        assertThat(mine.at("/createdBy/id").asLong()).isEqualTo(idOf(other));
        other.delete(path(event)).expect(200);
        other.patch(path, "{\"color\":\"#000000\"}").expect(200);
        assertThat(titles(owner.get(EVENTS).json())).containsExactly("Breakfast");

        other.patch(path, "{\"groupId\":null}").expect(403);
        other.post(path + "/share", "{\"userIds\":[1],\"permission\":\"read\"}").expect(403);
        unshare(other, path, ids(owner)).expect(403);
        other.delete(path).expect(403);
    }

    @Test
    void anAdminSharesButDoesNotDelete() {
        share(owner, calendar, "admin", other);
        Http third = somebody();
        share(other, calendar, "read", third);
        third.get(path).expect(200);
        unshare(other, path, ids(third)).expect(200);
        third.get(path).expect(403);
        other.delete(path).expect(403);
        other.patch(path, "{\"groupId\":null}").expect(403);
    }

    @Test
    void whoIsLetInIsListedAndTheLastWordCounts() {
        Http third = somebody();
        share(owner, calendar, "read", other, third);
        share(owner, calendar, "write", other);
        // the owner owns it already
        share(owner, calendar, "read", owner);

        JsonNode users = owner.get(path + "/shared-users").expect(200).json();
        assertThat(users).hasSize(2);
        assertThat(users.get(0).propertyNames()).containsExactly("user", "permission");
        assertThat(users.get(0).at("/user/id").asLong()).isEqualTo(idOf(other));
        assertThat(users.get(0).get("permission").asString()).isEqualTo("write");
        assertThat(users.get(1).get("permission").asString()).isEqualTo("read");
        assertThat(users.toString()).doesNotContain("@");
        JsonNode sharedWith = owner.get(path).json().get("sharedWith");
        assertThat(sharedWith.get(0).propertyNames())
                .containsExactly("id", "username", "firstName", "lastName", "permission");
        assertThat(sharedWith).hasSize(2);
    }

    @Test
    void takingAShareBackWorksAtOnce() {
        JsonNode event = createIn(owner, calendar, "Dinner");
        share(owner, calendar, "admin", other);
        other.get(path(event)).expect(200);
        assertThat(unshare(owner, path, ids(other)).expect(200).body()).isEmpty();
        other.get(path(event)).expect(403);
        other.get(path).expect(403);
        assertThat(other.get(EVENTS).json()).isEmpty();
        // again: nothing to take back
        unshare(owner, path, ids(other)).expect(200);
    }

    @Test
    void whoCreatedAnEventInASharedCalendarLosesItWithTheShare() {
        share(owner, calendar, "write", other);
        JsonNode event = createIn(other, calendar, "Breakfast");
        unshare(owner, path, ids(other)).expect(200);
        other.get(path(event)).expect(403);
        other.patch(path(event), "{\"title\":\"x\"}").expect(403);
        other.delete(path(event)).expect(403);
    }

    @Test
    void whatCannotBeSharedIsRefused() {
        String share = path + "/share";
        fieldError(owner.post(share, "{\"permission\":\"read\"}").expect(400), "userIds");
        fieldError(owner.post(share, "{\"userIds\":[1]}").expect(400), "permission");
        fieldError(owner.post(share, "{\"userIds\":[1],\"permission\":\"own\"}").expect(400), "permission");
        fieldError(
                owner.post(share, "{\"userIds\":[0],\"permission\":\"read\"}").expect(400), "userIds");
        fieldError(
                owner.post(share, "{\"userIds\":[\"1\"],\"permission\":\"read\"}")
                        .expect(400),
                "userIds");
        fieldError(owner.post(share, "{\"userIds\":1,\"permission\":\"read\"}").expect(400), "userIds");
        owner.post(share, "{\"userIds\":[%d,999999999],\"permission\":\"read\"}".formatted(idOf(other)))
                .expect(404);
        other.get(path).expect(403);
        fieldError(unshare(owner, path, "[1,1]").expect(400), "userIds");
        fieldError(unshare(owner, path, "[" + "1,".repeat(100) + "2]").expect(400), "userIds");
        owner.post("/api/calendars/999999999/share", "{\"userIds\":[1],\"permission\":\"read\"}")
                .expect(404);
    }

    static Http.Answer unshare(Http client, String path, String userIds) {
        return client.send("DELETE", path + "/share", "{\"userIds\":" + userIds + "}", "application/json");
    }
}
