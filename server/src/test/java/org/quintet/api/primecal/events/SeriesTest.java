package org.quintet.api.primecal.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Series as the document has them: creation, and both ways to change them. */
class SeriesTest extends PrimeCalTest {

    private Http client;
    private long calendarId;

    @BeforeEach
    void signIn() {
        client = somebody();
        JsonNode event = create(client, SCHOOL_PICKUP);
        calendarId = event.get("calendarId").asLong();
        client.delete(path(event)).expect(200);
    }

    private JsonNode soccerPractice() {
        return client.post(EVENTS + "/recurring", """
                        {
                          "title": "Soccer practice",
                          "startDate": "2026-04-01",
                          "startTime": "17:00",
                          "endDate": "2026-04-01",
                          "endTime": "18:30",
                          "calendarId": %d,
                          "recurrence": {
                            "type": "weekly",
                            "interval": 1,
                            "daysOfWeek": ["WE"],
                            "endType": "date",
                            "endDate": "2026-06-30"
                          }
                        }""".formatted(calendarId))
                .expect(201)
                .json();
    }

    private JsonNode series(String startDate, String recurrence) {
        return client.post(EVENTS + "/recurring", """
                        {"title":"Series","startDate":"%s","startTime":"10:00","endTime":"11:00","calendarId":%d,
                         "recurrence":%s}""".formatted(startDate, calendarId, recurrence))
                .expect(201)
                .json();
    }

    private JsonNode list(String query) {
        return client.get(EVENTS + "?" + query).expect(200).json();
    }

    private static List<String> dates(JsonNode events) {
        return texts(events, "startDate");
    }

    private static List<String> texts(JsonNode events, String field) {
        return events.valueStream().map(event -> event.get(field).asString()).toList();
    }

    private static List<Long> ids(JsonNode events) {
        return events.valueStream().map(event -> event.get("id").asLong()).toList();
    }

    @Test
    void theDocumentsExampleHasThirteenWednesdays() {
        JsonNode created = soccerPractice();

        assertThat(created).hasSize(14);
        assertThat(dates(list("")))
                .containsExactly(
                        "2026-04-01",
                        "2026-04-08",
                        "2026-04-15",
                        "2026-04-22",
                        "2026-04-29",
                        "2026-05-06",
                        "2026-05-13",
                        "2026-05-20",
                        "2026-05-27",
                        "2026-06-03",
                        "2026-06-10",
                        "2026-06-17",
                        "2026-06-24");
        JsonNode master = created.get(0);
        JsonNode third = created.get(3);
        assertThat(master.get("recurrenceType").asString()).isEqualTo("weekly");
        assertThat(master.get("recurrenceRule").toString()).isEqualTo("""
                {"type":"weekly","interval":1,"daysOfWeek":["WE"],"endType":"date","endDate":"2026-06-30",\
                "timezone":"UTC"}""");
        assertThat(master.get("parentEventId").isNull()).isTrue();
        assertThat(third.get("title").asString()).isEqualTo("Soccer practice");
        assertThat(third.get("startTime").asString()).isEqualTo("17:00");
        assertThat(third.get("endDate").asString()).isEqualTo("2026-04-15");
        assertThat(third.get("endTime").asString()).isEqualTo("18:30");
        assertThat(third.get("recurrenceType").asString()).isEqualTo("none");
        assertThat(third.get("parentEventId")).isEqualTo(master.get("id"));
        assertThat(third.get("recurrenceId")).isEqualTo(master.get("recurrenceId"));
        assertThat(third.get("originalDate").asString()).isEqualTo("2026-04-15");
        assertThat(third.get("isException").asBoolean()).isFalse();
        assertThat(client.get(path(third)).expect(200).json()).isEqualTo(third);
        assertThat(client.get(path(master)).expect(200).json()).isEqualTo(master);
        assertThat(client.get(EVENTS + "/calendar/" + calendarId).expect(200).json())
                .isEqualTo(list(""));
    }

