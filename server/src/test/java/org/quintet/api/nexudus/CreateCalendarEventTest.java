package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CreateCalendarEventTest extends NexudusTest {

    private static final String EVENTS = "/api/content/calendarevents";

    @Autowired
    private DSLContext sql;

    private World.Org location = new World.Org("", "");
    private Http operator = new Http("");

    @BeforeEach
    void aLocationWithAnOperator() {
        location = world().organisation("Europe/London");
        operator = operatorOf(location);
    }

    private long businessId(World.Org organisation) {
        return sql.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.SLUG.eq(organisation.slug()))
                .fetchSingle()
                .value1();
    }

    private int eventsOf(World.Org organisation) {
        return sql.fetchCount(EVENT, EVENT.ORGANISATION_ID.eq(businessId(organisation)));
    }

    @Test
    void aNewEventIsPublicAtOnceInTheZoneOfItsBusiness() {
        JsonNode answer = operator.post(
                        EVENTS,
                        event("Opening", 1)
                                .put("BusinessId", businessId(location))
                                .toString())
                .expect(200)
                .json();

        assertThat(answer.propertyNames()).containsExactly("Status", "Message", "Value", "Errors", "WasSuccessful");
        assertThat(answer.get("Status").asInt()).isEqualTo(200);
        assertThat(answer.get("Errors").isNull()).isTrue();
        assertThat(answer.get("WasSuccessful").asBoolean(false)).isTrue();
        long id = answer.get("Value").get("Id").asLong();
        assertThat(names(at(location).get("/api/public/events").json())).containsExactly("Opening");
        var row = sql.fetchSingle(EVENT, EVENT.ID.eq(id));
        assertThat(row.getTimezone()).isEqualTo("Europe/London");
        assertThat(row.getState()).isEqualTo("published");
        assertThat(row.getVisibility()).isEqualTo("public");
        assertThat(row.getPublishFrom()).isNull();
    }

    @Test
    void everyFieldThatIsWrittenIsReadBack() {
        ObjectNode sent = (ObjectNode) JSON.readTree("""
                {"Name": "Full", "ShortDescription": "Short", "LongDescription": "<p>Long</p>",
                 "HostFullName": "Sarah Chen", "Location": "Studio Room B", "VenueAddress": "1 High Street, London",
                 "WebAddress": "https://example.org/e", "FacebookPage": "https://facebook.example/e",
                 "StartDate": "2096-03-23T07:30:00Z", "EndDate": "2096-03-23T08:15:00Z",
                 "PublishDate": "2026-01-01T00:00:00Z", "TicketsPage": "https://tickets.example/e", "Allocation": 20,
                 "EnableWaitList": true, "TicketNotes": "Bring a mat", "AskBuyerAddress": true, "ShowInHomePage": true,
                 "ShowInHomeBanner": true, "AllowComments": false, "ShowEventAttendees": true,
                 "NewSmallLogoUrl": "https://example.org/s.png", "NewLargeLogoUrl": "https://example.org/l.png"}""");

        long id = create(operator, sent);

        JsonNode read = operator.get(EVENTS + "/" + id).expect(200).json();
        sent.properties()
                .forEach(field ->
                        assertThat(read.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
        assertThat(read.get("BusinessId").asLong()).isEqualTo(businessId(location));
        JsonNode shown = at(location).get("/api/public/events/" + id).json().get("Event");
        assertThat(shown.get("TicketsPage").asString()).isEqualTo("https://tickets.example/e");
        assertThat(shown.get("HasCustomTicketsPage").asBoolean(false)).isTrue();
        assertThat(shown.get("AskBuyerAddress").asBoolean(false)).isTrue();
        assertThat(shown.get("AllowComments").asBoolean(true)).isFalse();
        assertThat(shown.get("TicketNotes").asString()).isEqualTo("Bring a mat");
        assertThat(shown.get("FacebookPage").asString()).isEqualTo("https://facebook.example/e");
    }

    @ParameterizedTest
    @CsvSource({
        "2096-07-01T10:00:00Z, 2096-07-01T10:00:00Z",
        "2096-07-01T10:00:00, 2096-07-01T10:00:00Z",
        "2096-07-01T10:00, 2096-07-01T10:00:00Z",
        "2096-07-01T10:00:00.999Z, 2096-07-01T10:00:00Z",
        "2096-07-01T10:00:00+02:00, 2096-07-01T08:00:00Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    })
    void timesAreUtcUnlessTheySayOtherwise(String sent, String shown) {
        long id = create(operator, event("Timed", 1).put("StartDate", sent).put("EndDate", "2097-01-01T00:00:00Z"));

        assertThat(operator.get(EVENTS + "/" + id).json().get("StartDate").asString())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow",
        "2096-02-30T10:00:00Z",
        "2096-07-01",
        "2096-07-01T25:00:00Z",
        "2096-07-01T10:00:00 Mars/Olympus",
        "+999999999-12-31T23:59:59Z",
        "99999-01-01T00:00:00Z"
    })
    void whatIsNoTimeIsRefused(String text) {
        JsonNode error = onlyError(
                operator.post(EVENTS, event("Timed", 1).put("StartDate", text).toString())
                        .expect(400)
                        .json());

        assertThat(error.get("PropertyName").asString()).isEqualTo("StartDate");
        assertThat(error.get("AttemptedValue").asString()).isEqualTo(text);
        assertThat(eventsOf(location)).isZero();
    }

    @Test
    void whatIsMissingOrWrongIsNamedAtOnceAndNothingIsWritten() {
        JsonNode missing = operator.post(EVENTS, "{}").expect(400).json();
        assertThat(missing.get("Errors").findValuesAsString("PropertyName"))
                .containsExactly("Name", "StartDate", "EndDate");

        JsonNode wrong = operator.post(EVENTS, """
                        {"Name": " ", "StartDate": 5, "EndDate": null, "Allocation": -1, "EnableWaitList": "yes",
                         "HostFullName": ["x"], "Location": {"a": 1}, "PublishDate": "now", "BusinessId": "five"}""").expect(400).json();
        assertThat(wrong.get("Errors").findValuesAsString("PropertyName"))
                .containsExactlyInAnyOrder(
                        "Name",
                        "StartDate",
                        "EndDate",
                        "Allocation",
                        "EnableWaitList",
                        "HostFullName",
                        "Location",
                        "PublishDate",
                        "BusinessId");
        assertThat(eventsOf(location)).isZero();
    }

    @Test
    void theEndMustNotBeBeforeTheStart() {
        JsonNode error = onlyError(operator.post(
                        EVENTS, event("Backwards", 3).put("EndDate", inHours(2)).toString())
                .expect(400)
                .json());

        assertThat(error.get("PropertyName").asString()).isEqualTo("EndDate");
        assertThat(error.get("AttemptedValue").isString()).isTrue();
        assertThat(eventsOf(location)).isZero();
    }

    @Test
    void aSeriesIsRefusedRatherThanMadeASingleEvent() {
        JsonNode error = onlyError(operator.post(
                        EVENTS, event("Weekly", 3).put("RepeatEvent", true).toString())
                .expect(400)
                .json());

        assertThat(error.get("PropertyName").asString()).isEqualTo("RepeatEvent");
        create(
                operator,
                event("Once", 3).put("RepeatEvent", false).put("Repeats", 1).put("WhichEventsToUpdate", 1));
    }

    @Test
    void onlyTheStaffOfTheBusinessWritesItsEvents() {
        World.Org elsewhere = world().organisation();
        String body = event("Mine", 1).put("BusinessId", businessId(location)).toString();

        http().post(EVENTS, body).expect(401);
        http().bearer("nonsense").post(EVENTS, "not even JSON").expect(401);
        http().with("Authorization", "JWT x").post(EVENTS, body).expect(401);
        JsonNode refused = at(location, world().member(location, "member"))
                .post(EVENTS, body)
                .expect(403)
                .json();
        assertThat(refused.propertyNames()).containsExactly("Message", "Value", "Errors", "WasSuccessful");
        operatorOf(elsewhere).post(EVENTS, body).expect(403);
        assertThat(eventsOf(location)).isZero();
        for (String role : new String[] {"owner", "admin", "staff"}) {
            at(elsewhere, world().member(location, role)).post(EVENTS, body).expect(200);
        }
        assertThat(eventsOf(location)).isEqualTo(3);
        assertThat(eventsOf(elsewhere)).isZero();
        world().asAdmin()
                .post(EVENTS, event("Whose", 1).put("BusinessId", 999999999L).toString())
                .expect(404);
    }

    @Test
    void aBusinessThatNobodyNamesIsMissing() {
        world().organisation();

        JsonNode error = onlyError(http().bearer(world().tokenOf(world().member(location, "staff")))
                .post(EVENTS, event("Nowhere", 1).toString())
                .expect(400)
                .json());

        assertThat(error.get("PropertyName").asString()).isEqualTo("BusinessId");
    }

    @Test
    void hostileBodiesAreRefused() {
        String million = "x".repeat(1_000_000);

        operator.post(EVENTS, "{\"Name\":").expect(400);
        operator.post(EVENTS, "[]").expect(400);
        operator.send("PUT", EVENTS, "Id=%zz", "application/x-www-form-urlencoded")
                .expect(400);
        operator.post(EVENTS, "").expect(400);
        operator.post(EVENTS, event(million, 1).toString()).expect(400);
        operator.post(EVENTS, event("a\0b", 1).toString()).expect(400);
        operator.post(EVENTS, event("Deep", 1).toString().replace("\"Deep\"", "[".repeat(5000) + "]".repeat(5000)))
                .expect(400);
        operator.post(EVENTS, event("x".repeat(3_000_000), 1).toString()).expect(413);
        for (String number : new String[] {"1e400", "99999999999999999999", "2147483648", "1.5"}) {
            operator.post(EVENTS, event("Many", 1).toString().replace("}", ",\"Allocation\":" + number + "}"))
                    .expect(400);
        }
        operator.post(EVENTS, event("Huge", 1).put("BusinessId", Long.MAX_VALUE).toString())
                .expect(404);
        assertThat(eventsOf(location)).isZero();
    }
}
