package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Sessions and schedules (P-sess), and the days of an event (document, section Creating an event). */
class SessionsTest extends AppMintTest {

    private static final String TALK = """
            {"data":{"title":"Types","description":"All of them","type":"talk","track":"A","room":"Hall 1",
             "startTime":"2026-09-13T09:00:00-04:00","endTime":"2026-09-13T10:00:00-04:00","capacity":50,
             "speakers":["Ada",{"name":"Grace"}],"requiresTicket":true,"requiredTicketTypes":["vip"],
             "streamUrl":"https://example.org/s","recordingUrl":"https://example.org/r","level":3}}""";

    @Test
    void aSessionComesBackAsItWasSentWithItsEventAndItsDay() {
        Http staff = staffOf(world().organisation());
        String event = create(staff, TYPE_FEST);

        JsonNode created =
                staff.post("/events/" + event + "/sessions", TALK).expect(201).json();

        assertThat(created.propertyNames())
                .containsExactly(
                        "pk",
                        "sk",
                        "datatype",
                        "state",
                        "version",
                        "createdate",
                        "modifydate",
                        "author",
                        "name",
                        "owner",
                        "data");
        String sk = created.get("sk").asString();
        assertThat(created.get("pk").asString()).isEqualTo("event_session-" + sk);
        assertThat(created.get("datatype").asString()).isEqualTo("event_session");
        assertThat(created.get("data")).isEqualTo(json("""
                {"event":"%s","title":"Types","description":"All of them","type":"talk","track":"A","room":"Hall 1",
                 "streamUrl":"https://example.org/s","recordingUrl":"https://example.org/r","day":"2026-09-13",
                 "startTime":"2026-09-13T09:00:00-04:00","endTime":"2026-09-13T10:00:00-04:00","capacity":50,
                 "speakers":["Ada",{"name":"Grace"}],"requiresTicket":true,"requiredTicketTypes":["vip"],
                 "status":"ended","level":3}""".formatted(event)));
        for (String path : List.of("/events/sessions/", "/repository/get/event_session/")) {
            assertThat(staff.get(path + sk).expect(200).json()).isEqualTo(created);
            assertThat(staff.get(path + "event_session-" + sk).expect(200).json())
                    .isEqualTo(created);
        }
    }

    @Test
    void theRepositoryCreatesFindsAndDeletesSessions() {
        Http staff = staffOf(world().organisation());
        String event = create(staff, TYPE_FEST);

        String sk = staff.post(
                        "/repository/create/event_session",
                        "{\"data\":{\"event\":\"event-%s\",\"title\":\"Late\",\"startTime\":\"2026-09-12T23:30\"}}"
                                .formatted(event))
                .expect(201)
                .json()
                .get("sk")
                .asString();

        for (String query : List.of(
                "{\"data.event\":\"%s\"}".formatted(event),
                "{\"data.day\":\"2026-09-12\"}",
                "{\"data.startTime\":{\"$gt\":\"2026-09-13T00:00:00Z\"}}",
                "{\"data.title\":{\"$regex\":\"^L\"}}")) {
            assertThat(staff.post("/repository/find/event_session", "{\"query\":" + query + "}")
                            .expect(200)
                            .json()
                            .get("total")
                            .intValue())
                    .as(query)
                    .isEqualTo(1);
        }
        staff.post("/repository/create/event_session", "{\"data\":{\"title\":\"x\"}}")
                .expect(400);
        staff.post("/repository/create/event_session", "{\"data\":{\"event\":\"nonsense\",\"title\":\"x\"}}")
                .expect(400);
        staff.post("/repository/create/event_session", "{\"title\":\"x\"}").expect(400);
        staff.post("/repository/create/event_session", "{\"event\":\"%s\",\"title\":\"Bare\"}".formatted(event))
                .expect(201);
        staff.delete("/repository/delete/event_session/" + sk).expect(200);
        staff.get("/events/sessions/" + sk).expect(404);
    }

