package org.quintet.api.appmint;

import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** What tests about tickets share: an event of an organisation, and its staff. */
abstract class TicketsFixture extends AppMintTest {

    /** A future event with more keys of {@code data}, each with a comma before it; not published. */
    static String draft(Http staff, String more) {
        return create(staff, event(World.unique("Fest"), "2027-05-01T10:00:00Z", "2027-05-02T18:00:00Z", more));
    }

    /** The same, published and public. */
    String published(Http staff, String more) {
        return createPublished(
                staff, event(World.unique("Fest"), "2027-05-01T10:00:00Z", "2027-05-02T18:00:00Z", more));
    }

    /** Creates a ticket type with more keys of {@code data}, each with a comma before it, and returns its sk. */
    static String type(Http staff, String event, String more) {
        return staff.post("/repository/create/event_ticket_type", """
                        {"data":{"event":"%s","name":"%s"%s}}""".formatted(event, World.unique("type"), more))
                .expect(201)
                .json()
                .get("sk")
                .asString();
    }

    /** Issues one ticket and returns its record. */
    static JsonNode issue(Http staff, String event, String type) {
        return tryToIssue(staff, event, type).expect(201).json();
    }

    static Http.Answer tryToIssue(Http staff, String event, String type) {
        return staff.post("/events/" + event + "/tickets", """
                {"ticketTypeId":"%s","holderName":"Ada Lovelace","holderEmail":"ada@example.com"}""".formatted(type));
    }

    /** A body of the purchase call for one line, with more keys, each with a comma before it. */
    static String purchase(String event, String type, int quantity, String more) {
        return """
                {"eventId":"%s","tickets":[{"ticketTypeId":"%s","quantity":%d}]%s}""".formatted(event, type, quantity, more);
    }

    static Http.Answer confirm(Http client, JsonNode order) {
        return client.post("/client/events/tickets/confirm-order", """
                {"orderId":"%s"}""".formatted(
                        order.get("orderId").asString()));
    }

    /** The data of a ticket type as its event's staff sees it. */
    static JsonNode typeData(Http staff, String type) {
        return staff.get("/repository/get/event_ticket_type/" + type)
                .expect(200)
                .json()
                .get("data");
    }
}