    @Test
    void aSingleOccurrenceIsChangedAsInTheDocument() {
        JsonNode fifth = soccerPractice().get(5);

        JsonNode changed = client.patch(path(fifth), """
                        {
                          "startTime": "17:30",
                          "endTime": "19:00",
                          "updateMode": "single"
                        }""").expect(200).json();

        assertThat(changed.get("id")).isEqualTo(fifth.get("id"));
        assertThat(changed.get("startTime").asString()).isEqualTo("17:30");
        assertThat(changed.get("endTime").asString()).isEqualTo("19:00");
        assertThat(changed.get("isException").asBoolean()).isTrue();
        JsonNode listed = list("");
        assertThat(listed).hasSize(13);
        assertThat(listed.get(4)).isEqualTo(changed);
        assertThat(texts(listed, "startTime").stream().filter("17:30"::equals)).hasSize(1);
    }

    @Test
    void withoutAWordOneIsChanged() {
        JsonNode fifth = soccerPractice().get(5);

        client.patch(path(fifth), "{\"title\":\"By mode\"}").expect(200);
        JsonNode changed = client.patch(path(fifth) + "/recurring", "{\"location\":\"By scope\"}")
                .expect(200)
                .json();

        assertThat(changed).hasSize(1);
        assertThat(changed.get(0).get("title").asString()).isEqualTo("By mode");
        assertThat(changed.get(0).get("location").asString()).isEqualTo("By scope");
        assertThat(titles(list("")).stream().filter("By mode"::equals)).hasSize(1);
    }

    @Test
    void theFutureIsThatOccurrenceAndThoseAfterIt() {
        JsonNode created = soccerPractice();

        JsonNode changed = client.patch(path(created.get(5)) + "/recurring", """
                        {"title":"Practice","startTime":"18:00","endTime":"19:00","updateScope":"future"}""")
                .expect(200)
                .json();

        assertThat(changed).hasSize(9);
        assertThat(ids(changed)).isEqualTo(ids(created).subList(5, 14));
        JsonNode listed = list("");
        assertThat(ids(listed)).isEqualTo(ids(created).subList(1, 14));
        assertThat(texts(listed, "startTime")).startsWith("17:00", "17:00", "17:00", "17:00", "18:00");
        assertThat(titles(listed).stream().filter("Practice"::equals)).hasSize(9);
    }

    @Test
    void allAreEveryOccurrenceAndTheSeries() {
        JsonNode created = soccerPractice();

        JsonNode byMode = client.patch(path(created.get(5)), "{\"title\":\"A\",\"updateMode\":\"all\"}")
                .expect(200)
                .json();
        JsonNode byScope = client.patch(
                        path(created.get(0)) + "/recurring", "{\"color\":\"#00ff00\",\"updateScope\":\"all\"}")
                .expect(200)
                .json();

        assertThat(byMode.get("id")).isEqualTo(created.get(5).get("id"));
        assertThat(byMode.get("title").asString()).isEqualTo("A");
        assertThat(ids(byScope)).isEqualTo(ids(created));
        assertThat(titles(byScope)).containsOnly("A");
        assertThat(texts(byScope, "color")).containsOnly("#00ff00");
    }

    @Test
    void theSeriesStandsForItsFirstOccurrence() {
        JsonNode created = soccerPractice();

        client.patch(path(created.get(0)), "{\"title\":\"First\"}").expect(200);

        assertThat(titles(list(""))).startsWith("First", "Soccer practice");
        assertThat(client.get(path(created.get(0))).json().get("title").asString())
                .isEqualTo("Soccer practice");
    }

    @Test
    void theLastChangeOfAFieldWinsAndOthersStay() {
        JsonNode created = soccerPractice();

        client.patch(path(created.get(5)), "{\"title\":\"Own\",\"notes\":\"own\"}")
                .expect(200);
        client.patch(path(created.get(1)), "{\"notes\":\"common\",\"updateMode\":\"all\"}")
                .expect(200);

        JsonNode fifth = client.get(path(created.get(5))).expect(200).json();
        assertThat(fifth.get("title").asString()).isEqualTo("Own");
        assertThat(fifth.get("notes").asString()).isEqualTo("common");
    }

