package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.EVENT;

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
}
