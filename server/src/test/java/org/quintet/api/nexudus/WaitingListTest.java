package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.PLACE_LIMIT;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.WAITING_LIST_ENTRY;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.Mailbox;
import org.quintet.testing.World;
import org.quintet.waitinglist.OfferPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Joining the waiting list, and what happens when places come free. */
class WaitingListTest extends NexudusTest {

    private static final String OFFER = "waiting-list-offer";
    private static final String WAITING = "/api/content/eventwaitingattendees";

    @Autowired
    private DSLContext sql;

    @Autowired
    private OfferPlaces offerPlaces;

    @Autowired
    private MeterRegistry meters;

    private World.Org location = new World.Org("", "");
    private Http operator = new Http("");
    private World.Person ada = new World.Person(0, "");
    private Http customer = new Http("");
    private long event;
    private long product;
    private long ticket;

    @BeforeEach
    void anEventThatIsSoldOut() {
        location = world().organisation("Europe/London");
        operator = operatorOf(location);
        ada = world().member(location, "member");
        customer = at(location, ada);
        event = create(operator, event("Yoga", 72).put("Allocation", 1).put("EnableWaitList", true));
        product = product(operator, event, "Entry", "0", "");
        ticket = attendee(operator, event, product, world().member(location, "member"));
    }

    private Http.Answer join(Http client, String body) {
        return client.post("/api/public/events/" + event + "/joinWaitingList", body);
    }

    private long add(String email) {
        return create(operator, "eventwaitingattendees", """
                {"CalendarEventId":%d,"FullName":"Who Waits","Email":"%s"}""".formatted(event, email));
    }

    private JsonNode entries() {
        return operator.get(WAITING + "?EventWaitingAttendee_CalendarEvent=" + event)
                .expect(200)
                .json()
                .get("Records");
    }

    private void freeThePlace() {
        operator.delete("/api/content/eventattendees/" + ticket).expect(200);
    }

    private boolean isSoldOut() {
        return shown(location, event).get("SoldOut").asBoolean();
    }

    @Test
    void whoeverIsSignedInWaitsOnce() {
        assertThat(join(customer, "{}").expect(200).body()).isEmpty();

        assertThat(entries()).hasSize(1);
        assertThat(entries().at("/0/Email").asString()).isEqualTo(ada.email());
        assertThat(entries().at("/0/FullName").asString()).isEqualTo("First Last");
        join(customer, "{}").expect(400);
        join(customer, "").expect(400);
        join(customer, "{\"FullName\":\"Ada's friend\",\"Email\":\"friend@example.com\"}")
                .expect(200);
        assertThat(entries()).hasSize(2);
        join(at(location), "{}").expect(401);
        join(customer, "{\"Email\":\"nobody\"}").expect(400);
        join(customer, "{\"Colour\":\"red\"}").expect(400);
        join(customer, "[]").expect(400);
        join(at(world().organisation(), ada), "{}").expect(404);
        customer.post("/api/public/events/999999999/joinWaitingList", "{}").expect(404);
    }

    @Test
    void thereIsAListOnlyWhereItIsEnabledAndNoTicketsAreLeft() {
        operator.put("/api/content/calendarevents", "{\"Id\":%d,\"EnableWaitList\":false}".formatted(event))
                .expect(200);
        join(customer, "{}").expect(400);
        operator.put("/api/content/calendarevents", """
                        {"Id":%d,"EnableWaitList":true,"Allocation":2}""".formatted(event)).expect(200);
        join(customer, "{}").expect(400);
        clock.ahead(Duration.ofHours(100), () -> join(at(location, ada), "{}").expect(400));
        assertThat(entries()).isEmpty();
    }

    @Test
    void aPlaceThatComesFreeIsOfferedToTheFirstAndHeldForHim() {
        add("first@example.com");
        add("second@example.com");

        freeThePlace();

        assertThat(isSoldOut()).isTrue();
        assertThat(shown(location, event).at("/EventProducts/0/TicketsLeft").asInt())
                .isZero();
        Mailbox.Mail mail = mailbox.await("first@example.com", OFFER);
        assertThat(mail.subject()).isEqualTo("A place at Yoga is free");
        assertThat(mailbox.of("second@example.com", OFFER)).isEmpty();
        assertThat(entries().at("/0/OfferedOn").isNull()).isFalse();
        assertThat(entries().at("/1/OfferedOn").isNull()).isTrue();
        // looking at it takes nothing
        assertThat(http().get("/waiting-list?token=" + mail.token()).expect(200).body())
                .contains("Yoga", "Take the place");
        assertThat(shown(location, event).get("Sales").asInt()).isZero();

        http().postForm("/waiting-list", Map.of("token", mail.token())).expect(200);
        http().postForm("/waiting-list", Map.of("token", mail.token())).expect(200);

        assertThat(shown(location, event).get("Sales").asInt()).isEqualTo(1);
        assertThat(operator.get("/api/content/eventattendees?EventAttendee_CalendarEvent=" + event)
                        .json()
                        .at("/Records/0/Email")
                        .asString())
                .isEqualTo("first@example.com");
    }

