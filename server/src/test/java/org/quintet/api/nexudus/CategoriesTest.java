package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

class CategoriesTest extends NexudusTest {

    private static final String CATEGORIES = "calendareventcategories";

    private World.Org location = new World.Org("", "");
    private Http operator = new Http("");

    @BeforeEach
    void aLocationWithAnOperator() {
        location = world().organisation("Europe/London");
        operator = operatorOf(location);
    }

    private long category(String title) {
        return create(operator, CATEGORIES, "{\"Title\":\"" + title + "\"}");
    }

    private long eventIn(String name, long... categories) {
        var event = event(name, 24);
        var ids = event.putArray("EventCategories");
        for (long category : categories) {
            ids.add(category);
        }
        return create(operator, event);
    }

    private JsonNode list(String parameters) {
        return at(location).get("/api/public/events?" + parameters).expect(200).json();
    }

    @Test
    void aLocationsCategoriesComeWithItsListAsInTheDocument() {
        long workshops = category("Workshops");
        category("Art");
        eventIn("Pottery", workshops);

        JsonNode categories = list("pastEvents=false").get("Categories");

        assertThat(categories.valueStream().map(one -> one.get("Title").asString()))
                .containsExactly("Art", "Workshops");
        assertThat(categories.get(1).propertyNames())
                .containsExactly(
                        "Id",
                        "Title",
                        "UniqueId",
                        "CreatedOn",
                        "UpdatedOn",
                        "CreatedOnUtc",
                        "UpdatedOnUtc",
                        "IdString",
                        "IsNull");
        assertThat(categories.get(1).get("Id").asLong()).isEqualTo(workshops);
        assertThat(categories.get(1).get("IdString").asString()).isEqualTo(Long.toString(workshops));
        JsonNode event = list("").at("/CalendarEvents/Records/0");
        assertThat(event.at("/EventCategories/0")).isEqualTo(categories.get(1));
    }

    @Test
    void aListCanBeNarrowedToOneCategory() {
        long workshops = category("Workshops");
        long art = category("Art");
        eventIn("Pottery", workshops, art);
        eventIn("Painting", art);
        eventIn("Breakfast");

        JsonNode answer = list("categoryId=" + workshops);

        assertThat(names(answer)).containsExactly("Pottery");
        assertThat(answer.at("/Category/Title").asString()).isEqualTo("Workshops");
        assertThat(answer.get("Categories")).hasSize(2);
        assertThat(names(list("categoryId=" + art))).containsExactlyInAnyOrder("Pottery", "Painting");
        for (String unknown : new String[] {"999999999", "-1", "99999999999999999999999"}) {
            JsonNode none = list("categoryId=" + unknown);
            assertThat(names(none)).isEmpty();
            assertThat(none.get("Category").isNull()).isTrue();
        }
        World.Org other = world().organisation();
        assertThat(names(at(other).get("/api/public/events?categoryId=" + art).json()))
                .isEmpty();
        assertThat(at(other).get("/api/public/events").json().get("Categories")).isEmpty();
        assertThat(list("_shape=Category.Title&categoryId=" + art).toString())
                .isEqualTo("{\"Category\":{\"Title\":\"Art\"}}");
    }

    @Test
    void eventsOfTheSameCategoryAreRelated() {
        long workshops = category("Workshops");
        long pottery = eventIn("Pottery", workshops);
        eventIn("Weaving", workshops);
        eventIn("Breakfast");
        create(operator, event("Old", -48).put("Name", "Old"));

        JsonNode detail = at(location)
                .get("/api/public/events/" + pottery + "?_shape=RelatedEvents.Name,Categories.Id")
                .expect(200)
                .json();

        assertThat(detail).isEqualTo(JSON.readTree("""
                {"Categories":[{"Id":%d}],"RelatedEvents":[{"Name":"Weaving"}]}""".formatted(workshops)));
    }

    @Test
    void operatorsMoveEventsBetweenCategoriesFromEitherSide() {
        long art = category("Art");
        long music = category("Music");
        long event = eventIn("Opera", art);

        operator.put("/api/content/calendarevents", """
                        {"Id":%d,"AddedEventCategories":[%d],"RemovedEventCategories":[%d]}""".formatted(event, music, art))
                .expect(200);
        assertThat(operator.get("/api/content/calendarevents/" + event)
                        .json()
                        .get("EventCategories")
                        .toString())
                .isEqualTo("[" + music + "]");
        operator.put("/api/content/" + CATEGORIES, """
                        {"Id":%d,"Title":"Fine art","CalendarEvents":[%d]}""".formatted(art, event)).expect(200);

        JsonNode category = operator.get("/api/content/" + CATEGORIES + "/" + art)
                .expect(200)
                .json();
        assertThat(category.get("Title").asString()).isEqualTo("Fine art");
        assertThat(category.get("CalendarEvents").toString()).isEqualTo("[" + event + "]");
        // what was read can be sent back
        operator.put("/api/content/" + CATEGORIES, category.toString()).expect(200);
        operator.delete("/api/content/" + CATEGORIES + "/" + music).expect(200);
        operator.get("/api/content/" + CATEGORIES + "/" + music).expect(404);
        assertThat(shown(location, event).get("EventCategories")).hasSize(1);
    }

    @Test
    void nobodyTouchesAnotherLocationsCategories() {
        long art = category("Art");
        World.Org other = world().organisation();
        Http stranger = operatorOf(other);

        stranger.get("/api/content/" + CATEGORIES + "/" + art).expect(404);
        stranger.put("/api/content/" + CATEGORIES, "{\"Id\":%d,\"Title\":\"x\"}".formatted(art))
                .expect(404);
        stranger.delete("/api/content/" + CATEGORIES + "/" + art).expect(404);
        var event = event("Thief", 1);
        event.putArray("EventCategories").add(art);
        JsonNode refusal = stranger.post("/api/content/calendarevents", event.toString())
                .expect(400)
                .json();
        assertThat(onlyError(refusal).get("PropertyName").asString()).isEqualTo("EventCategories");
        long ours = eventIn("Ours");
        stranger.post("/api/content/" + CATEGORIES, "{\"Title\":\"x\",\"CalendarEvents\":[" + ours + "]}")
                .expect(400);
        assertThat(stranger.get("/api/content/" + CATEGORIES)
                        .json()
                        .get("TotalItems")
                        .asInt())
                .isZero();
        http().post("/api/content/" + CATEGORIES, "{}").expect(401);
    }

    @Test
    void aCategoryNeedsATitle() {
        JsonNode refusal =
                operator.post("/api/content/" + CATEGORIES, "{}").expect(400).json();
        assertThat(onlyError(refusal).get("PropertyName").asString()).isEqualTo("Title");
        operator.post("/api/content/" + CATEGORIES, "{\"Title\":\" \"}").expect(400);
        operator.post("/api/content/" + CATEGORIES, "{\"Title\":\"x\",\"CalendarEvents\":[\"a\"]}")
                .expect(400);
        JsonNode unknown = operator.post("/api/content/" + CATEGORIES, "{\"Title\":\"x\",\"Colour\":\"red\"}")
                .expect(400)
                .json();
        assertThat(onlyError(unknown).get("PropertyName").asString()).isEqualTo("Colour");
    }
}
