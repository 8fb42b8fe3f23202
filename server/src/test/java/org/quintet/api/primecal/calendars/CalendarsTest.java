package org.quintet.api.primecal.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Calendars (calendar API, "Calendars"). */
class CalendarsTest extends PrimeCalTest {

    private static final String CALENDARS = "/api/calendars";

    @Test
    void theDocumentsExampleIsCreatedReadChangedAndDeleted() {
        Http me = somebody();
        JsonNode created = me.post(CALENDARS, """
                        {"name":"Family","description":"Shared household planning","color":"#14b8a6","visibility":"private","rank":10}""").expect(201).json();
        assertThat(created.propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "description",
                        "color",
                        "icon",
                        "visibility",
                        "isActive",
                        "isDefault",
                        "owner",
                        "sharedWith",
                        "group",
                        "groupId",
                        "rank",
                        "createdAt",
                        "updatedAt");
        assertThat(created.at("/owner/id").asLong()).isEqualTo(idOf(me));
        assertThat(created.at("/owner").propertyNames()).containsExactly("id", "username", "firstName", "lastName");
        assertThat(created.get("rank").asInt()).isEqualTo(10);
        assertThat(created.get("isDefault").asBoolean()).isFalse();

        String path = CALENDARS + "/" + created.get("id").asLong();
        assertThat(me.get(path).expect(200).json()).isEqualTo(created);
        JsonNode changed = me.patch(path, """
                        {"name":" Home ","description":null,"color":null,"icon":"🏠","visibility":"public"}""").expect(200).json();
        assertThat(changed.get("name").asString()).isEqualTo("Home");
        assertThat(changed.get("description").isNull()).isTrue();
        assertThat(changed.get("color").asString()).isEqualTo("#3b82f6");
        assertThat(changed.get("icon").asString()).isEqualTo("🏠");
        assertThat(changed.get("visibility").asString()).isEqualTo("public");
        assertThat(changed.get("rank").asInt()).isEqualTo(10);

        assertThat(me.delete(path).expect(200).body()).isEmpty();
        me.get(path).expect(404);
        me.patch(path, "{\"name\":\"x\"}").expect(404);
        me.delete(path).expect(404);
        assertThat(names(me)).containsExactly("Tasks");
    }

    @Test
    void whatIsLeftOutHasADefault() {
        JsonNode created =
                somebody().post(CALENDARS, "{\"name\":\"Bare\"}").expect(201).json();
        assertThat(created.get("color").asString()).isEqualTo("#3b82f6");
        assertThat(created.get("visibility").asString()).isEqualTo("private");
        assertThat(created.get("rank").asInt()).isZero();
        assertThat(created.get("isActive").asBoolean()).isTrue();
        for (String empty : List.of("description", "icon", "group", "groupId")) {
            assertThat(created.get(empty).isNull()).as(empty).isTrue();
        }
        assertThat(created.get("sharedWith")).isEmpty();
    }

    @Test
    void listsGoByRankThenName() {
        Http me = somebody();
        me.post(CALENDARS, "{\"name\":\"Zoo\",\"rank\":5}").expect(201);
        me.post(CALENDARS, "{\"name\":\"Beta\"}").expect(201);
        me.post(CALENDARS, "{\"name\":\"Alpha\",\"rank\":-1}").expect(201);
        assertThat(names(me)).containsExactly("Zoo", "Beta", "Tasks", "Alpha");
    }

    @Test
    void whatCannotBeIsRefusedFieldByField() {
        Http me = somebody();
        Map<String, String> wrong = Map.of(
                "name", "\"" + "n".repeat(201) + "\"",
                "description", "\"" + "d".repeat(501) + "\"",
                "color", "\"#12345678\"",
                "icon", "\"" + "i".repeat(11) + "\"",
                "visibility", "\"secret\"",
                "groupId", "\"one\"",
                "rank", "2147483648",
                "owner", "1");
        wrong.forEach((field, value) -> {
            Http.Answer answer = me.post(CALENDARS, "{\"name\":\"n\",\"%s\":%s}".formatted(field, value))
                    .expect(400);
            assertThat(fieldError(answer, field).get("reasons")).isNotEmpty();
        });
        fieldError(me.post(CALENDARS, "{}").expect(400), "name");
        fieldError(me.post(CALENDARS, "{\"name\":\"  \"}").expect(400), "name");
        long id = calendar(me, "Mine");
        fieldError(me.patch(CALENDARS + "/" + id, "{\"name\":null}").expect(400), "name");
        me.post(CALENDARS, "{\"name\":\"n\",\"groupId\":999999999}").expect(404);
        me.get(CALENDARS + "/abc").expect(400);
        me.get(CALENDARS + "/99999999999999999999").expect(404);
        assertThat(names(me)).containsExactly("Mine", "Tasks");
    }