    @Test
    void anOfferThatNobodyTakesGoesToTheNext() {
        long first = add("late@example.com");
        add("next@example.com");
        freeThePlace();
        String token = mailbox.await("late@example.com", OFFER).token();
        expire(first);

        Mailbox.Mail next = mailbox.await("next@example.com", OFFER);

        http().get("/waiting-list?token=nonsense").expect(404);
        http().postForm("/waiting-list", Map.of("token", token)).expect(409);
        JsonNode taken = at(location)
                .post("/api/public/events/takeOffer", "{\"Token\":\"" + next.token() + "\"}")
                .expect(200)
                .json();
        assertThat(taken.get("Paid").asBoolean()).isTrue();
        at(location)
                .post("/api/public/events/takeOffer", "{\"Token\":\"" + token + "\"}")
                .expect(400);
        at(location).post("/api/public/events/takeOffer", "{\"Token\":\"x\"}").expect(404);
        // who missed his turn may wait again, at the end
        add("late@example.com");
        assertThat(entries().valueStream().map(entry -> entry.get("Email").asString()))
                .containsExactly("next@example.com", "late@example.com");
    }

    @Test
    void aPlaceThatCostsSomethingIsTakenWhenItIsPaid() {
        operator.put("/api/content/eventproducts", "{\"Id\":%d,\"Price\":12}".formatted(product))
                .expect(200);
        add("payer@example.com");
        freeThePlace();

        JsonNode taken = at(location)
                .post("/api/public/events/takeOffer", """
                        {"Token":"%s"}""".formatted(
                                mailbox.await("payer@example.com", OFFER).token()))
                .expect(200)
                .json();

        assertThat(taken.get("Paid").asBoolean(true)).isFalse();
        assertThat(taken.get("Amount").asInt()).isEqualTo(12);
        assertThat(isSoldOut()).isTrue();
        assertThat(shown(location, event).get("Sales").asInt()).isZero();
    }

    @Test
    void placesComeFreeInManyWays() {
        long other = product(operator, event, "Other", "0", ",\"Allocation\":0,\"Visible\":false");
        offeredAfter(() -> change("calendarevents", event, "\"Allocation\":2"));
        offeredAfter(() -> change("calendarevents", event, "\"Allocation\":null"));
        change("eventproducts", product, "\"Visible\":false");
        // only the other one is left, which is not shown yet and has no places
        offeredAfter(() -> {
            change("eventproducts", other, "\"Visible\":true");
            change("eventproducts", other, "\"Allocation\":5");
        });
    }

    private void offeredAfter(Runnable change) {
        String email = World.unique("waits") + "@example.com";
        add(email);
        change.run();
        mailbox.await(email, OFFER);
    }

    private void change(String kind, long id, String what) {
        operator.put("/api/content/" + kind, "{\"Id\":%d,%s}".formatted(id, what))
                .expect(200);
    }