    @Test
    void anOccurrenceOrTheWholeSeriesIsDeleted() {
        JsonNode created = soccerPractice();

        assertThat(client.delete(path(created.get(2))).expect(200).body()).isEmpty();
        assertThat(dates(list(""))).hasSize(12).doesNotContain("2026-04-08");
        client.get(path(created.get(2))).expect(404);
        client.patch(path(created.get(2)), "{\"title\":\"x\"}").expect(404);
        client.delete(path(created.get(2))).expect(404);

        client.delete(path(created.get(0))).expect(200);
        assertThat(list("")).isEmpty();
        client.get(path(created.get(3))).expect(404);
    }

    @Test
    void anotherRuleKeepsWhatIsStillThere() {
        JsonNode created = soccerPractice();
        client.patch(path(created.get(3)), "{\"title\":\"Own\"}").expect(200);
        client.delete(path(created.get(4))).expect(200);

        JsonNode changed = client.patch(path(created.get(0)) + "/recurring", """
                        {"updateScope":"all","recurrence":{"type":"weekly","daysOfWeek":["MO","WE"],"count":8}}""")
                .expect(200)
                .json();

        assertThat(dates(changed))
                .containsExactly(
                        "2026-04-01",
                        "2026-04-01",
                        "2026-04-06",
                        "2026-04-08",
                        "2026-04-13",
                        "2026-04-15",
                        "2026-04-20",
                        "2026-04-27");
        assertThat(changed.get(5).get("id")).isEqualTo(created.get(3).get("id"));
        assertThat(changed.get(5).get("title").asString()).isEqualTo("Own");
    }

    @Test
    void anotherRuleForTheFutureLeavesThePastAlone() {
        JsonNode created = soccerPractice();

        JsonNode changed = client.patch(path(created.get(3)) + "/recurring", """
                        {"updateScope":"future","recurrence":{"type":"daily","count":3}}""")
                .expect(200)
                .json();

        assertThat(dates(changed)).containsExactly("2026-04-15", "2026-04-16", "2026-04-17");
        assertThat(changed.get(0).get("id")).isEqualTo(created.get(3).get("id"));
        assertThat(dates(list("")))
                .containsExactly("2026-04-01", "2026-04-08", "2026-04-15", "2026-04-16", "2026-04-17");
    }

    @Test
    void movingAllMovesEachByAsManyDays() {
        JsonNode created = soccerPractice();

        JsonNode changed = client.patch(path(created.get(3)) + "/recurring", """
                        {"updateScope":"all","startDate":"2026-04-16","endDate":"2026-04-16"}""")
                .expect(200)
                .json();

        assertThat(ids(changed)).isEqualTo(ids(created));
        assertThat(dates(changed)).startsWith("2026-04-02", "2026-04-02", "2026-04-09", "2026-04-16");
        assertThat(changed.at("/0/recurrenceRule/daysOfWeek/0").asString()).isEqualTo("TH");
        assertThat(changed.at("/0/recurrenceRule/endDate").asString()).isEqualTo("2026-06-25");
        assertThat(dates(list("startDate=2026-06-25"))).containsExactly("2026-06-25");
    }

    @Test
    void aPlainEventBecomesASeriesAndBack() {
        JsonNode event = create(client, SCHOOL_PICKUP);

        JsonNode series =
                client.patch(path(event) + "/recurring", """
                        {"recurrence":{"type":"daily","endType":"count","count":3}}""").expect(200).json();
        assertThat(series).hasSize(4);
        assertThat(series.get(0).get("id")).isEqualTo(event.get("id"));
        assertThat(dates(list(""))).containsExactly("2026-03-30", "2026-03-31", "2026-04-01");

        JsonNode single = client.patch(path(event), "{\"recurrenceType\":\"none\",\"updateMode\":\"all\"}")
                .expect(200)
                .json();
        assertThat(single.get("recurrenceType").asString()).isEqualTo("none");
        assertThat(ids(list(""))).containsExactly(event.get("id").asLong());
    }

    @Test
    void aPlainEventWithARuleIsASeriesToo() {
        JsonNode master = create(client, """
                {"title":"Stand-up","startDate":"2026-03-30","recurrenceType":"weekly",
                 "recurrenceRule":{"frequency":"weekly","interval":2,"until":"2026-05-01"}}""");

        assertThat(master.get("recurrenceType").asString()).isEqualTo("weekly");
        assertThat(dates(list(""))).containsExactly("2026-03-30", "2026-04-13", "2026-04-27");
    }

