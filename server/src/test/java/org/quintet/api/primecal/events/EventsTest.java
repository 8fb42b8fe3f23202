package org.quintet.api.primecal.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

class EventsTest extends PrimeCalTest {

    private Http client;

    @BeforeEach
    void signIn() {
        client = somebody();
    }

    private JsonNode createWith(String fields) {
        return create(client, "{\"title\":\"Event\"," + fields + "}");
    }

    @Test
    void theDocumentsExampleIsCreatedInThePersonalCalendar() {
        JsonNode event = create(client, SCHOOL_PICKUP);

        assertThat(event.propertyNames())
                .containsExactly(
                        "id",
                        "title",
                        "description",
                        "startDate",
                        "startTime",
                        "endDate",
                        "endTime",
                        "isAllDay",
                        "location",
                        "status",
                        "recurrenceType",
                        "recurrenceRule",
                        "parentEventId",
                        "recurrenceId",
                        "originalDate",
                        "isException",
                        "color",
                        "icon",
                        "notes",
                        "tags",
                        "labels",
                        "calendarId",
                        "calendar",
                        "createdBy",
                        "createdAt",
                        "updatedAt");
        assertThat(event.get("title").asString()).isEqualTo("School pickup");
        assertThat(event.get("startDate").asString()).isEqualTo("2026-03-30");
        assertThat(event.get("startTime").asString()).isEqualTo("15:30");
        assertThat(event.get("endDate").asString()).isEqualTo("2026-03-30");
        assertThat(event.get("endTime").asString()).isEqualTo("16:00");
        assertThat(event.get("isAllDay").asBoolean()).isFalse();
        assertThat(event.get("status").asString()).isEqualTo("confirmed");
        assertThat(event.get("recurrenceType").asString()).isEqualTo("none");
        assertThat(event.get("tags").toString()).isEqualTo("[\"family\",\"kids\"]");
        assertThat(event.get("labels")).isEqualTo(event.get("tags"));
        assertThat(event.at("/calendar/name").asString()).isEqualTo("Tasks");
        assertThat(event.get("calendar").propertyNames()).containsExactly("id", "name", "color", "visibility");
        assertThat(event.at("/calendar/id")).isEqualTo(event.get("calendarId"));
        assertThat(event.get("createdBy").propertyNames()).containsExactly("id", "username", "firstName", "lastName");
        assertThat(client.get(path(event)).expect(200).json()).isEqualTo(event);
    }

    @Test
    void theDocumentsExampleWithItsCalendarIdIsCreatedThere() {
        long calendarId = create(client, SCHOOL_PICKUP).get("calendarId").asLong();

        JsonNode event = create(client, """
                {
                  "title": "School pickup",
                  "startDate": "2026-03-30",
                  "startTime": "15:30",
                  "endDate": "2026-03-30",
                  "endTime": "16:00",
                  "calendarId": %d,
                  "tags": ["family", "kids"]
                }""".formatted(calendarId));

        assertThat(event.get("calendarId").asLong()).isEqualTo(calendarId);
        assertThat(client.get("/api/events/calendar/" + calendarId).expect(200).json())
                .hasSize(2);
    }

    @Test
    void everyFieldComesBack() {
        JsonNode event = createWith("""
                "description":"Long","startDate":"2026-05-01","isAllDay":true,"location":"Gym","status":"tentative",
                "recurrenceType":"weekly","recurrenceRule":{"interval":2,"daysOfWeek":["WE"]},"color":"#ff0000",
                "icon":"⚽","notes":"Bring water"\
                """);

        assertThat(event.get("description").asString()).isEqualTo("Long");
        assertThat(event.get("isAllDay").asBoolean()).isTrue();
        assertThat(event.get("location").asString()).isEqualTo("Gym");
        assertThat(event.get("status").asString()).isEqualTo("tentative");
        assertThat(event.get("recurrenceType").asString()).isEqualTo("weekly");
        assertThat(event.at("/recurrenceRule/interval").asInt()).isEqualTo(2);
        assertThat(event.at("/recurrenceRule/daysOfWeek/0").asString()).isEqualTo("WE");
        assertThat(event.get("color").asString()).isEqualTo("#ff0000");
        assertThat(event.get("icon").asString()).isEqualTo("⚽");
        assertThat(event.get("notes").asString()).isEqualTo("Bring water");
        assertThat(event.get("tags").isNull()).isTrue();
    }