    @Test
    void whoeverIsTakenFromTheListLetsGoOfHisOffer() {
        long first = add("gone@example.com");
        add("stays@example.com");
        freeThePlace();
        mailbox.await("gone@example.com", OFFER);

        operator.delete(WAITING + "/" + first).expect(200);

        mailbox.await("stays@example.com", OFFER);
        operator.get(WAITING + "/" + first).expect(404);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void operatorsCorrectEntriesAndStrangersDoNot() {
        long id = add("a@example.com");
        add("b@example.com");
        JsonNode record = operator.get(WAITING + "/" + id).expect(200).json();
        operator.put(WAITING, record.toString()).expect(200);
        operator.put(WAITING, "{\"Id\":%d,\"FullName\":\"Ann\",\"Email\":\"c@example.com\"}".formatted(id))
                .expect(200);
        assertThat(operator.get(WAITING + "/" + id).json().get("FullName").asString())
                .isEqualTo("Ann");
        operator.put(WAITING, "{\"Id\":%d,\"Email\":\"B@example.com\"}".formatted(id))
                .expect(409);
        JsonNode missing = operator.post(WAITING, "{}").expect(400).json();
        assertThat(missing.get("Errors")
                        .valueStream()
                        .map(error -> error.get("PropertyName").asString()))
                .containsExactly("CalendarEventId", "FullName", "Email");
        Http stranger = operatorOf(world().organisation());
        stranger.get(WAITING + "/" + id).expect(404);
        stranger.put(WAITING, "{\"Id\":%d,\"FullName\":\"x\"}".formatted(id)).expect(404);
        stranger.delete(WAITING + "/" + id).expect(404);
    }

    @Test
    void manyPlacesThatComeFreeAtOnceAreOfferedInOrderAndOnce() throws Exception {
        double again = begunAgain();
        product(operator, event, "Other", "0", ",\"Allocation\":20");
        operator.put("/api/content/calendarevents", "{\"Id\":%d,\"Allocation\":9}".formatted(event))
                .expect(200);
        World.Person holder = world().member(location, "member");
        List<Long> tickets = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tickets.add(attendee(operator, event, product, holder));
        }
        List<Long> waiting = IntStream.range(0, 12)
                .mapToObj(i -> add("crowd-" + event + "-" + i + "@example.com"))
                .toList();
        Http owner = at(location, holder);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Answer>> answers = tickets.stream()
                    .map(id -> threads.submit(() -> owner.delete("/api/public/events/my/" + id)))
                    .toList();
            // as the job does, meanwhile
            List<Future<?>> offers = IntStream.range(0, 20)
                    .<Future<?>>mapToObj(_ -> threads.submit(() -> offerPlaces.execute(event)))
                    .toList();
            for (Future<?> offer : offers) {
                offer.get();
            }
            for (Future<Http.Answer> answer : answers) {
                answer.get().expect(200);
            }
        }

        assertThat(sql.select(WAITING_LIST_ENTRY.ID)
                        .from(WAITING_LIST_ENTRY)
                        .where(WAITING_LIST_ENTRY.EVENT_ID.eq(event))
                        .and(WAITING_LIST_ENTRY.OFFERED_AT.isNotNull())
                        .orderBy(WAITING_LIST_ENTRY.ID)
                        .fetch(WAITING_LIST_ENTRY.ID))
                .containsExactlyElementsOf(waiting.subList(0, 8));
        assertThat(isSoldOut()).isTrue();
        assertThat(begunAgain())
                .as("nobody waited for somebody who waited for him")
                .isEqualTo(again);
    }

    @Test
    void theQueueIsFreeForWhoeverHoldsThePlaces() {
        operator.put("/api/content/calendarevents", "{\"Id\":%d,\"Allocation\":2}".formatted(event))
                .expect(200);

        sql.transaction(giving -> {
            DSLContext inside = giving.dsl();
            inside.selectFrom(PLACE_LIMIT)
                    .where(PLACE_LIMIT.EVENT_ID.eq(event))
                    .forNoKeyUpdate()
                    .fetch();
            add("patient@example.com");
            Thread.ofVirtual().start(() -> offerPlaces.execute(event));
            Awaitility.await()
                    .until(
                            () -> inside.fetchExists(
                                    DSL.selectOne()
                                            .from("pg_stat_activity")
                                            .where(
                                                    "datname = current_database() and wait_event_type = 'Lock' and query like '%place_limit%'")));

            assertThat(inside.selectFrom(WAITING_LIST_ENTRY)
                            .where(WAITING_LIST_ENTRY.EVENT_ID.eq(event))
                            .forNoKeyUpdate()
                            .noWait()
                            .fetch())
                    .hasSize(1);
        });

        mailbox.await("patient@example.com", OFFER);
    }

    private double begunAgain() {
        return meters.find("quintet.usecase.again").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** As if a day had passed since the offer: the job that ends orders finds it by itself. */
    private void expire(long entry) {
        sql.update(TICKET_ORDER)
                .set(TICKET_ORDER.EXPIRES_AT, clock.instant())
                .where(TICKET_ORDER.ID.eq(sql.select(WAITING_LIST_ENTRY.ORDER_ID)
                        .from(WAITING_LIST_ENTRY)
                        .where(WAITING_LIST_ENTRY.ID.eq(entry))))
                .execute();
        sql.update(WAITING_LIST_ENTRY)
                .set(WAITING_LIST_ENTRY.OFFER_EXPIRES_AT, clock.instant())
                .where(WAITING_LIST_ENTRY.ID.eq(entry))
                .execute();
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> sql.fetchExists(
                        WAITING_LIST_ENTRY,
                        WAITING_LIST_ENTRY
                                .EVENT_ID
                                .eq(event)
                                .and(WAITING_LIST_ENTRY.ID.ne(entry))
                                .and(WAITING_LIST_ENTRY.OFFERED_AT.isNotNull())));
    }
}
