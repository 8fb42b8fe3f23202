package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Customers buy tickets and have them. */
class PurchasesTest extends TicketsFixture {

    private static final String FOR_ADA = ",\"holderName\":\"Ada Lovelace\",\"holderEmail\":\"ada@example.com\"";
    private static final Duration LONGER_THAN_AN_ORDER = Duration.ofMinutes(16);

    @Test
    void aFreeOrderIsCompleteAtOnce() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String event = published(staff, "");
        String type = type(staff, event, "");

        JsonNode order = visitorOf(organisation)
                .post("/client/events/tickets/purchase", purchase(event, type, 2, FOR_ADA))
                .expect(201)
                .json();

        assertThat(order.get("status").asString()).isEqualTo("completed");
        assertThat(order.get("amount").asInt()).isZero();
        assertThat(order.get("paymentIntentSecret").isNull()).isTrue();
        assertThat(order.get("tickets").size()).isEqualTo(2);
        assertThat(order.at("/tickets/0/data/holderName").asString()).isEqualTo("Ada Lovelace");
        assertThat(order.at("/tickets/0/data/bookingId")).isEqualTo(order.get("orderId"));
        assertThat(confirm(visitorOf(organisation), order).expect(200).json()).isEqualTo(order);
        assertThat(typeData(staff, type).get("soldCount").asInt()).isEqualTo(2);
    }

    @Test
    void nobodyCompletesWhatIsNotPaidButTheStaffWhoSawTheMoney() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        Http customer = visitorOf(organisation).bearer(world().tokenOf(world().member(organisation, "member")));
        String event = published(staff, "");
        String type = type(staff, event, ",\"price\":12.5,\"currency\":\"EUR\",\"capacity\":2");

        JsonNode order = customer.post("/client/events/tickets/purchase", purchase(event, type, 2, ""))
                .expect(201)
                .json();

        assertThat(order.get("status").asString()).isEqualTo("pending");
        assertThat(order.get("amount").asInt()).isEqualTo(25);
        assertThat(order.get("currency").asString()).isEqualTo("EUR");
        assertThat(order.has("expiresAt")).isTrue();
        assertThat(order.get("tickets").isEmpty()).isTrue();
        assertThat(typeData(staff, type).get("soldCount").asInt()).isZero();
        assertThat(typeData(staff, type).get("available").asInt()).isZero();
        tryToIssue(staff, event, type).expect(409);
        confirm(customer, order).expect(409);
        confirm(visitorOf(organisation), order).expect(404);
        confirm(staffOf(world().organisation()), order).expect(404);
        assertThat(mine(customer).isEmpty()).isTrue();

        JsonNode confirmed = confirm(staff, order).expect(200).json();

        assertThat(confirmed.get("status").asString()).isEqualTo("completed");
        assertThat(confirmed.get("tickets").size()).isEqualTo(2);
        assertThat(confirm(staff, order).expect(200).json()).isEqualTo(confirmed);
        assertThat(confirm(customer, order).expect(200).json()).isEqualTo(confirmed);
        assertThat(mine(customer).size()).isEqualTo(2);
        assertThat(typeData(staff, type).get("soldCount").asInt()).isEqualTo(2);
    }

    @Test
    void aHolderSeesHisTicketsAndGivesThemAway() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        World.Person buyer = world().member(organisation, "member");
        Http holder = visitorOf(organisation).bearer(world().tokenOf(buyer));
        World.Person friend = world().member(organisation, "member");
        Http stranger = visitorOf(organisation).bearer(world().tokenOf(friend));
        String event = published(staff, "");
        String fixed = type(staff, event, ",\"transferable\":false");
        String type = type(staff, event, "");
        holder.post("/client/events/tickets/purchase", purchase(event, fixed, 1, ""))
                .expect(201);
        holder.post("/client/events/tickets/purchase", purchase(event, type, 1, ""))
                .expect(201);
        JsonNode tickets = mine(holder);
        String path = "/client/events/tickets/" + tickets.at("/0/sk").asString();
        String fixedPath = "/client/events/tickets/" + tickets.at("/1/sk").asString();
        String to = "{\"holderEmail\":\"%s\"}".formatted(friend.email());

        assertThat(holder.get(path).expect(200).json()).isEqualTo(tickets.get(0));
        assertThat(holder.get(path + "/qr").expect(200).header("Content-Type")).isEqualTo("image/png");
        stranger.get(path).expect(404);
        stranger.get(path + "/qr").expect(404);
        stranger.post(path + "/transfer", to).expect(404);
        visitorOf(organisation).get(path).expect(401);
        visitorOf(world().organisation())
                .bearer(world().tokenOf(buyer))
                .get(path)
                .expect(404);
        holder.post(fixedPath + "/transfer", to).expect(403);
        JsonNode answer = holder.post(path + "/transfer", to).expect(200).json();

        assertThat(answer.get("holderEmail").asString()).isEqualTo(friend.email());
        assertThat(answer.has("code")).isFalse();
        holder.get(path).expect(404);
        assertThat(mine(holder).size()).isEqualTo(1);
        assertThat(staff.get("/events/tickets/" + tickets.at("/0/sk").asString())
                        .json()
                        .at("/data/holderEmail")
                        .asString())
                .isEqualTo(friend.email());
    }

    @Test
    void onlyWhatIsOnSaleCanBeBought() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        Http visitor = visitorOf(organisation);
        String event = published(staff, "");
        String draft = draft(staff, "");
        String over =
                createPublished(staff, event(World.unique("Old"), "2020-05-01T10:00:00Z", "2020-05-02T18:00:00Z", ""));

        for (String terms : List.of(
                ",\"saleStart\":\"2027-04-01\"",
                ",\"saleEnd\":\"2020-01-01\"",
                ",\"isActive\":false",
                ",\"visibility\":\"private\"",
                ",\"visibility\":\"invite-only\"")) {
            String type = type(staff, event, terms);
            int status = visitor.post("/client/events/tickets/purchase", purchase(event, type, 1, FOR_ADA))
                    .status();
            assertThat(status).as(terms).isIn(400, 409);
            assertThat(typeData(staff, type).get("soldCount").asInt()).isZero();
        }
        for (String closed : List.of(draft, over)) {
            visitor.post("/client/events/tickets/purchase", purchase(closed, type(staff, closed, ""), 1, FOR_ADA))
                    .expect(404);
        }
        visitorOf(world().organisation())
                .post("/client/events/tickets/purchase", purchase(event, type(staff, event, ""), 1, FOR_ADA))
                .expect(404);
        visitor.post(
                        "/client/events/tickets/purchase",
                        purchase(event, type(staff, published(staff, ""), ""), 1, FOR_ADA))
                .expect(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"eventId\":\"EVENT\"}",
                "{\"eventId\":\"EVENT\",\"tickets\":[],\"holderEmail\":\"a@example.com\"}",
                "{\"eventId\":\"EVENT\",\"tickets\":{},\"holderEmail\":\"a@example.com\"}",
                "{\"eventId\":\"EVENT\",\"tickets\":[1],\"holderEmail\":\"a@example.com\"}",
                "{\"eventId\":\"EVENT\",\"tickets\":[{\"ticketTypeId\":\"TYPE\",\"quantity\":0}],\"holderEmail\":\"a@example.com\"}",
                "{\"eventId\":\"EVENT\",\"tickets\":[{\"ticketTypeId\":\"TYPE\",\"quantity\":101}],\"holderEmail\":\"a@example.com\"}",
                "{\"eventId\":\"EVENT\",\"tickets\":[{\"ticketTypeId\":\"TYPE\",\"quantity\":1.5}],\"holderEmail\":\"a@example.com\"}",
                "{\"eventId\":\"EVENT\",\"tickets\":[{\"quantity\":1}],\"holderEmail\":\"a@example.com\"}",
                "{\"eventId\":\"EVENT\",\"tickets\":[{\"ticketTypeId\":\"TYPE\"}]}",
                "{\"eventId\":\"EVENT\",\"tickets\":[{\"ticketTypeId\":\"TYPE\"}],\"holderEmail\":\"a\"}"
            })
    void whatCannotBeOrderedIsRefused(String body) {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String event = published(staff, "");
        String type = type(staff, event, "");

        visitorOf(organisation)
                .post(
                        "/client/events/tickets/purchase",
                        body.replace("EVENT", event).replace("TYPE", type))
                .expect(400);

        assertThat(typeData(staff, type).get("soldCount").asInt()).isZero();
    }

    @Test
    void anOrderTakesAllOfItsPlacesOrNone() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String event = published(staff, ",\"capacity\":4");
        String many = type(staff, event, ",\"capacity\":3");
        String few = type(staff, event, ",\"capacity\":1");
        String body = """
                {"eventId":"%s","tickets":[{"ticketTypeId":"%s","quantity":%d},{"ticketTypeId":"%s","quantity":%d}],
                 "holderEmail":"a@example.com"}""";
        Http visitor = visitorOf(organisation);

        JsonNode refusal = visitor.post("/client/events/tickets/purchase", body.formatted(event, many, 3, few, 2))
                .expect(409)
                .json();

        assertThat(refusal.get("reason").asString()).isEqualTo("sold_out");
        assertThat(typeData(staff, many).get("soldCount").asInt()).isZero();
        visitor.post("/client/events/tickets/purchase", body.formatted(event, many, 3, few, 1))
                .expect(201);
        assertThat(typeData(staff, many).get("soldCount").asInt()).isEqualTo(3);
    }

    @Test
    void anOrderThatIsNotPaidInTimeGivesItsPlacesBack() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String event = published(staff, ",\"capacity\":1");
        String type = type(staff, event, ",\"price\":5");
        Http visitor = visitorOf(organisation);
        JsonNode order = visitor.post("/client/events/tickets/purchase", purchase(event, type, 1, FOR_ADA))
                .expect(201)
                .json();
        tryToIssue(staff, event, type).expect(409);

        clock.ahead(LONGER_THAN_AN_ORDER, () -> {
            confirm(staff, order).expect(409);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> typeData(staff, type).get("available") == null
                            && tryToIssue(staff, event, type).status() == 201);
        });

        confirm(staff, order).expect(409);
        staff.post("/events/bookings/" + order.get("orderId").asString() + "/cancel", "")
                .expect(409);
        tryToIssue(staff, event, type).expect(409);
        assertThat(typeData(staff, type).get("soldCount").asInt()).isEqualTo(1);
    }

    @Test
    void theSameRequestAgainIsTheSameOrder() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String event = published(staff, "");
        String type = type(staff, event, "");
        Http visitor = visitorOf(organisation).with("Idempotency-Key", "once");
        String forAda = purchase(event, type, 1, FOR_ADA);

        JsonNode first = visitor.post("/client/events/tickets/purchase", forAda)
                .expect(201)
                .json();
        JsonNode again = visitor.post("/client/events/tickets/purchase", forAda)
                .expect(201)
                .json();
        JsonNode anothers = visitor.post(
                        "/client/events/tickets/purchase",
                        purchase(event, type, 1, ",\"holderEmail\":\"bob@example.com\""))
                .expect(201)
                .json();

        assertThat(again).isEqualTo(first);
        assertThat(anothers.get("orderId")).isNotEqualTo(first.get("orderId"));
        assertThat(typeData(staff, type).get("soldCount").asInt()).isEqualTo(2);
    }

    @Test
    void aRefundedBookingIsVoidAndItsPlacesAreFree() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String event = published(staff, ",\"capacity\":2");
        String type = type(staff, event, ",\"price\":5");
        JsonNode order = visitorOf(organisation)
                .post("/client/events/tickets/purchase", purchase(event, type, 2, FOR_ADA))
                .expect(201)
                .json();
        String booking = "/events/bookings/" + order.get("orderId").asString();
        staff.post(booking + "/refund", "").expect(409);
        staffOf(world().organisation()).post(booking + "/cancel", "").expect(404);
        visitorOf(organisation).post(booking + "/cancel", "").expect(401);
        JsonNode confirmed = confirm(staff, order).expect(200).json();
        staff.post("/events/tickets/" + confirmed.at("/tickets/0/sk").asString() + "/refund", "")
                .expect(200);

        for (int i = 0; i < 2; i++) {
            JsonNode refunded = staff.post(booking + "/refund", "").expect(200).json();
            assertThat(refunded.get("state").asString()).isEqualTo("cancelled");
            assertThat(refunded.at("/data/tickets")
                            .valueStream()
                            .map(ticket -> ticket.at("/data/status").asString()))
                    .containsExactly("refunded", "refunded");
        }

        issue(staff, event, type);
        issue(staff, event, type);
        tryToIssue(staff, event, type).expect(409);
        confirm(staff, order).expect(409);
    }

    @Test
    void aCancelledBookingReleasesWhatItReserved() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String event = published(staff, "");
        String type = type(staff, event, ",\"price\":5,\"capacity\":2");
        JsonNode order = staff.post("/events/tickets/purchase", purchase(event, type, 2, FOR_ADA))
                .expect(201)
                .json();
        String booking =
                "/events/bookings/event_booking-" + order.get("orderId").asString();

        staff.post(booking + "/cancel", "").expect(200);
        staff.post(booking + "/cancel", "").expect(200);

        assertThat(typeData(staff, type).get("available").asInt()).isEqualTo(2);
        confirm(staff, order).expect(409);
    }

    @Test
    void thereIsNoCardGateway() {
        Http visitor = visitorOf(world().organisation());

        assertThat(visitor.get("/client/events/stripe/config")
                        .expect(409)
                        .json()
                        .get("message")
                        .asString())
                .isEqualTo("No card gateway is configured");
        visitor.post("/client/events/stripe/intent", "{}").expect(409);
        visitor.post("/client/events/stripe/checkout-session", "{}").expect(409);
    }

    private static JsonNode mine(Http holder) {
        return holder.get("/client/events/tickets/mine").expect(200).json().get("data");
    }
}