    @Test
    void theDefaultCalendarIsNotDeleted() {
        Http me = somebody();
        JsonNode tasks = me.get(CALENDARS).json().get(0);
        assertThat(tasks.get("isDefault").asBoolean()).isTrue();
        JsonNode error = me.delete(CALENDARS + "/" + tasks.get("id").asLong())
                .expect(409)
                .json();
        assertThat(error.at("/error/code").asString()).isEqualTo("CONFLICT");
        create(me, SCHOOL_PICKUP);
    }

    @Test
    void theEventsOfADeletedCalendarVanish() {
        Http me = somebody();
        long calendar = calendar(me, "Gone");
        JsonNode event = createIn(me, calendar, "Gone with it");
        me.delete(CALENDARS + "/" + calendar).expect(200);
        assertThat(me.get(EVENTS).json()).isEmpty();
        me.get(path(event)).expect(403);
        me.patch(path(event), "{\"title\":\"x\"}").expect(403);
        me.get(EVENTS + "/calendar/" + calendar).expect(404);
        me.post(EVENTS, "{\"title\":\"x\",\"startDate\":\"2026-03-30\",\"calendarId\":%d}".formatted(calendar))
                .expect(404);
    }

    @Test
    void strangersSeeNothingOfACalendarNotEvenOfAPublicOne() {
        Http me = somebody();
        Http stranger = somebody();
        long calendar = calendar(me, "Mine");
        String path = CALENDARS + "/" + calendar;
        me.patch(path, "{\"visibility\":\"public\"}").expect(200);
        JsonNode event = createIn(me, calendar, "Mine alone");

        stranger.get(path).expect(403);
        stranger.patch(path, "{\"name\":\"Yours\"}").expect(403);
        stranger.delete(path).expect(403);
        stranger.get(path + "/shared-users").expect(403);
        stranger.get(EVENTS + "/calendar/" + calendar).expect(403);
        stranger.get(path(event)).expect(403);
        assertThat(names(stranger)).containsExactly("Tasks");
        http().get(path).expect(401);
        http().post(CALENDARS, "{\"name\":\"x\"}").expect(401);
        assertThat(me.get(path).json().get("name").asString()).isEqualTo("Mine");
    }

    @Test
    void anOrganisationsPeopleSeeItsCalendarEachByHisRole() {
        World.Org org = world().organisation();
        Http boss = as(world().member(org, "owner"));
        Http staff = as(world().member(org, "staff"));
        Http customer = as(world().member(org, "member"));

        JsonNode seen = of(staff, org.name());
        String path = CALENDARS + "/" + seen.get("id").asLong();
        assertThat(seen.get("isDefault").asBoolean()).isTrue();
        assertThat(seen.at("/owner/id").asLong()).isEqualTo(idOf(boss));
        share(boss, seen.get("id").asLong(), "read", somebody());

        assertThat(of(staff, org.name()).get("sharedWith")).hasSize(1);
        assertThat(of(customer, org.name()).get("sharedWith")).isEmpty();
        customer.get(path).expect(200);
        customer.get(path + "/shared-users").expect(403);
        customer.patch(path, "{\"rank\":1}").expect(403);
        staff.patch(path, "{\"rank\":1}").expect(200);
        staff.post(path + "/share", "{\"userIds\":[1],\"permission\":\"read\"}").expect(403);
        staff.delete(path).expect(403);
        boss.delete(path).expect(409);
    }

    private static JsonNode of(Http client, String name) {
        return client.get(CALENDARS)
                .expect(200)
                .json()
                .valueStream()
                .filter(calendar -> calendar.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Http client) {
        return client.get(CALENDARS)
                .expect(200)
                .json()
                .valueStream()
                .map(calendar -> calendar.get("name").asString())
                .toList();
    }
}
