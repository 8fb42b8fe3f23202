package org.quintet.api.primecal.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Groups of calendars (calendar API, "Calendar Groups"). */
class CalendarGroupsTest extends PrimeCalTest {

    private static final String GROUPS = "/api/calendar-groups";

    @Test
    void theDocumentsExampleMakesAGroupAndPutsCalendarsIntoIt() {
        Http me = somebody();
        JsonNode group = me.post(GROUPS, "{\"name\":\"Late Family\",\"isVisible\":true}")
                .expect(201)
                .json();
        assertThat(group.propertyNames())
                .containsExactly("id", "name", "isVisible", "ownerId", "createdAt", "updatedAt", "calendars");
        assertThat(group.get("ownerId").asLong()).isEqualTo(idOf(me));
        long first = calendar(me, "First");
        long second = calendar(me, "Second");

        JsonNode filled = put(me, group, first, second).expect(201).json();
        assertThat(names(filled)).containsExactly("First", "Second");
        JsonNode calendar = me.get("/api/calendars/" + first).json();
        assertThat(calendar.get("groupId")).isEqualTo(group.get("id"));
        assertThat(calendar.at("/group/name").asString()).isEqualTo("Late Family");

        assertThat(names(take(me, group, first).expect(201).json())).containsExactly("Second");
        assertThat(me.get("/api/calendars/" + first).json().get("groupId").isNull())
                .isTrue();
        assertThat(me.get(GROUPS).expect(200).json()).hasSize(1);
        assertThat(me.get("/api/calendars/groups").expect(200).json())
                .isEqualTo(me.get(GROUPS).json());
    }

    @Test
    void aGroupIsRenamedHiddenAndDeletedWithoutItsCalendars() {
        Http me = somebody();
        JsonNode group = me.post("/api/calendars/groups", "{\"name\":\"Work\"}")
                .expect(201)
                .json();
        assertThat(group.get("isVisible").asBoolean()).isTrue();
        long calendar = calendar(me, "Inside");
        me.patch(
                        "/api/calendars/" + calendar,
                        "{\"groupId\":%d}".formatted(group.get("id").asLong()))
                .expect(200);

        JsonNode changed =
                me.patch(pathOf(group), "{\"isVisible\":false}").expect(200).json();
        assertThat(changed.get("name").asString()).isEqualTo("Work");
        assertThat(changed.get("isVisible").asBoolean()).isFalse();
        assertThat(names(changed)).containsExactly("Inside");
        me.patch(pathOf(group), "{\"name\":\"Play\"}").expect(200);
        assertThat(me.get(GROUPS).json().get(0).get("name").asString()).isEqualTo("Play");

        me.delete(pathOf(group)).expect(200);
        assertThat(me.get(GROUPS).json()).isEmpty();
        assertThat(me.get("/api/calendars/" + calendar)
                        .expect(200)
                        .json()
                        .get("group")
                        .isNull())
                .isTrue();
        me.delete(pathOf(group)).expect(404);
    }

    @Test
    void sharingAGroupSharesItsCalendarsAsLongAsTheyAreInIt() {
        Http me = somebody();
        Http other = somebody();
        JsonNode group = group(me);
        long inside = calendar(me, "Inside");
        long later = calendar(me, "Later");
        put(me, group, inside).expect(201);

        JsonNode shared = share(me, group, "write", other).expect(201).json();
        assertThat(shared.toString()).isEqualTo("{\"sharedCalendarIds\":[%d]}".formatted(inside));
        createIn(other, inside, "By the other");
        other.get("/api/calendars/" + later).expect(403);
        assertThat(other.get(GROUPS).json().get(0).get("name").asString()).isEqualTo("Group");

        put(me, group, later).expect(201);
        createIn(other, later, "By the other too");
        take(me, group, inside).expect(201);
        other.get("/api/calendars/" + inside).expect(403);

        JsonNode unshared = unshare(me, group, other).expect(200).json();
        assertThat(unshared.toString()).isEqualTo("{\"unsharedCalendarIds\":[%d]}".formatted(later));
        other.get("/api/calendars/" + later).expect(403);
        assertThat(other.get(GROUPS).json()).isEmpty();
    }

    @Test
    void aCalendarsOwnShareCountsMoreThanItsGroups() {
        Http me = somebody();
        Http other = somebody();
        JsonNode group = group(me);
        long calendar = calendar(me, "Both");
        share(me, group, "read", other).expect(201);
        share(me, calendar, "write", other);
        put(me, group, calendar).expect(201);
        createIn(other, calendar, "Written");

        me.delete(pathOf(group)).expect(200);
        createIn(other, calendar, "Still written");
        SharingTest.unshare(me, "/api/calendars/" + calendar, ids(other)).expect(200);
        other.get("/api/calendars/" + calendar).expect(403);
    }

