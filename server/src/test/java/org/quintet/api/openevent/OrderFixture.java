package org.quintet.api.openevent;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** A published event with tickets, and somebody who buys. */
abstract class OrderFixture extends EventFixture {

    JsonNode event = JSON.createObjectNode();
    World.Person buyer = new World.Person(0, "");
    Http shopper = new Http("");

    @BeforeEach
    void open() {
        event = create("""
                {"state":"published","payment-currency":"USD","can-pay-by-bank":true,"can-pay-onsite":true}""");
        buyer = world().member(world().organisation(), "member");
        shopper = clientOf(buyer);
    }

    /** Makes a ticket of the event with more keys of {@code data}, each with a comma before it, and answers its id. */
    String ticket(String name, String more) {
        Http staff = http().with("orgid", organisation.slug()).bearer(world().tokenOf(owner));
        String sk = staff.post("/repository/find/event", """
                        {"query":{"data.name":"%s"}}""".formatted(
                                event.at("/attributes/name").asString()))
                .expect(200)
                .json()
                .at("/data/0/sk")
                .asString();
        staff.post("/repository/create/event_ticket_type", """
                        {"data":{"event":"%s","name":"%s"%s}}""".formatted(sk, name, more))
                .expect(201);
        return client.get(path(event)
                        + "/tickets?page[size]=0".replace("[", "%5B").replace("]", "%5D"))
                .expect(200)
                .json()
                .get("data")
                .valueStream()
                .filter(ticket -> ticket.at("/attributes/name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    static Http.Answer order(Http who, String ticket, int quantity) {
        return who.with("Content-Type", "application/json")
                .post("/v1/orders/create-order", """
                {"tickets":[{"id":%s,"quantity":%d}]}""".formatted(ticket, quantity));
    }

    static JsonNode ordered(Http who, String ticket, int quantity) {
        return order(who, ticket, quantity).expect(200).json().get("data");
    }

    static Http.Answer change(Http who, JsonNode order, String attributes) {
        return who.patch(
                "/v1/orders/" + order.at("/attributes/identifier").asString(), """
                {"data":{"type":"order","id":"%s","attributes":%s}}""".formatted(id(order), attributes));
    }

    static List<JsonNode> attendees(Http who, JsonNode order) {
        return who.get("/v1/orders/" + id(order) + "/attendees")
                .expect(200)
                .json()
                .get("data")
                .valueStream()
                .toList();
    }

    static Http.Answer name(Http who, JsonNode attendee, String attributes) {
        return who.patch("/v1/attendees/" + id(attendee), """
                {"data":{"type":"attendee","id":"%s","attributes":%s}}""".formatted(id(attendee), attributes));
    }

    /** Names all who come by an order. */
    static void nameAll(Http who, JsonNode order, String email) {
        attendees(who, order)
                .forEach(attendee -> name(who, attendee, """
                        {"firstname":"Ada","lastname":"Lovelace","email":"%s"}""".formatted(email)).expect(200));
    }
}