    @Test
    void whatWasLeftOutComesBackAsNull() {
        JsonNode event =
                createWith("\"startDate\":\"2026-05-01\",\"startTime\":null,\"endDate\":null,\"endTime\":\"\"");

        assertThat(event.get("startTime").isNull()).isTrue();
        assertThat(event.get("endDate").isNull()).isTrue();
        assertThat(event.get("endTime").isNull()).isTrue();
    }

    @Test
    void labelsWinOverTagsAndAreTidied() {
        JsonNode event = createWith("""
                "startDate":"2026-05-01","tags":["other"],"labels":[" Family ","","family","Kids"]""");

        assertThat(event.get("tags").toString()).isEqualTo("[\"Family\",\"Kids\"]");
        assertThat(createWith("\"startDate\":\"2026-05-01\",\"tags\":[\" \"]")
                        .get("labels")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-30, 2026-03-30, true",
        "2026-03-29, 2026-03-29, false",
        "2026-03-31, 2026-03-31, true",
        "2026-04-02, 2026-04-02, false",
        "2026-01-01, 2026-12-31, true",
        "2026-04-01, '', true",
        "2026-04-02, '', false",
        "'', 2026-03-30, true",
        "'', 2026-03-29, false",
        "'', '', true",
    })
    void aListHasWhatOverlapsItsRange(String start, String end, boolean listed) {
        createWith(
                "\"startDate\":\"2026-03-30\",\"startTime\":\"22:00\",\"endDate\":\"2026-04-01\",\"endTime\":\"00:00\"");
        String query = (start.isEmpty() ? "" : "&startDate=" + start) + (end.isEmpty() ? "" : "&endDate=" + end);

        assertThat(client.get(EVENTS + "?" + query).expect(200).json()).hasSize(listed ? 1 : 0);
    }

    @Test
    void aWholeDayIsNotOnTheNextOne() {
        createWith("\"startDate\":\"2026-03-30\"");

        assertThat(client.get(EVENTS + "?startDate=2026-03-30&endDate=2026-03-30")
                        .json())
                .hasSize(1);
        assertThat(client.get(EVENTS + "?startDate=2026-03-31").json()).isEmpty();
        assertThat(client.get(EVENTS + "?endDate=2026-03-29").json()).isEmpty();
    }

