package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.PLACE_LIMIT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * No place is sold twice and none is lost, however many come at once. How often each crowd comes is told by the system property
 * {@code capacity.runs}.
 */
class CapacityTest extends TicketsFixture {

    private static final int RUNS = Integer.getInteger("capacity.runs", 2);
    private static final int CROWD = 200;
    private static final int CAPACITY = 50;

    @Autowired
    private DSLContext sql;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void exactlyAsManyTicketsAreIssuedAsThereArePlaces(boolean hard) throws Exception {
        Http staff = staffOf(world().organisation());
        for (int run = 0; run < RUNS; run++) {
            String event = draft(staff, ",\"capacity\":%d,\"capacityHard\":%b".formatted(CAPACITY, hard));
            String type = type(staff, event, "");

            List<Http.Answer> answers = together(CROWD, () -> tryToIssue(staff, event, type));

            assertThat(answers.stream().filter(answer -> answer.status() == 201))
                    .as("run %d", run)
                    .hasSize(CAPACITY);
            assertThat(answers.stream().filter(answer -> answer.status() != 201))
                    .allSatisfy(answer -> assertThat(
                                    answer.expect(409).json().get("reason").asString())
                            .isEqualTo(hard ? "capacity_reached" : "sold_out"));
            assertCountsAreTrue(event);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void limitsOfTypesAndOfTheEventHoldTogether(boolean hard) throws Exception {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        Http visitor = visitorOf(organisation);
        String event = published(staff, ",\"capacity\":30,\"capacityHard\":%b".formatted(hard));
        String few = type(staff, event, ",\"capacity\":10");
        String many = type(staff, event, "");
        // the lines come in both orders: nobody waits for another who waits for him
        List<Http.Answer> answers = new ArrayList<>();
        String body = """
                {"eventId":"%s","holderEmail":"a@example.com",
                 "tickets":[{"ticketTypeId":"%s","quantity":1},{"ticketTypeId":"%s","quantity":2}]}""";
        answers.addAll(together(
                40,
                () -> visitor.post(
                        "/client/events/tickets/purchase",
                        Math.random() < 0.5
                                ? body.formatted(event, few, many)
                                : body.formatted(event, many, few).replace("\"quantity\":1}", "\"quantity\":2}"))));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        assertCountsAreTrue(event);
        assertThat(typeData(staff, few).get("soldCount").asInt()).isLessThanOrEqualTo(10);
        assertThat(typeData(staff, few).get("soldCount").asInt()
                        + typeData(staff, many).get("soldCount").asInt())
                .isLessThanOrEqualTo(30);
    }

    @Test
    @Timeout(60)
    void whatIsSoldOutIsRefusedWhileAnotherSellerHoldsTheLimit() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, ",\"capacity\":1");
        String type = type(staff, event, "");
        tryToIssue(staff, event, type).expect(201);

        sql.transaction(other -> {
            other.dsl()
                    .selectFrom(PLACE_LIMIT)
                    .where(PLACE_LIMIT.EVENT_ID.eq(
                            select(EVENT.ID).from(EVENT).where(EVENT.UUID.eq(UUID.fromString(event)))))
                    .forUpdate()
                    .fetch();

            tryToIssue(staff, event, type).expect(409);
        });
    }

    @Test
    void anOrderThatIsConfirmedWhileItsTimeEndsIsEitherCompleteOrReleased() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String event = published(staff, ",\"capacity\":40");
        String type = type(staff, event, ",\"price\":5");
        List<JsonNode> orders = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            orders.add(visitorOf(organisation)
                    .post(
                            "/client/events/tickets/purchase",
                            purchase(event, type, 2, ",\"holderEmail\":\"a@example.com\""))
                    .expect(201)
                    .json());
        }
        // the first of them have no time left, the last of them a moment
        Duration almost = Duration.ofMinutes(15).minusMillis(300);

        clock.ahead(
                almost,
                () -> Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                    together(orders.stream()
                            .<Callable<Http.Answer>>map(order -> () -> confirm(staff, order))
                            .toList());
                    return reserved(event) == 0;
                }));

        assertCountsAreTrue(event);
        assertThat(reserved(event)).isZero();
        for (JsonNode order : orders) {
            int tickets = sql.fetchSingle("""
                            select count(*) from ticket join ticket_order o on o.id = order_id
                            where o.uuid = ?::uuid and ticket.state = 'active'""", order.get("orderId").asString()).into(int.class);
            boolean complete = confirm(staff, order).status() == 200;
            assertThat(tickets).isEqualTo(complete ? 2 : 0);
        }
    }

    @Test
    void placesThatAreGivenBackAndTakenAtOnceAddUp() throws Exception {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, ",\"capacity\":10");
        String type = type(staff, event, "");
        List<String> tickets = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tickets.add(issue(staff, event, type).get("sk").asString());
        }

        together(40, () -> {
            String ticket = tickets.get((int) (Math.random() * 10));
            staff.post("/events/tickets/" + ticket + "/cancel", "").expect(200);
            return tryToIssue(staff, event, type);
        });

        assertCountsAreTrue(event);
    }

    private int reserved(String event) {
        return sql.fetchSingle("""
                        select reserved from place_limit join event on event.id = event_id
                        where event.uuid = ?::uuid and ticket_type_id is null""", event).into(int.class);
    }

    /** The counts are those of the tickets that are there. */
    private void assertCountsAreTrue(String event) {
        var wrong = sql.fetch("""
                select place_limit.* from place_limit join event on event.id = event_id
                where event.uuid = ?::uuid and (
                    issued <> (select count(*) from ticket where ticket.event_id = place_limit.event_id
                        and (place_limit.ticket_type_id is null or place_limit.ticket_type_id = ticket.ticket_type_id)
                        and ticket.state in ('active', 'inactive'))
                    or reserved <> (select count(*) from ticket where ticket.event_id = place_limit.event_id
                        and (place_limit.ticket_type_id is null or place_limit.ticket_type_id = ticket.ticket_type_id)
                        and ticket.state = 'reserved'))""", event);
        assertThat(wrong).isEmpty();
    }

    private static List<Http.Answer> together(int crowd, Callable<Http.Answer> request) throws Exception {
        return together(Collections.nCopies(crowd, request));
    }

    private static List<Http.Answer> together(List<Callable<Http.Answer>> requests) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Http.Answer> answers = new ArrayList<>();
            for (Future<Http.Answer> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