    @Test
    void aSeriesWithoutEndIsListedWithinItsRange() {
        JsonNode created = series("2026-01-01", "{\"type\":\"daily\"}");

        assertThat(created).hasSize(366);
        assertThat(list("")).hasSize(365);
        assertThat(dates(list("startDate=2126-02-28&endDate=2126-03-01"))).containsExactly("2126-02-28", "2126-03-01");
        assertThat(list("startDate=2126-01-01")).hasSize(365);
        assertThat(list("endDate=2026-01-03")).hasSize(3);
        assertThat(series("2026-01-01", "{\"type\":\"daily\",\"count\":400}")).hasSize(401);
    }

    @Test
    void theFirstOccurrenceIsTheFirstDayOfTheRule() {
        JsonNode created = series("2026-04-01", "{\"type\":\"weekly\",\"daysOfWeek\":[\"FR\"],\"count\":2}");

        assertThat(dates(created)).containsExactly("2026-04-03", "2026-04-03", "2026-04-10");
    }

    @Test
    void monthsThatAreTooShortHaveTheirLastDay() {
        assertThat(dates(series("2027-12-31", "{\"type\":\"monthly\",\"count\":4}")))
                .containsExactly("2027-12-31", "2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31");
        assertThat(dates(series("2027-01-15", "{\"type\":\"monthly\",\"dayOfMonth\":30,\"count\":3}")))
                .containsExactly("2027-01-30", "2027-01-30", "2027-02-28", "2027-03-30");
        assertThat(dates(series("2028-02-29", "{\"type\":\"yearly\",\"count\":5}")))
                .containsExactly("2028-02-29", "2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29");
    }