    @Test
    void aListIsInTheOrderOfStarts() {
        create(client, "{\"title\":\"Third\",\"startDate\":\"2026-03-31\"}");
        create(client, "{\"title\":\"Second\",\"startDate\":\"2026-03-30\",\"startTime\":\"15:30\"}");
        create(client, "{\"title\":\"First\",\"startDate\":\"2026-03-30\"}");

        assertThat(titles(client.get(EVENTS).expect(200).json())).containsExactly("First", "Second", "Third");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "startDate=2026-03-31&endDate=2026-03-30",
                "startDate=yesterday",
                "startDate=",
                "endDate=2026-02-30",
                "endDate=99999999999-01-01",
                "startDate=2026-03-30T00:00:00Z",
                "startDate=2026-03-30&startDate=2026-03-30"
            })
    void aRangeThatIsNoneIsRefused(String query) {
        JsonNode error = client.get(EVENTS + "?" + query).expect(400).json().get("error");

        assertThat(error.get("code").asString()).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void theDocumentsChangeMovesTheTimesAndNothingElse() {
        JsonNode event = create(client, SCHOOL_PICKUP);

        JsonNode changed = client.patch(path(event), """
                        {
                          "startTime": "17:30",
                          "endTime": "19:00",
                          "updateMode": "single"
                        }""").expect(200).json();

        assertThat(changed.get("startTime").asString()).isEqualTo("17:30");
        assertThat(changed.get("endTime").asString()).isEqualTo("19:00");
        assertThat(changed.get("startDate")).isEqualTo(event.get("startDate"));
        assertThat(changed.get("tags")).isEqualTo(event.get("tags"));
        assertThat(client.get(path(event)).json()).isEqualTo(changed);
    }

    @Test
    void nullClearsAndAnEmptyChangeChangesNothing() {
        JsonNode event =
                createWith("\"startDate\":\"2026-05-01\",\"startTime\":\"10:00\",\"notes\":\"n\",\"tags\":[\"t\"]");

        JsonNode changed = client.patch(path(event), """
                        {"startTime":null,"notes":null,"labels":null,"status":null,"isAllDay":null}""").expect(200).json();

        assertThat(changed.get("startTime").isNull()).isTrue();
        assertThat(changed.get("notes").isNull()).isTrue();
        assertThat(changed.get("tags").isNull()).isTrue();
        assertThat(changed.get("status").asString()).isEqualTo("confirmed");
        assertThat(client.patch(path(event), "{}").expect(200).json()).isEqualTo(changed);
    }

    @Test
    void aWholeDayEventKeepsItsTimesForLater() {
        JsonNode event = create(client, SCHOOL_PICKUP);

        JsonNode wholeDay =
                client.patch(path(event), "{\"isAllDay\":true}").expect(200).json();
        JsonNode timed =
                client.patch(path(event), "{\"isAllDay\":false}").expect(200).json();

        assertThat(wholeDay.get("isAllDay").asBoolean()).isTrue();
        assertThat(wholeDay.get("startTime").asString()).isEqualTo("15:30");
        assertThat(timed.get("endTime").asString()).isEqualTo("16:00");
    }

    @Test
    void cancellingIsTakenBackByConfirming() {
        JsonNode event = create(client, SCHOOL_PICKUP);

        JsonNode cancelled = client.patch(path(event), "{\"status\":\"cancelled\"}")
                .expect(200)
                .json();
        JsonNode tentative = client.patch(path(event), "{\"status\":\"tentative\"}")
                .expect(200)
                .json();

        assertThat(cancelled.get("status").asString()).isEqualTo("cancelled");
        assertThat(tentative.get("status").asString()).isEqualTo("tentative");
        assertThat(createWith("\"startDate\":\"2026-05-01\",\"status\":\"cancelled\"")
                        .get("status")
                        .asString())
                .isEqualTo("cancelled");
    }

    @Test
    void aDeletedEventIsGone() {
        JsonNode event = create(client, SCHOOL_PICKUP);

        assertThat(client.delete(path(event)).expect(200).body()).isEmpty();

        client.get(path(event)).expect(404);
        client.patch(path(event), "{\"title\":\"x\"}").expect(404);
        client.delete(path(event)).expect(404);
        assertThat(client.get(EVENTS).json()).isEmpty();
    }

    @Test
    void anAnswerComesInAnEnvelopeWhenAskedFor() {
        JsonNode event = create(client, SCHOOL_PICKUP);

        Http.Answer byHeader =
                client.with("x-response-envelope", "true").get(path(event)).expect(200);
        JsonNode byQuery = client.get(EVENTS + "?envelope=true").expect(200).json();

        assertThat(byHeader.json().propertyNames()).containsExactly("success", "data", "requestId");
        assertThat(byHeader.json().get("success").asBoolean()).isTrue();
        assertThat(byHeader.json().get("data")).isEqualTo(event);
        assertThat(byHeader.json().get("requestId").asString()).isEqualTo(byHeader.header("X-Request-Id"));
        assertThat(byQuery.get("data")).hasSize(1);
    }
}
