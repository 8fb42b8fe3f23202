package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

class ShapeTest extends NexudusTest {

    private World.Org location = new World.Org("", "");
    private long id;

    @BeforeEach
    void anEvent() {
        location = world().organisation("Europe/London");
        id = create(
                operatorOf(location),
                event("Morning Yoga & Mindfulness", 1)
                        .put("StartDate", "2096-03-23T07:30:00Z")
                        .put("EndDate", "2096-03-23T08:15:00Z")
                        .put("NewLargeLogoUrl", "https://example.org/large.png"));
    }

    private JsonNode shaped(String shape) {
        return at(location)
                .get("/api/public/events?pastEvents=false&page=1&top=9&_shape="
                        + URLEncoder.encode(shape, StandardCharsets.UTF_8))
                .expect(200)
                .json();
    }

    @Test
    void onlyTheNamedFieldsComeAndTheCountersStay() {
        assertThat(shaped("CalendarEvents.Records.Id,CalendarEvents.Records.Name,CalendarEvents.Records.StartDateUtc,"
                        + "CalendarEvents.Records.HasLargeImage"))
                .isEqualTo(JSON.readTree("""
                        {"CalendarEvents": {
                          "Records": [{"Id": %d, "Name": "Morning Yoga & Mindfulness",
                                       "StartDateUtc": "2096-03-23T07:30:00Z", "HasLargeImage": true}],
                          "CurrentPage": 1, "CurrentPageSize": 9, "TotalItems": 1, "TotalPages": 1,
                          "HasNextPage": false, "HasPreviousPage": false}}""".formatted(id)));
    }

    @Test
    void caseAndIndexesDoNotMatter() {
        JsonNode expected = shaped("CalendarEvents.Records.Id");

        assertThat(shaped("calendarevents.RECORDS[].id")).isEqualTo(expected);
        assertThat(shaped(" CalendarEvents.Records[0].Id ,, CalendarEvents.Records.Nonsense,Nonsense"))
                .isEqualTo(expected);
    }

    @Test
    void aNamedObjectStaysWhole() {
        JsonNode answer = shaped("CalendarEvents.Records.Business,CalendarEvents.Records.Business.Id");
        assertThat(answer.get("CalendarEvents")
                        .get("Records")
                        .get(0)
                        .get("Business")
                        .propertyNames())
                .containsExactly("Id", "Name");
        answer = shaped("CalendarEvents.Records.Business.Name");
        assertThat(answer.get("CalendarEvents").get("Records").get(0).toString())
                .isEqualTo("{\"Business\":{\"Name\":\"" + location.name() + "\"}}");
        assertThat(shaped("CalendarEvents").get("CalendarEvents"))
                .isEqualTo(shaped("").get("CalendarEvents"));
    }

    @Test
    void whatIsNotNamedAtTheTopDisappears() {
        assertThat(shaped("PastEvents").toString()).isEqualTo("{\"PastEvents\":false}");
        assertThat(shaped("Category.Id,Categories.Id").toString()).isEqualTo("{\"Categories\":[],\"Category\":null}");
        assertThat(shaped("Nonsense").toString()).isEqualTo("{}");
    }

    @Test
    void countersComeWithoutRecordsAndTheOthersByName() {
        assertThat(shaped("CalendarEvents.TotalItems,CalendarEvents.LastItem")
                        .get("CalendarEvents")
                        .propertyNames())
                .containsExactly(
                        "CurrentPage",
                        "CurrentPageSize",
                        "TotalItems",
                        "TotalPages",
                        "HasNextPage",
                        "HasPreviousPage",
                        "LastItem");
    }

    @Test
    void anEmptyShapeKeepsEverything() {
        assertThat(shaped("")).isEqualTo(shaped(" , ,"));
        assertThat(shaped("").get("CalendarEvents").get("Records").get(0).propertyNames())
                .hasSize(49);
    }

    @Test
    void hostileShapesDoNoHarm() {
        assertThat(shaped("a.".repeat(2000)).toString()).isEqualTo("{}");
        assertThat(shaped("CalendarEvents.Records.Id" + ".Id".repeat(1000))
                        .get("CalendarEvents")
                        .get("Records"))
                .hasSize(1);
        assertThat(shaped("\0,.,[],..").toString()).isEqualTo("{}");
    }
}
