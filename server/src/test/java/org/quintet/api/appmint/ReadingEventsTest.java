package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.EVENT;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.events.EventChanges;
import org.quintet.events.EventChanges.Step;
import org.quintet.events.Visibility;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Document, sections Listing and filtering, and Publishing (who sees what). */
class ReadingEventsTest extends AppMintTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void staffSeesEveryStatusAndTheClockTellsLiveAndEnded() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        makeOneOfEachStatus(staff);

        assertThat(names(staff, "/events"))
                .containsExactly("Over", "Running", "Coming", "Drafted", "Called off", "Unlisted", "Private");
        assertThat(names(staff, "/events?status=draft")).containsExactly("Drafted", "Private");
        assertThat(names(staff, "/events?status=published")).containsExactly("Coming", "Unlisted");
        assertThat(names(staff, "/events?status=live")).containsExactly("Running");
        assertThat(names(staff, "/events?status=ended")).containsExactly("Over");
        assertThat(names(staff, "/events?status=cancelled")).containsExactly("Called off");
        for (JsonNode record : staff.get("/events").json().get("data")) {
            assertThat(record.get("data").get("status")).isEqualTo(record.get("state"));
        }
        clock.ahead(
                Duration.ofHours(3),
                () -> assertThat(names(staff, "/events?status=live")).containsExactly("Coming"));
    }

    @Test
    void everybodySeesWhatIsPublicAndPublishedOrLive() {
        World.Org organisation = world().organisation();
        makeOneOfEachStatus(staffOf(organisation));
        Http visitor = visitorOf(organisation);

        JsonNode page = visitor.get("/client/events").expect(200).json();

        assertThat(page.propertyNames()).containsExactly("data", "total", "hasNext", "limit", "offset");
        assertThat(names(visitor, "/client/events")).containsExactly("Running", "Coming");
        assertThat(page.get("total").intValue()).isEqualTo(2);
        assertThat(names(visitor, "/client/events?status=published")).containsExactly("Coming");
        assertThat(names(visitor, "/client/events?status=live")).containsExactly("Running");
        for (String hidden : List.of("draft", "ended", "cancelled")) {
            assertThat(names(visitor, "/client/events?status=" + hidden)).isEmpty();
        }
        assertThat(names(visitor.bearer("nonsense"), "/client/events")).hasSize(2);
    }

    @Test
    void aPublicEventIsReadByEitherIdOrItsSlugEvenWhenItIsOver() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        Http visitor = visitorOf(organisation);
        String sk = createPublished(staff, coming("TypeFest"));

        JsonNode record = visitor.get("/client/events/" + sk).expect(200).json();

        ObjectNode forStaff =
                (ObjectNode) staff.get("/events/" + sk).expect(200).json();
        assertThat(forStaff.remove("owner").has("email")).isTrue();
        assertThat(record).isEqualTo(forStaff);
        assertThat(record.get("state").asString()).isEqualTo("published");
        assertThat(record.get("version").intValue()).isEqualTo(1);
        assertThat(record.has("publishedDate")).isTrue();
        assertThat(visitor.get("/client/events/event-" + sk).expect(200).json()).isEqualTo(record);
        assertThat(visitor.bearer("nonsense")
                        .get("/client/events/typefest")
                        .expect(200)
                        .json())
                .isEqualTo(record);
        clock.ahead(
                Duration.ofDays(3650),
                () -> assertThat(visitor.get("/client/events/" + sk)
                                .expect(200)
                                .json()
                                .get("state")
                                .asString())
                        .isEqualTo("ended"));
    }

    @Test
    void whatIsHiddenFromEverybodyLooksLikeWhatIsNotThere() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String draft = create(staff, coming("Draft"));
        String unlisted = createPublished(staff, coming("Unlisted"));
        show(unlisted, Visibility.UNLISTED);
        String secret = createPublished(staff, coming("Secret"));
        show(secret, Visibility.PRIVATE);
        String cancelled = createPublished(staff, coming("Cancelled"));
        take(cancelled, Step.CANCEL);
        String deleted = createPublished(staff, coming("Deleted"));
        take(deleted, Step.DELETE);

        for (String id :
                List.of(draft, unlisted, secret, cancelled, deleted, "draft", "no-such-slug", "%25", "a%20b")) {
            JsonNode error = visitorOf(organisation)
                    .get("/client/events/" + id)
                    .expect(404)
                    .json();
            assertThat(error.get("reason").asString()).isEqualTo("event_not_found");
            assertThat(error.get("message").asString()).isEqualTo("Event not found");
        }
        staff.get("/events/" + cancelled).expect(200);
        staff.get("/events/" + deleted).expect(404);
        staff.get("/events/" + UUID.randomUUID()).expect(404);
        staff.get("/events/1-1-1-1-1").expect(404);
        assertThat(names(staff, "/events")).doesNotContain("Deleted");
    }

    @Test
    void listsAreFilteredByTypeAndByDaysThatBothCount() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        createPublished(staff, on("March", "2031-03-31T23:59:59Z", ",\"type\":\"conference\""));
        createPublished(staff, on("First", "2031-04-01T00:00:00Z", ",\"type\":\"conference\""));
        createPublished(staff, on("Last", "2031-04-30T23:59:59Z", ",\"type\":\"meetup\""));
        createPublished(staff, on("May", "2031-05-01T00:00:00Z", ",\"type\":\"conference\""));
        String untyped = createPublished(staff, on("Untyped", "2031-06-01T00:00:00Z", ""));
        change(untyped, new EventChanges().set(EVENT.TYPE, null));

        for (Http client : List.of(staff, visitorOf(organisation))) {
            String list = client == staff ? "/events" : "/client/events";
            assertThat(names(client, list + "?fromDate=2031-04-01&toDate=2031-04-30"))
                    .containsExactly("First", "Last");
            assertThat(names(client, list + "?fromDate=2031-04-01&type=conference&limit=20"))
                    .containsExactly("First", "May");
            assertThat(names(client, list + "?toDate=2031-04-01T00:00:00Z")).containsExactly("March", "First");
            assertThat(names(client, list + "?type=meetup")).containsExactly("Last", "Untyped");
            assertThat(names(client, list + "?type=Conference")).isEmpty();
            assertThat(names(client, list + "?status=&type=&fromDate=&limit=")).hasSize(5);
        }
    }

    @Test
    void listsHavePages() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        for (int i = 0; i < 5; i++) {
            createPublished(staff, coming("E" + i));
        }

        JsonNode usual = staff.get("/events").expect(200).json();
        assertThat(usual.get("limit").intValue()).isEqualTo(50);
        assertThat(usual.get("offset").intValue()).isZero();
        assertThat(usual.get("hasNext").booleanValue()).isFalse();

        JsonNode middle = visitorOf(organisation)
                .get("/client/events?limit=2&offset=2")
                .expect(200)
                .json();
        assertThat(names(middle)).containsExactly("E2", "E3");
        assertThat(middle.get("total").intValue()).isEqualTo(5);
        assertThat(middle.get("hasNext").booleanValue()).isTrue();
        assertThat(staff.get("/events?limit=2&offset=3").json().get("hasNext").booleanValue())
                .isFalse();
        JsonNode beyond = staff.get("/events?limit=100000&offset=999999999999999999")
                .expect(200)
                .json();
        assertThat(beyond.get("limit").intValue()).isEqualTo(200);
        assertThat(beyond.get("data").isEmpty()).isTrue();
        assertThat(beyond.get("total").intValue()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=ten",
                "limit=99999999999999999999",
                "offset=-1",
                "offset=1.5",
                "fromDate=yesterday",
                "toDate=2026-02-30",
                "fromDate=%00",
                "status=sold",
                "type=%00"
            })
    void aQueryThatMeansNothingIsRefused(String query) {
        World.Org organisation = world().organisation();

        for (Http.Answer answer : List.of(
                staffOf(organisation).get("/events?" + query),
                visitorOf(organisation).get("/client/events?" + query))) {
            JsonNode error = answer.expect(400).json();
            assertThat(error.get("reason").asString()).isEqualTo("validation_failed");
            assertThat(error.get("message").asString()).startsWith(query.substring(0, query.indexOf('=')) + ": ");
        }
    }

    @Test
    void aDateThatAnotherApiMovedIsShownInUtc() {
        Http staff = staffOf(world().organisation());
        String sk = create(staff, event("E", "2027-07-01T09:00", "2027-07-03", ""));
        change(
                sk,
                new EventChanges()
                        .set(EVENT.STARTS_AT, Instant.parse("2027-07-02T08:00:00Z"))
                        .set(EVENT.STARTS_AT_WRITTEN, "2027-07-02 10:00"));

        JsonNode data = staff.get("/events/" + sk).expect(200).json().get("data");

        assertThat(data.get("startDate").asString()).isEqualTo("2027-07-02T08:00:00Z");
        assertThat(data.get("endDate").asString()).isEqualTo("2027-07-03");
    }

    @Test
    void anEventOfAnotherApiHasWhatTheDocumentRequires() {
        Http staff = staffOf(world().organisation());
        String sk = create(staff, coming("E"));
        change(
                sk,
                new EventChanges()
                        .set(EVENT.TYPE, null)
                        .set(EVENT.VENUE_CITY, "Bonn")
                        .set(EVENT.ORGANISER_NAME, "Somebody"));

        JsonNode data = staff.get("/events/" + sk).expect(200).json().get("data");

        assertThat(data.get("type").asString()).isEqualTo("meetup");
        assertThat(data.get("venue")).isEqualTo(json("{\"name\":\"\",\"city\":\"Bonn\"}"));
        assertThat(data.get("organizer")).isEqualTo(json("{\"name\":\"Somebody\",\"email\":\"\"}"));
        JsonNode changed = staff.post("/repository/update-partial/event/" + sk, "{\"data.capacity\":3}")
                .expect(200)
                .json()
                .get("data");
        assertThat(changed.get("venue")).isEqualTo(data.get("venue"));
        assertThat(changed.get("organizer")).isEqualTo(data.get("organizer"));
    }

    private void makeOneOfEachStatus(Http staff) {
        createPublished(staff, between("Over", -5, -4));
        createPublished(staff, between("Running", -1, 1));
        createPublished(staff, between("Coming", 2, 4));
        create(staff, between("Drafted", 5, 6));
        take(createPublished(staff, between("Called off", 6, 7)), Step.CANCEL);
        show(createPublished(staff, between("Unlisted", 7, 8)), Visibility.UNLISTED);
        show(createPublished(staff, between("Private", 8, 9)), Visibility.PRIVATE);
    }

    private String coming(String name) {
        return between(name, 1, 2);
    }

    private String between(String name, int firstHour, int lastHour) {
        return event(
                name,
                now.plus(firstHour, ChronoUnit.HOURS).toString(),
                now.plus(lastHour, ChronoUnit.HOURS).toString(),
                "");
    }

    private static String on(String name, String start, String more) {
        return event(name, start, "2031-12-31", more);
    }

    private static List<String> names(Http client, String path) {
        return names(client.get(path).expect(200).json());
    }

    private static List<String> names(JsonNode page) {
        return page.get("data")
                .valueStream()
                .map(record -> record.get("name").asString())
                .toList();
    }
}
