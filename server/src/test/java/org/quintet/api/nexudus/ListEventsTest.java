package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.EVENT;

import java.io.IOException;
import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ListEventsTest extends NexudusTest {

    @Autowired
    private DSLContext sql;

    private World.Org location = new World.Org("", "");
    private Http operator = new Http("");

    @BeforeEach
    void aLocationWithAnOperator() {
        location = world().organisation();
        operator = operatorOf(location);
    }

    private JsonNode list(String parameters) {
        return at(location).get("/api/public/events?" + parameters).expect(200).json();
    }

    private JsonNode page(String parameters) {
        return list(parameters).get("CalendarEvents");
    }

    @Test
    void theEnvelopeIsAsDocumented() {
        JsonNode answer = list("pastEvents=false&page=1&top=9");

        assertThat(answer).isEqualTo(JSON.readTree("""
                {"PastEvents": false, "Categories": [], "Category": null, "CalendarEvents": {
                  "Records": [], "CurrentPage": 1, "CurrentPageSize": 9, "TotalItems": 0, "TotalPages": 0,
                  "HasNextPage": false, "HasPreviousPage": false, "CurrentOrderField": "StartDate",
                  "CurrentSortDirection": "ASC", "FirstItem": 0, "LastItem": 0, "PageNumber": 1, "PageSize": 9}}"""));
    }

    @Test
    void upcomingEventsComeByTheirStartAndIncludeTheRunningOnes() {
        create(operator, event("Tomorrow", 24));
        create(operator, event("Running", -1).put("EndDate", inHours(1)));
        create(operator, event("Soon", 2));

        assertThat(names(list("pastEvents=false"))).containsExactly("Running", "Soon", "Tomorrow");
        assertThat(names(list(""))).hasSize(3);
        assertThat(list("").get("PastEvents").asBoolean(true)).isFalse();
    }

    @Test
    void pastEventsComeFromTheLatestBack() {
        create(operator, event("Last year", -9000));
        create(operator, event("Yesterday", -24));
        create(operator, event("Soon", 2));

        JsonNode answer = list("pastEvents=TRUE");

        assertThat(names(answer)).containsExactly("Yesterday", "Last year");
        assertThat(answer.get("PastEvents").asBoolean(false)).isTrue();
        assertThat(answer.get("CalendarEvents").get("CurrentSortDirection").asString())
                .isEqualTo("DESC");
    }

    @Test
    void anEventIsPastOnceItsEndIsOver() {
        create(operator, event("Soon", 1));

        clock.ahead(
                Duration.ofMinutes(119),
                () -> assertThat(names(list("pastEvents=true"))).isEmpty());
        clock.ahead(Duration.ofMinutes(121), () -> {
            assertThat(names(list("pastEvents=true"))).containsExactly("Soon");
            assertThat(names(list("pastEvents=false"))).isEmpty();
        });
    }

    @Test
    void pagesAreCountedFromOne() {
        String[] names = {"1", "2", "3", "4", "5"};
        for (int i = 0; i < names.length; i++) {
            create(operator, event(names[i], i + 1));
        }

        JsonNode second = page("page=2&top=2");

        assertThat(second.get("Records").get(0).get("Name").asString()).isEqualTo("3");
        assertThat(second.get("CurrentPage").asInt()).isEqualTo(2);
        assertThat(second.get("TotalItems").asInt()).isEqualTo(5);
        assertThat(second.get("TotalPages").asInt()).isEqualTo(3);
        assertThat(second.get("HasNextPage").asBoolean()).isTrue();
        assertThat(second.get("HasPreviousPage").asBoolean()).isTrue();
        assertThat(second.get("FirstItem").asInt()).isEqualTo(3);
        assertThat(second.get("LastItem").asInt()).isEqualTo(4);
        JsonNode last = page("page=3&top=2");
        assertThat(last.get("Records")).hasSize(1);
        assertThat(last.get("TotalItems").asInt()).isEqualTo(5);
        assertThat(last.get("HasNextPage").asBoolean()).isFalse();
    }

    @Test
    void aPageBeyondTheEndIsEmpty() {
        create(operator, event("Only", 1));

        for (String page : new String[] {"2", "2147483647"}) {
            JsonNode beyond = page("page=" + page);
            assertThat(beyond.get("Records")).isEmpty();
            assertThat(beyond.get("TotalItems").asInt()).isEqualTo(1);
            assertThat(beyond.get("HasNextPage").asBoolean()).isFalse();
            assertThat(beyond.get("HasPreviousPage").asBoolean()).isTrue();
        }
    }

    @Test
    void aPageHas25EventsUnlessOtherwiseAskedAnd100AtMost() {
        assertThat(page("").get("CurrentPageSize").asInt()).isEqualTo(25);
        assertThat(page("top=100").get("CurrentPageSize").asInt()).isEqualTo(100);
        assertThat(page("top=101").get("CurrentPageSize").asInt()).isEqualTo(100);
        assertThat(page("top=2147483647").get("CurrentPageSize").asInt()).isEqualTo(100);
    }

    @Test
    void eventsWithTheSameStartKeepTheirOrder() {
        String start = inHours(5);
        long first = create(operator, event("A", 5).put("StartDate", start));
        long second = create(operator, event("B", 5).put("StartDate", start));

        assertThat(page("").get("Records")
                        .valueStream()
                        .map(event -> event.get("Id").asLong()))
                .containsExactly(first, second);
    }

    @Test
    void anEventAppearsAtItsPublishDate() {
        long id = create(operator, event("Later", 48).put("PublishDate", inHours(1)));

        assertThat(names(list(""))).isEmpty();
        at(location).get("/api/public/events/" + id).expect(404);
        clock.ahead(Duration.ofHours(2), () -> {
            assertThat(names(list(""))).containsExactly("Later");
            at(location).get("/api/public/events/" + id).expect(200);
        });
    }

    @Test
    void draftsCancelledDeletedAndHiddenEventsAreNotListed() {
        long draft = create(operator, event("Draft", 1));
        long cancelled = create(operator, event("Cancelled", 1));
        long unlisted = create(operator, event("Unlisted", 1));
        long deleted = create(operator, event("Deleted", 1));
        sql.update(EVENT).set(EVENT.STATE, "draft").where(EVENT.ID.eq(draft)).execute();
        sql.update(EVENT)
                .set(EVENT.STATE, "cancelled")
                .where(EVENT.ID.eq(cancelled))
                .execute();
        sql.update(EVENT)
                .set(EVENT.VISIBILITY, "unlisted")
                .where(EVENT.ID.eq(unlisted))
                .execute();
        sql.update(EVENT)
                .set(EVENT.DELETED_AT, clock.instant())
                .where(EVENT.ID.eq(deleted))
                .execute();

        assertThat(names(list(""))).isEmpty();
        for (long id : new long[] {draft, cancelled, unlisted, deleted}) {
            at(location).get("/api/public/events/" + id).expect(404);
        }
    }

    @Test
    void searchLooksIntoNameAndDescriptionsButNotIntoTags() {
        create(operator, event("Morning Yoga & Mindfulness", 1));
        create(operator, event("Breakfast", 2).put("ShortDescription", "After the YOGA session"));
        create(operator, event("Évening", 3).put("LongDescription", "<p class=\"tantra\">Some <b>yo</b>ga, 100%</p>"));
        create(operator, event("Workshop", 4).put("LongDescription", "1000 things"));

        assertThat(names(list("search=yoga"))).containsExactly("Morning Yoga & Mindfulness", "Breakfast", "Évening");
        assertThat(names(list("search=Yoga%20%26%20Mind"))).hasSize(1);
        assertThat(names(list("search=%C3%A9VENING"))).containsExactly("Évening");
        assertThat(names(list("search=tantra"))).isEmpty();
        assertThat(names(list("search=100%25"))).containsExactly("Évening");
        assertThat(names(list("search=_"))).isEmpty();
        assertThat(names(list("search=%5C"))).isEmpty();
        assertThat(names(list("search=!"))).isEmpty();
        assertThat(names(list("search=%20"))).hasSize(4);
        assertThat(page("search=yoga&top=2").get("TotalItems").asInt()).isEqualTo(3);
    }

    @Test
    void featuredEventsAreThoseOfTheBannerAndHomePageEventsHaveTheirOwnFlag() {
        create(operator, event("Banner", 1).put("ShowInHomeBanner", true));
        create(operator, event("Home", 2).put("ShowInHomePage", true));

        assertThat(names(list("featured=true"))).containsExactly("Banner");
        assertThat(names(list("onlyHomePage=true"))).containsExactly("Home");
        assertThat(names(list("featured=false&onlyHomePage=false"))).hasSize(2);
        assertThat(list("onlyHomePage=true").get("PastEvents").asBoolean(true)).isFalse();
    }

    @Test
    void anUnknownCategoryHasNoEvents() {
        create(operator, event("Any", 1));

        for (String id : new String[] {"3", "-1", "99999999999999999999999"}) {
            JsonNode answer = list("categoryId=" + id);
            assertThat(answer.get("Category").isNull()).isTrue();
            assertThat(answer.get("CalendarEvents").get("Records")).isEmpty();
            assertThat(answer.get("CalendarEvents").get("TotalItems").asInt()).isZero();
        }
    }

    @Test
    void aParameterThatIsNotWhatItMustBeIsNamed() {
        String[] wrong = {
            "pastEvents=maybe",
            "pastEvents=",
            "page=-1",
            "page=0",
            "page=1.5",
            "page=99999999999",
            "page=one",
            "top=0",
            "top=-5",
            "top=many",
            "categoryId=x",
            "featured=1",
            "onlyHomePage=yes",
            "search=a%00b"
        };
        for (String parameter : wrong) {
            JsonNode error = onlyError(at(location)
                    .get("/api/public/events?" + parameter)
                    .expect(400)
                    .json());
            assertThat(error.get("PropertyName").asString()).isEqualTo(parameter.split("=", -1)[0]);
        }
        JsonNode error = onlyError(at(location)
                .get("/api/public/events?pastEvents=maybe")
                .expect(400)
                .json());
        assertThat(error.get("AttemptedValue").asString()).isEqualTo("maybe");
    }

    @Test
    void allWrongParametersAreNamedAtOnce() {
        JsonNode answer = at(location)
                .get("/api/public/events?pastEvents=maybe&page=-1&top=x")
                .expect(400)
                .json();

        assertThat(answer.get("Errors").findValuesAsString("PropertyName"))
                .containsExactly("pastEvents", "page", "top");
        assertThat(answer.get("Errors").findValuesAsString("AttemptedValue")).containsExactly("maybe", "-1", "x");
    }

    @Test
    void anAddressThatCannotBeReadIsRefused() throws IOException {
        assertThat(rawGet("/api/public/events?search=%zz", "localhost"))
                .startsWith("HTTP/1.1 400")
                .contains("\"WasSuccessful\":false");
        at(location).get("/api/public/events?search=" + "x".repeat(100_000)).expect(400);
    }

    @Test
    void whatIsNotThereIsNotFoundInTheShapeOfTheApi() {
        for (String path :
                new String[] {"/api/public/events/x", "/api/public/other", "/api/public", "/api/content/x"}) {
            JsonNode answer = at(location).get(path).expect(404).json();
            assertThat(answer.propertyNames()).containsExactly("Message", "Value", "Errors", "WasSuccessful");
        }
        Http.Answer wrongMethod = at(location).post("/api/public/events", "{}").expect(405);
        assertThat(wrongMethod.header("Allow")).contains("GET");
        assertThat(wrongMethod.json().get("WasSuccessful").asBoolean(true)).isFalse();
    }

    @Test
    void aRouteTellsItsMethods() {
        Http.Answer answer =
                http().send("OPTIONS", "/api/public/events", null, null).expect(200);

        assertThat(answer.header("Allow")).contains("GET").doesNotContain("POST");
    }

    @Test
    void aTokenThatIsNotValidDoesNotMatterHere() {
        at(location).bearer("nonsense").get("/api/public/events").expect(200);
    }
}
