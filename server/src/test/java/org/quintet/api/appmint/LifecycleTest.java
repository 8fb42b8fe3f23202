package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.quintet.events.Visibility;
import org.quintet.testing.Http;
import org.quintet.testing.Mailbox;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Document, section Publishing: its three effects; and what else happens in an event's life. */
class LifecycleTest extends AppMintTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void publishingNeedsAPublishedTicketType() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String sk = create(staff, TYPE_FEST);
        JsonNode draft = staff.get("/events/" + sk).json();

        JsonNode error =
                staff.post("/events/" + sk + "/publish", "").expect(400).json();

        assertThat(error.get("statusCode").intValue()).isEqualTo(400);
        assertThat(error.get("error").asString()).isEqualTo("Bad Request");
        assertThat(error.get("reason").asString()).isEqualTo("no_published_ticket_type");
        assertThat(error.get("path").asString()).isEqualTo("/events/" + sk + "/publish");
        staff.post("/repository/publish/event/" + sk, "").expect(400);
        assertThat(staff.get("/events/" + sk).json()).isEqualTo(draft);
        visitorOf(organisation).get("/client/events/" + sk).expect(404);
    }

    @Test
    void publishingSetsStateAndStatusAndShowsTheEventToCustomers() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String sk = create(staff, coming("Party", ""));
        addTicketType(sk);

        JsonNode published =
                staff.post("/events/event-" + sk + "/publish", "").expect(200).json();

        assertThat(published.get("state").asString()).isEqualTo("published");
        assertThat(published.get("data").get("status").asString()).isEqualTo("published");
        assertThat(published.get("publishedDate").isString()).isTrue();
        Http visitor = visitorOf(organisation);
        assertThat(visitor.get("/client/events/party").expect(200).json().get("data"))
                .isEqualTo(published.get("data"));
        assertThat(visitor.get("/client/events").json().get("total").intValue()).isEqualTo(1);
        assertThat(staff.post("/events/" + sk + "/publish", "").expect(200).json())
                .isEqualTo(published);
    }

    @Test
    void whoRegisteredInterestIsToldOnceWhenTheEventIsPublished() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String sk = create(staff, coming("Party", ""));
        String anna = World.unique("anna") + "@example.org";
        String ben = World.unique("ben") + "@example.org";
        Http visitor = visitorOf(organisation);

        for (String id : List.of(sk, "event-" + sk, "party")) {
            assertThat(interest(visitor, id, anna).expect(200).json()).isEqualTo(json("{\"success\":true}"));
        }
        interest(visitor, sk, anna.toUpperCase(Locale.ROOT)).expect(200);
        assertThat(mailbox.of(anna, "event-published")).isEmpty();
        addTicketType(sk);
        staff.post("/events/" + sk + "/publish", "").expect(200);
        Mailbox.Mail mail = mailbox.await(anna, "event-published");
        staff.post("/events/" + sk + "/publish", "").expect(200);
        staff.post("/repository/unpublish/event/" + sk, "").expect(200);
        interest(visitor, sk, ben).expect(200);
        staff.post("/events/" + sk + "/publish", "").expect(200);
        mailbox.await(ben, "event-published");

        assertThat(mail.subject()).isEqualTo("Party is published");
        assertThat(mail.html()).contains(organisation.name());
        assertThat(mail.link()).contains("/e/");
        Awaitility.await()
                .during(Duration.ofMillis(300))
                .until(() -> mailbox.of(anna, "event-published").size() == 1);
    }

    @Test
    void interestTellsNobodyWhetherADraftOfThatSlugExists() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        create(staff, coming("Secret", ""));
        Http visitor = visitorOf(organisation);

        JsonNode draft =
                interest(visitor, "secret", "a@example.org").expect(200).json();
        JsonNode nothing =
                interest(visitor, "nothing", "a@example.org").expect(200).json();

        assertThat(draft).isEqualTo(nothing);
        assertThat(interest(visitor, "secret", "no address").expect(400).json().get("message"))
                .isEqualTo(interest(visitor, "nothing", "no address")
                        .expect(400)
                        .json()
                        .get("message"));
        interest(visitor, "11111111-1111-1111-1111-111111111111", "a@example.org")
                .expect(404);
        http().post("/client/events/secret/interest", "{\"email\":\"a@example.org\"}")
                .expect(400);
        visitor.post("/client/events/secret/interest", "{}").expect(400);
    }

    @Test
    void nobodyWaitsForWhatIsPrivateOrCancelledOrOver() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        Http visitor = visitorOf(organisation);
        String privateOne = create(staff, coming("Private", ""));
        show(privateOne, Visibility.PRIVATE);
        String cancelled = create(staff, coming("Cancelled", ""));
        staff.post("/events/" + cancelled + "/cancel", "").expect(200);
        String over = create(staff, between("Over", -3, -2, ""));

        interest(visitor, privateOne, "a@example.org").expect(404);
        interest(visitor, cancelled, "a@example.org").expect(404);
        interest(visitor, over, "a@example.org").expect(409);
        interest(visitorOf(world().organisation()), over, "a@example.org").expect(404);
    }

    @Test
    void whatIsCancelledOrOverIsNotPublished() {
        Http staff = staffOf(world().organisation());
        String cancelled = createPublished(staff, coming("Cancelled", ""));
        String over = createPublished(staff, between("Over", -3, -2, ""));

        JsonNode answer =
                staff.post("/events/" + cancelled + "/cancel", "").expect(200).json();

        assertThat(answer.get("state").asString()).isEqualTo("cancelled");
        assertThat(answer.get("data").get("status").asString()).isEqualTo("cancelled");
        staff.post("/events/" + cancelled + "/cancel", "").expect(200);
        for (String sk : List.of(cancelled, over)) {
            assertThat(staff.post("/events/" + sk + "/publish", "")
                            .expect(409)
                            .json()
                            .get("reason")
                            .asString())
                    .isEqualTo("conflict");
        }
        staff.post("/events/nonsense/publish", "").expect(404);
        staff.post("/repository/approve/event/" + over, "").expect(400);
    }

    @Test
    void liveAndEndedAreToldByTheClock() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String sk = create(staff, between("Party", 1, 2, ""));
        addTicketType(sk);
        staff.post("/events/" + sk + "/publish", "").expect(200);

        assertThat(status(staff, sk)).isEqualTo("published");
        clock.ahead(Duration.ofMinutes(90), () -> {
            assertThat(status(staff, sk)).isEqualTo("live");
            assertThat(visitorOf(organisation)
                            .get("/client/events")
                            .json()
                            .get("total")
                            .intValue())
                    .isEqualTo(1);
        });
        clock.ahead(Duration.ofHours(3), () -> {
            assertThat(status(staff, sk)).isEqualTo("ended");
            assertThat(visitorOf(organisation)
                            .get("/client/events")
                            .json()
                            .get("total")
                            .intValue())
                    .isZero();
            staff.post("/events/" + sk + "/publish", "").expect(409);
        });
    }

    @Test
    void lifecycleCallsAreForTheOrganisationsStaff() {
        World.Org organisation = world().organisation();
        String sk = createPublished(staffOf(organisation), coming("Party", ""));
        Http customer = visitorOf(organisation).bearer(world().tokenOf(world().member(organisation, "member")));
        Http foreigner = staffOf(world().organisation());

        for (String call : List.of("publish", "cancel", "duplicate")) {
            visitorOf(organisation).post("/events/" + sk + "/" + call, "").expect(401);
            customer.post("/events/" + sk + "/" + call, "").expect(403);
            foreigner.post("/events/" + sk + "/" + call, "").expect(404);
        }
        assertThat(status(staffOf(organisation), sk)).isEqualTo("published");
    }

    @Test
    void aDuplicateIsADraftLikeItsTemplateWithItsTicketTypesAndProgramme() {
        Http staff = staffOf(world().organisation());
        String sk = create(staff, """
                {"data":{"name":"Fest","slug":"fest","startDate":"2027-06-01T10:00:00Z","endDate":"2027-06-02T10:00:00Z",
                 "timezone":"Europe/Berlin","capacity":7,"custom":{"a":1},"venue":{"name":"Hall","city":"Bonn"}}}""");
        addTicketType(sk);
        staff.post("/events/" + sk + "/sessions", """
                        {"data":{"title":"Talk","startTime":"2027-06-01T12:00:00Z","endTime":"2027-06-01T13:00:00Z"}}""").expect(201);
        staff.post("/events/" + sk + "/publish", "").expect(200);

        JsonNode same =
                staff.post("/events/" + sk + "/duplicate", "").expect(201).json();
        JsonNode next =
                staff.post("/events/" + sk + "/duplicate", """
                        {"name":"Fest 2028","startDate":"2028-06-01T10:00:00Z"}""").expect(201).json();

        assertThat(same.get("state").asString()).isEqualTo("draft");
        assertThat(same.get("data").get("slug").asString()).startsWith("fest-");
        assertThat(same.get("data").get("templateId").asString()).isEqualTo(sk);
        assertThat(next.get("data")).isEqualTo(json("""
                {"name":"Fest 2028","slug":"fest-2028","type":"meetup","status":"draft",
                 "startDate":"2028-06-01T10:00:00Z","endDate":"2028-06-02T10:00:00Z","timezone":"Europe/Berlin",
                 "venue":{"name":"Hall","city":"Bonn"},"capacity":7,"custom":{"a":1},"templateId":"%s"}""".formatted(sk)));
        String copy = next.get("sk").asString();
        JsonNode session = staff.get("/events/" + copy + "/sessions")
                .expect(200)
                .json()
                .get("data")
                .get(0);
        assertThat(session.get("data").get("title").asString()).isEqualTo("Talk");
        assertThat(session.get("data").get("startTime").asString()).isEqualTo("2028-06-01T12:00:00Z");
        staff.post("/events/" + copy + "/publish", "").expect(200);
        staff.post("/events/nonsense/duplicate", "").expect(404);
        staff.post("/events/" + sk + "/duplicate", "{\"data\":7}").expect(400);
        staff.post("/events/" + sk + "/duplicate", "{\"data\":{\"startDate\":\"never\"}}")
                .expect(400);
    }

    @Test
    void anEventCanBeMadeFromATemplateAndItsHoldersAreTold() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String sk = create(staff, coming("First", ",\"tags\":[\"x\"]"));
        String holder = World.unique("holder") + "@example.org";
        issueTickets(sk, addTicketType(sk), holder, 2);

        JsonNode second = staff.post(
                        "/repository/create/event", coming("Second", ",\"templateId\":\"event-%s\"".formatted(sk)))
                .expect(201)
                .json();

        assertThat(second.get("data").get("tags")).isEqualTo(json("[\"x\"]"));
        assertThat(second.get("data").get("templateId").asString()).isEqualTo(sk);
        assertThat(mailbox.await(holder, "event-duplicated").subject())
                .isEqualTo(organisation.name() + " plans Second");
        assertThat(mailbox.of(holder, "event-duplicated")).hasSize(1);
        staffOf(world().organisation())
                .post("/repository/create/event", coming("Third", ",\"templateId\":\"%s\"".formatted(sk)))
                .expect(400);
    }

    private static Http.Answer interest(Http visitor, String id, String email) {
        return visitor.post("/client/events/" + id + "/interest", "{\"email\":\"" + email + "\"}");
    }

    private static String status(Http staff, String sk) {
        JsonNode event = staff.get("/events/" + sk).expect(200).json();
        assertThat(event.get("data").get("status")).isEqualTo(event.get("state"));
        return event.get("state").asString();
    }

    private String coming(String name, String more) {
        return between(name, 1, 2, more);
    }

    private String between(String name, int firstHour, int lastHour, String more) {
        return event(
                name,
                now.plus(firstHour, ChronoUnit.HOURS).toString(),
                now.plus(lastHour, ChronoUnit.HOURS).toString(),
                more);
    }
}
