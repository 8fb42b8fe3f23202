package org.quintet.api.primecal.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a series is: its rule, and the occurrences that are listed of it. */
class SeriesTest extends SeriesFixture {

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