    @Test
    void changingASessionKeepsWhatIsNotNamedAndMovesItsDay() {
        Http staff = staffOf(world().organisation());
        String event = create(staff, TYPE_FEST);
        String sk = made(staff, event, TALK);

        JsonNode moved = staff.put("/events/sessions/" + sk, """
                        {"data":{"startTime":"2026-09-12T22:00","endTime":"2026-09-12T23:00","speakers":[]},"version":0}""").expect(200).json();

        assertThat(moved.get("data").get("day").asString()).isEqualTo("2026-09-12");
        assertThat(moved.get("data").get("title").asString()).isEqualTo("Types");
        assertThat(moved.get("data").get("speakers").isEmpty()).isTrue();
        assertThat(moved.get("version").intValue()).isEqualTo(1);
        staff.put("/events/sessions/" + sk, "{\"data\":{\"title\":\"x\"},\"version\":0}")
                .expect(409);
        assertThat(staff.put("/events/sessions/" + sk, "{\"status\":\"cancelled\"}")
                        .expect(200)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("cancelled");
        staff.delete("/events/sessions/" + sk).expect(200);
        staff.delete("/events/sessions/" + sk).expect(404);
        staff.put("/events/sessions/" + sk, "{\"title\":\"x\"}").expect(404);
    }

    @Test
    void theScheduleHasEachDayOfTheEventInItsTimeZone() {
        Http staff = staffOf(world().organisation());
        String event = create(staff, TYPE_FEST);
        made(staff, event, TALK);
        made(staff, event, "{\"data\":{\"title\":\"Early\",\"startTime\":\"2026-09-13T08:00\"}}");
        made(staff, event, "{\"data\":{\"title\":\"Party\",\"startTime\":\"2026-09-20T20:00\"}}");
        made(staff, event, "{\"data\":{\"title\":\"Some time\"}}");
        made(
                staff,
                event,
                "{\"data\":{\"title\":\"Off\",\"startTime\":\"2026-09-12T20:00\",\"status\":\"cancelled\"}}");

        JsonNode schedule =
                staff.get("/events/" + event + "/schedule").expect(200).json();

        assertThat(schedule.get("eventId").asString()).isEqualTo(event);
        assertThat(schedule.get("timezone").asString()).isEqualTo("America/New_York");
        assertThat(schedule.get("days").valueStream().map(SessionsTest::day))
                .containsExactly(
                        "2026-09-12: []", "2026-09-13: [Early, Types]", "2026-09-14: []", "2026-09-20: [Party]");
        assertThat(schedule.get("unscheduled").get(0).get("name").asString()).isEqualTo("Some time");
    }

    @Test
    void theDaysFollowTheEvent() {
        Http staff = staffOf(world().organisation());
        String event = create(staff, event("E", "2027-03-01T00:00", "2027-03-03T00:00", ""));

        assertThat(days(staff, event)).containsExactly("2027-03-01: []", "2027-03-02: []");
        staff.post("/repository/update-partial/event/" + event, "{\"data.endDate\":\"2027-03-01T10:00\"}")
                .expect(200);
        assertThat(days(staff, event)).containsExactly("2027-03-01: []");
        staff.post("/repository/update-partial/event/" + event, """
                        {"data.startDate":"2027-03-01T01:00:00Z","data.endDate":"2027-03-01T20:00:00Z",
                         "data.timezone":"America/New_York"}""").expect(200);
        assertThat(days(staff, event)).containsExactly("2027-02-28: []", "2027-03-01: []");
    }

    @Test
    void sessionsAreListedByDayTrackRoomTypeAndStatus() {
        Http staff = staffOf(world().organisation());
        String event = create(staff, event("E", "2027-03-01", "2027-03-03", ""));
        made(staff, event, """
                {"title":"a","startTime":"2027-03-01T10:00","track":"A","room":"1","type":"talk"}""");
        made(staff, event, """
                {"title":"b","startTime":"2027-03-02T10:00","track":"B","room":"2","type":"workshop"}""");

        for (String query : List.of("day=2027-03-01", "track=A", "room=1", "type=talk", "limit=1")) {
            assertThat(names(staff.get("/events/" + event + "/sessions?" + query)
                            .expect(200)
                            .json()))
                    .as(query)
                    .containsExactly("a");
        }
        assertThat(names(staff.get("/events/" + event + "/sessions?status=scheduled")
                        .json()))
                .containsExactly("a", "b");
        assertThat(staff.get("/events/" + event + "/sessions?offset=1")
                        .json()
                        .get("total")
                        .intValue())
                .isEqualTo(2);
        staff.get("/events/" + event + "/sessions?limit=x").expect(400);
        staff.get("/events/" + event + "/sessions?track=%00").expect(400);
    }

    @Test
    void everybodySeesTheProgrammeOfAPublicEventUnlessItsSettingsHideIt() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        Http visitor = visitorOf(organisation);
        String open = createPublished(staff, event("Open", "2027-03-01", "2027-03-03", ""));
        String hidden = createPublished(
                staff, event("Hidden", "2027-03-01", "2027-03-03", ",\"settings\":{\"publicSchedule\":false}"));
        String draft = create(staff, event("Draft", "2027-03-01", "2027-03-03", ""));
        for (String event : List.of(open, hidden, draft)) {
            made(staff, event, "{\"title\":\"a\",\"startTime\":\"2027-03-01T10:00\"}");
        }

        JsonNode session = visitor.get("/client/events/open/sessions")
                .expect(200)
                .json()
                .get("data")
                .get(0);

        assertThat(session.get("name").asString()).isEqualTo("a");
        assertThat(session.has("owner")).isFalse();
        assertThat(visitor.get("/client/events/" + open + "/schedule")
                        .expect(200)
                        .json()
                        .get("days")
                        .size())
                .isEqualTo(3);
        for (String event : List.of(hidden, draft, "nonsense")) {
            visitor.get("/client/events/" + event + "/sessions").expect(404);
            visitor.get("/client/events/" + event + "/schedule").expect(404);
        }
        http().get("/client/events/open/schedule").expect(400);
        http().with("orgid", "no-such-org").get("/client/events/open/schedule").expect(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{}}",
                "{\"data\":[]}",
                "{\"title\":\" \"}",
                "{\"title\":7}",
                "{\"title\":\"x\",\"startTime\":\"soon\"}",
                "{\"title\":\"x\",\"startTime\":\"2027-03-02\",\"endTime\":\"2027-03-01\"}",
                "{\"title\":\"x\",\"capacity\":-1}",
                "{\"title\":\"x\",\"speakers\":\"Ada\"}",
                "{\"title\":\"x\",\"requiresTicket\":\"yes\"}",
                "{\"title\":\"x\",\"requiredTicketTypes\":[1]}",
                "{\"title\":\"x\",\"status\":\"postponed\"}",
                "{\"title\":\"x\",\"more\":\"\\u0000\"}",
                "7"
            })
    void aSessionThatCannotBeIsRefused(String body) {
        Http staff = staffOf(world().organisation());
        String event = create(staff, event("E", "2027-03-01", "2027-03-03", ""));

        staff.post("/events/" + event + "/sessions", body).expect(400);

        assertThat(staff.get("/events/" + event + "/sessions")
                        .json()
                        .get("total")
                        .intValue())
                .isZero();
    }

    @Test
    void anotherOrganisationsSessionsAreNotThere() {
        World.Org organisation = world().organisation();
        Http theirs = staffOf(organisation);
        Http mine = staffOf(world().organisation());
        String event = create(theirs, TYPE_FEST);
        String sk = made(theirs, event, TALK);

        mine.get("/events/" + event + "/sessions").expect(404);
        mine.get("/events/" + event + "/schedule").expect(404);
        mine.post("/events/" + event + "/sessions", TALK).expect(404);
        mine.get("/events/sessions/" + sk).expect(404);
        mine.put("/events/sessions/" + sk, TALK).expect(404);
        mine.delete("/events/sessions/" + sk).expect(404);
        visitorOf(organisation).get("/events/" + event + "/sessions").expect(401);
        theirs.get("/events/sessions/" + sk).expect(200);
    }

    private static String made(Http staff, String event, String body) {
        return staff.post("/events/" + event + "/sessions", body)
                .expect(201)
                .json()
                .get("sk")
                .asString();
    }

    private static List<String> days(Http staff, String event) {
        return staff.get("/events/" + event + "/schedule")
                .expect(200)
                .json()
                .get("days")
                .valueStream()
                .map(SessionsTest::day)
                .toList();
    }

    private static String day(JsonNode day) {
        List<String> names = day.get("sessions")
                .valueStream()
                .map(session -> session.get("name").asString())
                .toList();
        return day.get("day").asString() + ": " + names;
    }

    private static List<String> names(JsonNode page) {
        return page.get("data")
                .valueStream()
                .map(record -> record.get("name").asString())
                .toList();
    }
}
