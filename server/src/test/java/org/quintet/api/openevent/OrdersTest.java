package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Orders from their beginning to their end (document, groups Orders and Attendees). */
class OrdersTest extends OrderFixture {

    @Test
    void freeTicketsAreOrderedNamedAndCompleted() {
        String ticket = ticket("Standing", "");

        JsonNode order = ordered(shopper, ticket, 2);

        assertThat(order.at("/attributes/status").asString()).isEqualTo("initializing");
        assertThat(order.at("/attributes/amount").asDouble()).isZero();
        assertThat(order.at("/attributes/payment-mode").isNull()).isTrue();
        String identifier = order.at("/attributes/identifier").asString();
        assertThat(order.at("/links/self").asString()).isEqualTo("/v1/orders/" + identifier);
        List<JsonNode> attendees = attendees(shopper, order);
        assertThat(attendees).hasSize(2);
        assertThat(change(shopper, order, "{\"status\":\"completed\",\"payment-mode\":\"free\"}")
                        .expect(422)
                        .json()
                        .at("/errors/0/detail")
                        .asString())
                .isEqualTo("Missing required fields ['Email', 'First Name', 'Last Name']");
        nameAll(shopper, order, buyer.email());

        JsonNode completed = change(shopper, order, "{\"status\":\"completed\",\"payment-mode\":\"free\"}")
                .expect(200)
                .json()
                .get("data");

        assertThat(completed.at("/attributes/status").asString()).isEqualTo("completed");
        assertThat(completed.at("/attributes/completed-at").isNull()).isFalse();
        JsonNode whole = shopper.get("/v1/orders/" + identifier + "?include=attendees,tickets,event,user")
                .expect(200)
                .json();
        assertThat(whole.get("included").valueStream().map(it -> it.get("type").asString()))
                .containsExactlyInAnyOrder("attendee", "attendee", "ticket", "event", "user");
        assertThat(shopper.get("/v1/orders/" + identifier + "/event")
                        .expect(200)
                        .json()
                        .at("/data/id")
                        .asString())
                .isEqualTo(id(event));
        assertThat(shopper.get("/v1/orders/" + identifier + "/tickets")
                        .expect(200)
                        .json()
                        .at("/data/0/id")
                        .asString())
                .isEqualTo(ticket);
        assertThat(shopper.get("/v1/users/" + buyer.id() + "/orders?include=event,attendees.ticket")
                        .expect(200)
                        .json()
                        .at("/meta/count")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.get(path(event) + "/orders?include=tickets,user,attendees")
                        .expect(200)
                        .json()
                        .at("/meta/count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aTicketsAttendeesAreListedToThoseWhoMaySeeThem() {
        String ticket = ticket("Stalls", ",\"capacity\":9");
        ordered(shopper, ticket, 2);
        ordered(client, ticket, 1);
        String attendees = "/v1/tickets/" + ticket + "/attendees";

        assertThat(shopper.get(attendees).expect(200).json().at("/meta/count").asInt())
                .isEqualTo(2);
        assertThat(client.get(attendees).expect(200).json().at("/meta/count").asInt())
                .isEqualTo(3);
        assertThat(clientOf(world().member(world().organisation(), "member"))
                        .get(attendees)
                        .expect(200)
                        .json()
                        .get("data"))
                .isEmpty();
        anonymous().get(attendees).expect(401);
    }

    @Test
    void whatIsSoldOutSaysSoAndReservesNothing() {
        String few = ticket("Balcony", ",\"capacity\":3");
        ordered(shopper, few, 2);

        JsonNode error = order(shopper, few, 2).expect(409).json().at("/errors/0");

        assertThat(error.at("/source/id").asInt()).isEqualTo(Integer.parseInt(few));
        assertThat(error.get("detail").asString()).isEqualTo("Ticket \"Balcony\" already sold out");
        ordered(shopper, few, 1);
    }

    @Test
    void anOrderThatIsSentAgainWithItsKeyIsMadeOnce() {
        String ticket = ticket("Standing", "");
        Http named = shopper.with("Idempotency-Key", "order-key-" + ticket);

        Http.Answer first = order(named, ticket, 1).expect(200);
        Http.Answer again = order(named, ticket, 1).expect(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        order(named, ticket, 2).expect(409);
        assertThat(client.get(path(event) + "/orders")
                        .expect(200)
                        .json()
                        .at("/meta/count")
                        .asInt())
                .isEqualTo(1);
        // of another buyer the same key is another
        order(client.with("Idempotency-Key", "order-key-" + ticket), ticket, 1).expect(200);
        String body = """
                {"data":{"type":"order","attributes":{"payment-mode":"free","on-site-tickets":[
                    {"data":{"type":"on-site-ticket","attributes":{"id":"%s","quantity":"1"}}}]},
                 "relationships":{"event":{"data":{"type":"event","id":"%s"}}}}}""".formatted(ticket, id(event));
        Http atTheDoor = client.with("Idempotency-Key", "door-key-" + ticket);
        assertThat(atTheDoor.post("/v1/orders?onsite=true", body).expect(201).body())
                .isEqualTo(atTheDoor
                        .post("/v1/orders?onsite=true", body)
                        .expect(201)
                        .body());
        assertThat(client.get(path(event) + "/orders")
                        .expect(200)
                        .json()
                        .at("/meta/count")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void buyersSeeTheCodesOfTheirOrders() {
        JsonNode ticket = client.get("/v1/tickets/" + ticket("Balcony", ",\"price\":10"))
                .expect(200)
                .json()
                .get("data");
        JsonNode code = TicketFixture.postDiscountCode(client, event, "{}", ticket)
                .expect(201)
                .json()
                .get("data");
        JsonNode order = shopper.with("Content-Type", "application/json")
                .post("/v1/orders/create-order", """
                        {"tickets":[{"id":%s,"quantity":1}],"discount-code":%s}""".formatted(id(ticket), id(code)))
                .expect(200)
                .json()
                .get("data");
        String address = "/v1/orders/" + order.at("/attributes/identifier").asString();

        assertThat(shopper.get(address + "/discount-code")
                        .expect(200)
                        .json()
                        .at("/data/attributes/code")
                        .asString())
                .isEqualTo("SAVE");
        assertThat(shopper.get(address + "?include=discount-code")
                        .expect(200)
                        .json()
                        .at("/included/0/id"))
                .isEqualTo(code.get("id"));
        shopper.get(address + "/access-code").expect(404);
        Http stranger = clientOf(world().member(world().organisation(), "owner"));
        stranger.get(address + "/discount-code").expect(403);
        shopper.patch("/v1/discount-codes/" + id(code), TicketFixture.patch(code, "{\"value\":90}"))
                .expect(422);
    }
}
