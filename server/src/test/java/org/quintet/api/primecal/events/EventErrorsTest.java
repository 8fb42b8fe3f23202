package org.quintet.api.primecal.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** How PrimeCal says no, and that nothing that is sent breaks it. */
class EventErrorsTest extends PrimeCalTest {

    private Http client;

    @BeforeEach
    void signIn() {
        client = somebody();
    }

    @Test
    void anErrorComesInTheEnvelope() {
        Http.Answer answer = client.get(EVENTS + "/999999999").expect(404);

        JsonNode envelope = answer.json();
        assertThat(envelope.propertyNames()).containsExactly("success", "error", "requestId", "meta");
        assertThat(envelope.get("success").asBoolean()).isFalse();
        assertThat(envelope.get("error").propertyNames()).containsExactly("code", "message", "details", "requestId");
        assertThat(envelope.at("/error/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(envelope.at("/error/message").asString()).isEqualTo("Event not found");
        assertThat(envelope.get("meta").propertyNames())
                .containsExactly("statusCode", "path", "method", "timestamp", "recoverable");
        assertThat(envelope.at("/meta/statusCode").asInt()).isEqualTo(404);
        assertThat(envelope.at("/meta/path").asString()).isEqualTo("/api/events/999999999");
        assertThat(envelope.at("/meta/method").asString()).isEqualTo("GET");
        assertThat(envelope.get("requestId").asString()).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void allThatIsWrongIsNamedWithItsValue() {
        Http.Answer answer = client.post(EVENTS, """
                        {"title":7,"startDate":"30.03.2026","startTime":"25:00","isAllDay":"yes","status":"done",
                         "recurrenceType":"hourly","calendarId":"five","tags":"family","surprise":true}""").expect(400);

        JsonNode error = answer.json().get("error");
        assertThat(error.get("code").asString()).isEqualTo("VALIDATION_FAILED");
        assertThat(error.at("/details/fields")
                        .valueStream()
                        .map(field -> field.get("field").asString()))
                .containsExactlyInAnyOrder(
                        "title",
                        "startDate",
                        "startTime",
                        "isAllDay",
                        "status",
                        "recurrenceType",
                        "calendarId",
                        "tags",
                        "surprise");
        assertThat(fieldError(answer, "startDate").get("value").asString()).isEqualTo("30.03.2026");
        assertThat(fieldError(answer, "surprise").get("reasons").get(0).asString())
                .isEqualTo("property surprise should not exist");
        assertThat(client.get(EVENTS).json()).isEmpty();
    }

    @Test
    void titleAndStartDateAreRequired() {
        Http.Answer answer = client.post(EVENTS, "{}").expect(400);

        assertThat(fieldError(answer, "title").get("reasons").get(0).asString()).isEqualTo("is required");
        assertThat(fieldError(answer, "startDate").get("reasons").get(0).asString())
                .isEqualTo("is required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"endDate\":\"2026-03-29\"",
                "\"endDate\":\"2026-03-29\",\"isAllDay\":true",
                "\"startTime\":\"15:30\",\"endTime\":\"15:29\"",
                "\"startTime\":\"15:30\",\"endDate\":\"2026-03-30\",\"endTime\":\"15:29:59\""
            })
    void anEndBeforeTheStartIsRefused(String fields) {
        Http.Answer answer = client.post(EVENTS, "{\"title\":\"x\",\"startDate\":\"2026-03-30\"," + fields + "}")
                .expect(400);

        assertThat(answer.json().at("/error/details/fields/0/field").asString()).startsWith("end");
    }

    @Test
    void aChangeIsCheckedAgainstWhatIsStored() {
        JsonNode event = create(client, SCHOOL_PICKUP);

        client.patch(path(event), "{\"endTime\":\"15:00\"}").expect(400);
        client.patch(path(event), "{\"startDate\":\"2026-03-31\"}").expect(400);
        client.patch(path(event), "{\"startDate\":null}").expect(400);
        client.patch(path(event), "{\"title\":null}").expect(400);
        client.patch(path(event), "{\"title\":\" \"}").expect(400);
        client.patch(path(event), "{\"updateMode\":\"some\"}").expect(400);

        assertThat(client.get(path(event)).json()).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void aBadFieldIsRefused(String field) {
        String body = "{\"title\":\"x\",\"startDate\":\"2026-03-30\"," + field + "}";

        JsonNode error = client.post(EVENTS, body).expect(400).json().get("error");

        assertThat(error.get("code").asString()).isEqualTo("VALIDATION_FAILED");
    }

    static String[] badFields() {
        return new String[] {
            "\"location\":\"" + "x".repeat(201) + "\"",
            "\"color\":\"#ff00000\"",
            "\"icon\":\"12345678901\"",
            "\"tags\":[\"" + "x".repeat(65) + "\"]",
            "\"tags\":[7]",
            "\"tags\":[\"a\\u0000b\"]",
            "\"notes\":\"a\\u0000b\"",
            "\"description\":\"" + "x".repeat(1_000_000) + "\"",
            "\"startTime\":\"9:30\"",
            "\"startTime\":\"24:00\"",
            "\"startTime\":1530",
            "\"endDate\":\"2026-02-30\"",
            "\"endDate\":\"\"",
            "\"endDate\":\"+999999999-12-31\"",
            "\"endDate\":\"0000-01-01\"",
            "\"calendarId\":1e400",
            "\"calendarId\":1.5",
            "\"calendarId\":99999999999999999999999999",
            "\"notes\":\"\\ud800\"",
            "\"tags\":[\"\\ud800\"]",
            "\"recurrenceRule\":\"\\ud800\"",
            "\"recurrenceRule\":{\"a\":\"\\u0000\"}",
            "\"recurrenceRule\":{\"\\u0000\":1}",
            "\"recurrenceRule\":[1e999]",
            "\"recurrenceRule\":" + "9".repeat(900),
            "\"recurrenceRule\":\"" + "x".repeat(10_001) + "\"",
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"startDate\":\"9999-12-31\"",
                "\"startDate\":\"1000-01-01\",\"startTime\":\"00:00\"",
                "\"startDate\":\"2026-03-30\",\"endDate\":\"9999-12-31\"",
                "\"startDate\":\"2026-03-30\",\"recurrenceRule\":[1e-300, 1e300, 12345678901234567890, null, true]",
                "\"startDate\":\"2026-03-30\",\"recurrenceRule\":\"FREQ=WEEKLY\"",
                "\"startDate\":\"2026-03-30\",\"calendarId\":null"
            })
    void whatIsStrangeButPossibleIsStoredAndReadBack(String fields) {
        JsonNode event = create(client, "{\"title\":\"x\"," + fields + "}");

        assertThat(client.get(path(event)).expect(200).json()).isEqualTo(event);
        assertThat(client.get(EVENTS).expect(200).json()).hasSize(1);
    }

    @Test
    void aLongTitleIsRefusedAndNotSentBackWhole() {
        Http.Answer answer = client.post(
                        EVENTS, "{\"title\":\"" + "x".repeat(1_000_000) + "\",\"startDate\":\"2026-03-30\"}")
                .expect(400);

        assertThat(answer.body()).hasSizeLessThan(1500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[]", "7", "{\"title\":\"x\"} trailing", "{\"title\":\"x\",}"})
    void aBodyThatIsNoJsonObjectIsABadRequest(String body) {
        JsonNode error = client.post(EVENTS, body).expect(400).json().get("error");

        assertThat(error.get("code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(error.get("details").isNull()).isTrue();
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        client.post(EVENTS, "{\"notes\":\"" + "x".repeat(3_000_000) + "\"}").expect(413);
    }

    @Test
    void anIdThatIsNotANumberIsABadRequestAndALargeOneNamesNothing() {
        client.get(EVENTS + "/abc").expect(400);
        client.get(EVENTS + "/-1").expect(400);
        client.get(EVENTS + "/1.5").expect(400);
        client.get(EVENTS + "/99999999999999999999999").expect(404);
        client.get(EVENTS + "/calendar/abc").expect(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/events/1/nothing",
                "/api/calendars/1/nothing",
                "/api/auth/nothing",
                "/api/users/1/nothing",
                "/api/calendar-groups/1/nothing",
                "/api/api-keys/1/nothing",
                "/api/notifications/1/nothing",
                "/api/health/deep"
            })
    void anUnknownPathIsNotFoundInTheEnvelope(String path) {
        JsonNode envelope = client.get(path).expect(404).json();

        assertThat(envelope.at("/error/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(envelope.at("/meta/path").asString()).isEqualTo(path);
    }

    @Test
    void aWrongMethodIsRefusedInTheEnvelope() {
        Http.Answer answer = client.put(EVENTS, "{}").expect(405);

        assertThat(answer.json().at("/error/code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(answer.header("Allow")).contains("GET", "POST");
    }
}