    @Test
    void deletingAGroupTakesItsSharesBack() {
        Http me = somebody();
        Http other = somebody();
        JsonNode group = group(me);
        long calendar = calendar(me, "Inside");
        put(me, group, calendar).expect(201);
        share(me, group, "admin", other).expect(201);
        other.get("/api/calendars/" + calendar).expect(200);
        me.delete(pathOf(group)).expect(200);
        other.get("/api/calendars/" + calendar).expect(403);
    }

    @Test
    void nobodyTouchesTheGroupsAndCalendarsOfOthers() {
        Http me = somebody();
        Http other = somebody();
        JsonNode mine = group(me);
        JsonNode theirs = group(other);
        long myCalendar = calendar(me, "Mine");
        share(me, myCalendar, "admin", other);

        other.patch(pathOf(mine), "{\"name\":\"Yours\"}").expect(403);
        other.delete(pathOf(mine)).expect(403);
        share(other, mine, "read", other).expect(403);
        unshare(other, mine, other).expect(403);
        put(other, mine, myCalendar).expect(403);
        put(other, theirs, myCalendar).expect(403);
        take(other, theirs, myCalendar).expect(403);
        me.patch(
                        "/api/calendars/" + myCalendar,
                        "{\"groupId\":%d}".formatted(theirs.get("id").asLong()))
                .expect(403);
        me.post(
                        "/api/calendars",
                        "{\"name\":\"x\",\"groupId\":%d}"
                                .formatted(theirs.get("id").asLong()))
                .expect(403);
        assertThat(names(me.get(GROUPS).json().get(0))).isEmpty();
        http().get(GROUPS).expect(401);
    }

    @Test
    void allCalendarsGoIntoAGroupOrNone() {
        Http me = somebody();
        JsonNode group = group(me);
        long calendar = calendar(me, "Mine");
        put(me, group, calendar, 999_999_999L).expect(404);
        assertThat(names(me.get(GROUPS).json().get(0))).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        Http me = somebody();
        fieldError(me.post(GROUPS, "{}").expect(400), "name");
        fieldError(me.post(GROUPS, "{\"name\":\" a \"}").expect(400), "name");
        fieldError(me.post(GROUPS, "{\"name\":\"ab\",\"isVisible\":\"yes\"}").expect(400), "isVisible");
        fieldError(me.post(GROUPS, "{\"name\":\"ab\",\"color\":\"#fff\"}").expect(400), "color");
        JsonNode group = group(me);
        fieldError(me.patch(pathOf(group), "{\"name\":null}").expect(400), "name");
        fieldError(me.post(pathOf(group) + "/calendars", "{}").expect(400), "calendarIds");
        fieldError(me.post(pathOf(group) + "/share", "{\"userIds\":[]}").expect(400), "permission");
        me.patch(GROUPS + "/x", "{\"name\":\"ab\"}").expect(400);
        me.patch(GROUPS + "/999999999", "{\"name\":\"ab\"}").expect(404);
    }

    private static JsonNode group(Http client) {
        return client.post(GROUPS, "{\"name\":\"Group\"}").expect(201).json();
    }

    private static Http.Answer put(Http client, JsonNode group, Long... calendars) {
        return client.post(pathOf(group) + "/calendars", "{\"calendarIds\":" + List.of(calendars) + "}");
    }

    private static Http.Answer take(Http client, JsonNode group, long calendar) {
        return client.post(pathOf(group) + "/calendars/unassign", "{\"calendarIds\":[" + calendar + "]}");
    }

    private static Http.Answer share(Http client, JsonNode group, String permission, Http other) {
        return client.post(
                pathOf(group) + "/share", "{\"userIds\":%s,\"permission\":\"%s\"}".formatted(ids(other), permission));
    }

    private static Http.Answer unshare(Http client, JsonNode group, Http other) {
        return client.send("DELETE", pathOf(group) + "/share", "{\"userIds\":" + ids(other) + "}", "application/json");
    }

    private static String pathOf(JsonNode group) {
        return GROUPS + "/" + group.get("id").asLong();
    }

    private static List<String> names(JsonNode group) {
        return group.get("calendars")
                .valueStream()
                .map(calendar -> calendar.get("name").asString())
                .toList();
    }
}
