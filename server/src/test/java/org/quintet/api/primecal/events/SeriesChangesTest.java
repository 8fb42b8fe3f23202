package org.quintet.api.primecal.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Both ways of the document to change series: one occurrence, those from it on, or all. */
class SeriesChangesTest extends SeriesFixture {

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
}