    @Test
    void theClockShowsTheSameInSummerAndWinter() {
        JsonNode created = series("2026-03-28", "{\"type\":\"daily\",\"count\":3,\"timezone\":\"Europe/Berlin\"}");
        JsonNode early = client.patch(
                        path(created.get(1)), "{\"startTime\":\"02:30\",\"endTime\":\"03:30\",\"updateMode\":\"all\"}")
                .expect(200)
                .json();

        assertThat(early.get("startTime").asString()).isEqualTo("02:30");
        assertThat(texts(list(""), "startTime")).containsExactly("02:30", "02:30", "02:30");
        assertThat(created.at("/0/recurrenceRule/timezone").asString()).isEqualTo("Europe/Berlin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "{\"type\":\"hourly\"}",
                "{\"type\":\"daily\",\"interval\":0}",
                "{\"type\":\"daily\",\"interval\":1e9}",
                "{\"type\":\"daily\",\"count\":10001}",
                "{\"type\":\"daily\",\"endType\":\"count\"}",
                "{\"type\":\"daily\",\"endType\":\"date\"}",
                "{\"type\":\"daily\",\"endDate\":\"2025-12-31\"}",
                "{\"type\":\"daily\",\"endDate\":\"tomorrow\"}",
                "{\"type\":\"daily\",\"timezone\":\"Mars/Olympus\"}",
                "{\"type\":\"weekly\",\"daysOfWeek\":[\"WEDNESDAY\"]}",
                "{\"type\":\"weekly\",\"daysOfWeek\":\"WE\"}",
                "{\"type\":\"monthly\",\"dayOfMonth\":32}",
                "{\"type\":\"yearly\",\"monthOfYear\":13}",
                "{\"type\":\"daily\",\"surprise\":1}"
            })
    void aRuleThatIsNoneIsRefused(String recurrence) {
        JsonNode error = client.post(EVENTS + "/recurring", """
                        {"title":"Series","startDate":"2026-01-01","calendarId":%d,"recurrence":%s}""".formatted(calendarId, recurrence))
                .expect(400)
                .json()
                .get("error");

        assertThat(error.get("code").asString()).isEqualTo("VALIDATION_FAILED");
        assertThat(list("")).isEmpty();
    }

    @Test
    void farMovesAreRefusedOrDone() {
        JsonNode yearly = series("2026-01-31", "{\"type\":\"yearly\"}");
        JsonNode weekly = series("2026-01-31", "{\"type\":\"weekly\"}");

        client.patch(path(yearly.get(200)), "{\"startDate\":\"1000-01-01\",\"updateMode\":\"future\"}")
                .expect(200);
        client.patch(path(yearly.get(300)), "{\"startDate\":\"9999-12-31\",\"updateMode\":\"all\"}")
                .expect(400);
        client.patch(path(weekly.get(1)), "{\"startDate\":\"9999-12-31\",\"updateMode\":\"all\"}")
                .expect(400);
        client.patch(path(weekly.get(2)), "{\"startDate\":\"9999-12-31\",\"updateMode\":\"single\"}")
                .expect(200);

        assertThat(list("startDate=9999-12-31&endDate=9999-12-31")).isNotEmpty();
    }

    @Test
    void aSeriesIsMovedToAnotherCalendarAsAWhole() {
        JsonNode created = soccerPractice();
        long other = client.post("/api/calendars", "{\"name\":\"Sports\"}")
                .expect(201)
                .json()
                .get("id")
                .asLong();

        client.patch(path(created.get(2)), "{\"calendarId\":%d}".formatted(other))
                .expect(400);
        client.patch(path(created.get(2)), "{\"calendarId\":%d,\"updateMode\":\"all\"}".formatted(other))
                .expect(200);

        assertThat(client.get(EVENTS + "/calendar/" + other).expect(200).json()).hasSize(13);
        assertThat(client.get(EVENTS + "/calendar/" + calendarId).expect(200).json())
                .isEmpty();
    }

    @Test
    void whatIsShownOfASeriesCanBeSentBack() {
        JsonNode created = soccerPractice();
        client.patch(path(created.get(5)) + "/recurring", """
                        {"updateScope":"future","recurrence":{"type":"daily","count":2}}""").expect(200);
        JsonNode before = list("");
        JsonNode master = created.get(0);
        String shown = "\"recurrenceType\":\"weekly\",\"recurrenceRule\":" + master.get("recurrenceRule");

        client.patch(path(master), "{%s,\"updateMode\":\"all\"}".formatted(shown))
                .expect(200);
        client.patch(path(master), "{%s}".formatted(shown)).expect(200);

        assertThat(ids(list(""))).isEqualTo(ids(before));
    }

    @Test
    void anotherApiSeesOneEventAndMovesAllOfIt() {
        World.Org organisation = world().organisation("UTC");
        World.Person staff = world().member(organisation, "owner");
        client = as(staff);
        calendarId = client.get("/api/calendars")
                .expect(200)
                .json()
                .valueStream()
                .filter(calendar -> calendar.get("name").asString().equals(organisation.name()))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
        JsonNode created = soccerPractice();
        long id = created.get(0).get("id").asLong();
        client.patch(path(created.get(3)), "{\"title\":\"Own\"}").expect(200);

        http().with("Authorization", "JWT " + world().tokenOf(staff))
                .with("Content-Type", "application/vnd.api+json")
                .patch("/v1/events/" + id, """
                        {"data":{"type":"event","id":"%d","attributes":
                         {"starts-at":"2026-04-02T16:00:00Z","ends-at":"2026-04-02T17:00:00Z"}}}""".formatted(id))
                .expect(200);

        JsonNode moved = list("");
        assertThat(ids(moved)).isEqualTo(ids(created).subList(1, 14));
        assertThat(dates(moved)).startsWith("2026-04-02", "2026-04-09", "2026-04-16");
        assertThat(texts(moved, "startTime")).startsWith("16:00", "16:00", "17:00", "16:00");
        assertThat(titles(moved).get(2)).isEqualTo("Own");
    }

    @Test
    void aSingleOccurrenceHasNoRuleOfItsOwn() {
        JsonNode created = soccerPractice();

        client.patch(path(created.get(2)) + "/recurring", "{\"recurrence\":{\"type\":\"daily\"}}")
                .expect(400);
        client.patch(path(created.get(2)), "{\"recurrenceType\":\"daily\"}").expect(400);
        assertThat(client.patch(path(created.get(2)), """
                        {"recurrenceType":"none","recurrenceRule":null,"updateMode":"all"}""").expect(200).json()).isEqualTo(created.get(2));
        assertThat(list("")).hasSize(13);
    }
}
