package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.EVENT;

import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class EventRecordTest extends NexudusTest {

    private static final String YOGA = """
            {"Name": "Morning Yoga & Mindfulness",
             "ShortDescription": "Start your week with a guided yoga session open to all levels.",
             "LongDescription": "<p>Join us every Monday for a 45-minute yoga session...</p>",
             "HostFullName": "Sarah Chen", "Location": "Studio Room B", "VenueAddress": null,
             "StartDate": "2026-03-23T07:30:00Z", "EndDate": "2026-03-23T08:15:00Z",
             "Allocation": 20, "EnableWaitList": false, "AllowComments": true, "ShowInHomePage": true,
             "ShowInHomeBanner": false, "NewSmallLogoUrl": "https://example.org/small.png",
             "NewLargeLogoUrl": "https://example.org/large.png", "TicketsPage": null}""";

    @Autowired
    private DSLContext sql;

    @Test
    void theRecordIsTheDocumentsExample() {
        World.Org london = world().organisation("Europe/London");
        long id = create(operatorOf(london), JSON.readTree(YOGA));

        JsonNode event = shown(london, id);

        JsonNode documented = JSON.readTree("""
                {"Name": "Morning Yoga & Mindfulness",
                 "ShortDescription": "Start your week with a guided yoga session open to all levels.",
                 "LongDescription": "<p>Join us every Monday for a 45-minute yoga session...</p>",
                 "HostFullName": "Sarah Chen", "Location": "Studio Room B", "VenueAddress": null,
                 "StartDate": "2026-03-23T07:30:00", "EndDate": "2026-03-23T08:15:00",
                 "StartDateUtc": "2026-03-23T07:30:00Z", "EndDateUtc": "2026-03-23T08:15:00Z",
                 "MultipleDays": false, "SoldOut": false, "ChepeastPrice": 0, "HasCustomTicketsPage": false,
                 "TicketsPage": null, "Allocation": 20, "EnableWaitList": false, "AllowComments": true,
                 "ShowInHomePage": true, "ShowInHomeBanner": false, "HasSmallImage": true, "HasLargeImage": true,
                 "HasAddress": true, "HasResource": false, "Resource": null, "Comments": [], "IsNull": false}""");
        documented
                .properties()
                .forEach(field ->
                        assertThat(event.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
        assertThat(event.get("Id").asLong()).isEqualTo(id);
        assertThat(event.get("IdString").asString()).isEqualTo(Long.toString(id));
        assertThat(event.get("UniqueId").asString()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(event.get("Business").get("Name").asString()).isEqualTo(london.name());
        assertThat(event.get("Business").get("Id").isIntegralNumber()).isTrue();
        assertThat(event.get("CreatedOnUtc").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(event.get("UpdatedOn").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void allDocumentedFieldsAreThereEvenIfTheyAreEmpty() {
        World.Org location = world().organisation();
        long id = create(operatorOf(location), event("Bare", 1));

        JsonNode event = shown(location, id);

        assertThat(event.propertyNames())
                .containsExactly(
                        "Id",
                        "UniqueId",
                        "Name",
                        "ShortDescription",
                        "LongDescription",
                        "HostFullName",
                        "Location",
                        "VenueAddress",
                        "WebAddress",
                        "FacebookPage",
                        "StartDate",
                        "EndDate",
                        "StartDateUtc",
                        "EndDateUtc",
                        "MultipleDays",
                        "PublishDate",
                        "PublishDateUtc",
                        "HasTickets",
                        "SoldOut",
                        "ChepeastPrice",
                        "MostExpensivePrice",
                        "ChepeastProduct",
                        "MostExpensiveProduct",
                        "EventProducts",
                        "TicketsPage",
                        "HasCustomTicketsPage",
                        "Allocation",
                        "Sales",
                        "EnableWaitList",
                        "TicketNotes",
                        "AskBuyerAddress",
                        "EventCategories",
                        "ShowInHomePage",
                        "ShowInHomeBanner",
                        "AllowComments",
                        "HasSmallImage",
                        "HasLargeImage",
                        "HasAddress",
                        "Resource",
                        "HasResource",
                        "Business",
                        "Recent10Attendees",
                        "Comments",
                        "CreatedOn",
                        "CreatedOnUtc",
                        "UpdatedOn",
                        "UpdatedOnUtc",
                        "IdString",
                        "IsNull");
        for (String empty : new String[] {
            "ShortDescription", "LongDescription", "HostFullName", "Location", "VenueAddress", "WebAddress",
            "FacebookPage", "PublishDate", "PublishDateUtc", "ChepeastProduct", "MostExpensiveProduct", "TicketsPage",
            "Allocation", "TicketNotes", "Resource", "Recent10Attendees"
        }) {
            assertThat(event.get(empty).isNull()).as(empty).isTrue();
        }
        for (String no : new String[] {
            "HasTickets", "SoldOut", "HasCustomTicketsPage", "HasSmallImage", "HasLargeImage", "HasAddress"
        }) {
            assertThat(event.get(no).asBoolean(true)).as(no).isFalse();
        }
        assertThat(event.get("ChepeastPrice").toString()).isEqualTo("0");
        assertThat(event.get("MostExpensivePrice").toString()).isEqualTo("0");
        assertThat(event.get("Sales").toString()).isEqualTo("0");
        assertThat(event.get("EventProducts").toString()).isEqualTo("[]");
        assertThat(event.get("EventCategories").toString()).isEqualTo("[]");
    }

    @Test
    void localTimesAreThoseOfTheLocationWhateverTheZoneOfTheEvent() {
        World.Org newYork = world().organisation("America/New_York");
        long id = create(
                operatorOf(newYork),
                event("Late", 1)
                        .put("StartDate", "2026-07-01T01:30:00Z")
                        .put("EndDate", "2026-07-01T04:00:00Z")
                        .put("PublishDate", "2026-01-01T00:00:00"));
        sql.update(EVENT)
                .set(EVENT.TIMEZONE, "Asia/Tokyo")
                .where(EVENT.ID.eq(id))
                .execute();

        JsonNode event = shown(newYork, id);

        assertThat(event.get("StartDate").asString()).isEqualTo("2026-06-30T21:30:00");
        assertThat(event.get("EndDate").asString()).isEqualTo("2026-07-01T00:00:00");
        assertThat(event.get("StartDateUtc").asString()).isEqualTo("2026-07-01T01:30:00Z");
        assertThat(event.get("PublishDate").asString()).isEqualTo("2025-12-31T19:00:00");
        assertThat(event.get("PublishDateUtc").asString()).isEqualTo("2026-01-01T00:00:00Z");
        // it ends when the next day begins
        assertThat(event.get("MultipleDays").asBoolean(true)).isFalse();
    }

    @Test
    void bothClocksOfALondonEventAreRightInSummerAndWinterAndOverTheChange() {
        World.Org london = world().organisation("Europe/London");
        Http operator = operatorOf(london);
        String[][] expected = {
            {"2026-01-15T18:00:00Z", "2026-01-15T20:00:00Z", "2026-01-15T18:00:00", "2026-01-15T20:00:00"},
            {"2026-07-15T18:00:00Z", "2026-07-15T20:00:00Z", "2026-07-15T19:00:00", "2026-07-15T21:00:00"},
            // the night in which 01:00 becomes 02:00, and the one in which 02:00 becomes 01:00 again
            {"2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z", "2026-03-29T00:30:00", "2026-03-29T02:30:00"},
            {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T01:30:00", "2026-10-25T01:30:00"},
        };
        for (String[] times : expected) {
            long id = create(
                    operator, event("Clock", 1).put("StartDate", times[0]).put("EndDate", times[1]));

            JsonNode event = shown(london, id);

            assertThat(Stream.of("StartDateUtc", "EndDateUtc", "StartDate", "EndDate")
                            .map(name -> event.get(name).asString()))
                    .containsExactly(times);
            assertThat(event.get("MultipleDays").asBoolean(true)).isFalse();
        }
    }

    @Test
    void anEventThatReachesIntoTheNextDayIsOnMultipleDays() {
        World.Org newYork = world().organisation("America/New_York");
        long id = create(
                operatorOf(newYork),
                event("Later", 1).put("StartDate", "2026-07-01T01:30:00Z").put("EndDate", "2026-07-01T04:00:01Z"));

        assertThat(shown(newYork, id).get("MultipleDays").asBoolean(false)).isTrue();
    }

    @Test
    void theAddressIsPutTogetherFromWhatIsKnown() {
        World.Org location = world().organisation();
        long id = create(operatorOf(location), event("Anywhere", 1));
        sql.update(EVENT)
                .set(EVENT.VENUE_ADDRESS, "12 Main Street")
                .set(EVENT.VENUE_CITY, "Springfield")
                .set(EVENT.VENUE_REGION, " ")
                .set(EVENT.VENUE_COUNTRY, "US")
                .set(EVENT.ONLINE_URL, "https://zoom.example/1")
                .where(EVENT.ID.eq(id))
                .execute();

        JsonNode event = shown(location, id);

        assertThat(event.get("VenueAddress").asString()).isEqualTo("12 Main Street, Springfield, US");
        assertThat(event.get("HasAddress").asBoolean(false)).isTrue();
        assertThat(event.get("WebAddress").asString()).isEqualTo("https://zoom.example/1");
    }

    @Test
    void theDetailHasItsDocumentedParts() {
        World.Org location = world().organisation();
        long id = create(operatorOf(location), event("Any", 1));

        JsonNode answer =
                at(location).get("/api/public/events/" + id).expect(200).json();

        assertThat(answer.propertyNames())
                .containsExactly("Event", "AttendeeCount", "Attendees", "Categories", "RelatedEvents", "Comment");
        JsonNode shaped = at(location)
                .get("/api/public/events/" + id + "?_shape=Event.Name,Event.EventProducts,RelatedEvents")
                .expect(200)
                .json();
        assertThat(shaped).isEqualTo(JSON.readTree("""
                {"Event": {"Name": "Any", "EventProducts": []}, "RelatedEvents": []}"""));
        Http.Answer unknown = at(location).get("/api/public/events/999999999").expect(404);
        assertThat(unknown.json().get("Message").asString()).isEqualTo("Event not found");
        at(location).get("/api/public/events/999999999?_shape=Comment").expect(404);
        at(location).get("/api/public/events/99999999999999999999").expect(404);
    }
}
