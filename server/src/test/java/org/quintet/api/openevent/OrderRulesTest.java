package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Who may do what with orders and attendees, and what he is told otherwise (facts, A8 to A16, C and F). */
class OrderRulesTest extends OrderFixture {

    private static void assertRefused(Http.Answer answer, int status, String source, String detail) {
        JsonNode error = answer.expect(status).json().at("/errors/0");
        assertThat(error.get("source").toString()).isEqualTo(source);
        assertThat(error.get("detail").asString()).isEqualTo(detail);
    }

    private static String pointer(String pointer) {
        return "{\"pointer\":\"" + pointer + "\"}";
    }

    private Http.Answer createOrder(String body) {
        return shopper.with("Content-Type", "application/json").post("/v1/orders/create-order", body);
    }

    @Test
    void badBasketsAreRefusedWithReasons() {
        String ticket = ticket("Standing", "");

        assertRefused(createOrder("{}"), 422, "{\"source\":\"tickets\"}", "Tickets missing in Order request");
        assertRefused(
                createOrder("{\"tickets\":[]}"), 422, "{\"source\":\"tickets\"}", "Tickets missing in Order request");
        createOrder("{\"tickets\":[{\"id\":%s}]}".formatted(ticket)).expect(422);
        createOrder("{\"tickets\":[{\"id\":%s,\"quantity\":-1}]}".formatted(ticket))
                .expect(422);
        createOrder("{\"tickets\":[{\"id\":%s,\"quantity\":0}]}".formatted(ticket))
                .expect(422);
        createOrder("{\"tickets\":[{\"id\":999999999,\"quantity\":1}]}").expect(404);
        createOrder("{\"tickets\":\"x\"}").expect(422);
        assertRefused(
                createOrder("{\"tickets\":[{\"id\":%s,\"quantity\":1}],\"discount-code\":999999999}".formatted(ticket)),
                422,
                pointer("discount_code_id"),
                "Invalid Discount Code");
        anonymous().post("/v1/orders/create-order", "{}").expect(401);
    }

    @Test
    void whoseAddressIsNotProvenOrdersNothingForFree() {
        String ticket = ticket("Standing", "");
        String email = World.unique("newcomer") + "@example.com";
        JsonNode newcomer = anonymous()
                .post("/v1/users", """
                        {"data":{"type":"user","attributes":{"email":"%s","password":"%s"}}}""".formatted(email, World.PASSWORD))
                .expect(201)
                .json();
        Http unproven = clientOf(new World.Person(newcomer.at("/data/id").asLong(), email));

        JsonNode error = order(unproven, ticket, 1).expect(403).json().at("/errors/0");

        assertThat(error.at("/source/pointer").asString()).isEqualTo("/data/relationships/user");
        assertThat(error.at("/source/code").asString()).isEqualTo("unverified-user");
        assertThat(error.get("detail").asString()).isEqualTo("Unverified user cannot place free orders");
    }

    @Test
    void buyersPayWhatTicketsCost() {
        JsonNode order = ordered(shopper, ticket("Balcony", ",\"price\":12.5"), 2);
        nameAll(shopper, order, buyer.email());

        assertThat(order.at("/attributes/amount").asDouble()).isEqualTo(25.0);
        assertRefused(
                change(shopper, order, "{\"amount\":0}"),
                403,
                pointer("data/amount"),
                "You cannot update amount of an order");
        // what a client sends back of what it read is no change
        change(shopper, order, "{\"amount\":25,\"order-notes\":\"quick\"}").expect(200);
        change(shopper, order, "{\"status\":\"completed\"}").expect(403);
        assertRefused(
                change(shopper, order, "{\"status\":\"completed\",\"payment-mode\":\"stripe\"}"),
                422,
                pointer("/data/attributes/payment-mode"),
                "insufficient data to verify stripe payment");
        change(shopper, order, "{\"status\":\"completed\",\"payment-mode\":\"free\"}")
                .expect(422);
        change(shopper, order, "{\"status\":\"placed\",\"payment-mode\":\"cheque\"}")
                .expect(422);
        change(shopper, order, "{\"payment-mode\":\"bank\",\"status\":\"pending\"}")
                .expect(200);

        change(shopper, order, "{\"status\":\"placed\"}").expect(200);

        change(shopper, order, "{\"order-notes\":\"late\"}").expect(403);
        change(shopper, order, "{\"status\":\"nonsense\"}").expect(422);
        // the organiser says that the money has come
        assertThat(change(client, order, "{\"status\":\"completed\"}")
                        .expect(200)
                        .json()
                        .at("/data/attributes/completed-at")
                        .isNull())
                .isFalse();
        assertRefused(
                change(client, order, "{\"status\":\"cancelled\"}"),
                403,
                pointer("data/status"),
                "You cannot update the status of a completed paid order");
        JsonNode statistics =
                client.get(path(event) + "/order-statistics").expect(200).json().at("/data/attributes");
        assertThat(statistics.at("/tickets/completed").asInt()).isEqualTo(2);
        assertThat(statistics.at("/orders/total").asInt()).isEqualTo(1);
        assertThat(statistics.at("/sales/completed").asDouble()).isEqualTo(25.0);
        JsonNode row = admin().get("/v1/admin/sales/by-events?"
                        + filter("[{\"name\":\"identifier\",\"op\":\"eq\",\"val\":\"%s\"}]"
                                .formatted(event.at("/attributes/identifier").asString())))
                .expect(200)
                .json()
                .at("/data/0/attributes");
        assertThat(row.at("/sales/completed/sales_total").asDouble()).isEqualTo(25.0);
        assertThat(row.at("/sales/completed/ticket_count").asInt()).isEqualTo(2);
        assertThat(row.get("completed-order-tickets").asInt()).isEqualTo(2);
    }

    @Test
    void organisersChangeTheStatusOfOthersOrdersAndNothingElse() {
        JsonNode order = ordered(shopper, ticket("Standing", ""), 1);

        assertRefused(
                change(client, order, "{\"status\":\"cancelled\",\"cancel-note\":\"no\"}"),
                403,
                pointer("data/cancel_note"),
                "You cannot update cancel_note of an order");
        change(client, order, "{\"status\":\"cancelled\"}").expect(200);
        change(client, order, "{\"status\":\"pending\"}").expect(403);
        change(shopper, order, "{\"status\":\"pending\"}").expect(403);
    }

    @Test
    void strangersSeeNothingOfOrdersAndAttendees() {
        JsonNode order = ordered(shopper, ticket("Standing", ""), 1);
        JsonNode attendee = attendees(shopper, order).getFirst();
        Http stranger = clientOf(world().member(world().organisation(), "member"));
        String address = "/v1/orders/" + order.at("/attributes/identifier").asString();

        assertRefused(stranger.get(address), 403, "\"\"", "You can only access your orders or your event's orders");
        for (String path : List.of(address + "/attendees", address + "/tickets", "/v1/orders/" + id(order))) {
            stranger.get(path).expect(403);
        }
        stranger.get("/v1/attendees/" + id(attendee)).expect(403);
        stranger.get(path(event) + "/attendees").expect(403);
        stranger.get(path(event) + "/orders").expect(403);
        assertThat(stranger.get("/v1/orders").expect(200).json().get("data")).isEmpty();
        assertThat(stranger.get(path(event) + "/attendees/search?name=")
                        .expect(200)
                        .json()
                        .get("attendees"))
                .isEmpty();
        assertRefused(
                name(stranger, attendee, "{\"firstname\":\"Eve\"}"),
                403,
                "null",
                "Only admin or that user itself can update attendee info");
        assertRefused(
                name(client, attendee, "{\"firstname\":\"Eve\"}"),
                403,
                "null",
                "Only admin or that user itself can update attendee info");
        change(stranger, order, "{\"status\":\"cancelled\"}").expect(403);
        anonymous().get(address).expect(401);
        anonymous().get(path(event) + "/attendees").expect(401);
        shopper.get("/v1/attendees").expect(404);
    }

    @Test
    void attendeesAreNamedWhileTheOrderIsFilledIn() {
        JsonNode order = ordered(shopper, ticket("Standing", ""), 1);
        JsonNode attendee = attendees(shopper, order).getFirst();

        JsonNode named = name(shopper, attendee, """
                        {"firstname":"Ada","lastname":"Lovelace","email":" ada@example.com ","city":"London","ticket-id":"1",
                         "is-checked-in":true,"is-discount-applied":true,"attendee-notes":"vegetarian",
                         "complex-field-values":{"anything":"x"}}""").expect(200).json().at("/data/attributes");

        assertThat(named.get("email").asString()).isEqualTo("ada@example.com");
        assertThat(named.get("city").asString()).isEqualTo("London");
        assertThat(named.get("ticket-id")).isEqualTo(attendee.at("/attributes/ticket-id"));
        assertThat(named.get("is-checked-in").asBoolean()).isFalse();
        assertThat(named.get("is-discount-applied").asBoolean()).isFalse();
        assertThat(named.get("complex-field-values").isNull()).isTrue();
        assertThat(name(shopper, attendee, "{\"attendee-notes\":\"late\"}")
                        .expect(200)
                        .json()
                        .at("/data/attributes/attendee-notes")
                        .asString())
                .isEqualTo("vegetarian,late");
        name(shopper, attendee, "{\"email\":\"nobody\"}").expect(422);
        assertRefused(
                name(shopper, attendee, "{\"firstname\":null}"),
                422,
                pointer("/data/attributes"),
                "Missing required fields ['First Name']");
        change(shopper, order, "{\"status\":\"completed\",\"payment-mode\":\"free\"}")
                .expect(200);
        assertRefused(
                name(shopper, attendee, "{\"firstname\":\"Eve\"}"),
                422,
                pointer("/data/id"),
                "Attendee can't be updated because the corresponding order is not in initializing state");
        JsonNode found = client.get(path(event) + "/attendees/search?name=love&email=ADA@")
                .expect(200)
                .json()
                .at("/attendees/0");
        assertThat(found.get("firstname").asString()).isEqualTo("Ada");
        assertThat(found.get("ticket_id")).isEqualTo(found.get("ticket-id"));
    }

    @Test
    void anAttendeeWhoIsTakenOutGivesThePlaceBack() {
        String few = ticket("Balcony", ",\"capacity\":2");
        JsonNode order = ordered(shopper, few, 2);
        order(shopper, few, 1).expect(409);

        shopper.delete("/v1/attendees/" + id(attendees(shopper, order).getFirst()))
                .expect(200);

        assertThat(attendees(shopper, order)).hasSize(1);
        ordered(shopper, few, 1);
    }

    @Test
    void organisersSellAtTheDoor() {
        String few = ticket("Door", ",\"capacity\":3");
        String body = """
                {"data":{"type":"order","attributes":{"payment-mode":"free","status":"completed","on-site-tickets":[
                    {"data":{"type":"on-site-ticket","attributes":{"id":"%s","quantity":"%d"}}}]},
                 "relationships":{"event":{"data":{"type":"event","id":"%s"}}}}}""";

        JsonNode order = client.post("/v1/orders?onsite=true", body.formatted(few, 2, id(event)))
                .expect(201)
                .json()
                .get("data");

        assertThat(order.at("/attributes/status").asString()).isEqualTo("completed");
        assertThat(attendees(client, order)).hasSize(2);
        assertThat(client.post("/v1/orders?onsite=true", body.formatted(few, 2, id(event)))
                        .expect(409)
                        .json()
                        .at("/errors/0/detail")
                        .asString())
                .isEqualTo("Ticket with id: " + few + " already sold out. You can buy at most 1 tickets");
        shopper.post("/v1/orders?onsite=true", body.formatted(few, 1, id(event)))
                .expect(403);
        assertRefused(
                client.post("/v1/orders?onsite=true", """
                        {"data":{"type":"order","attributes":{"payment-mode":"bank","amount":5},
                         "relationships":{"event":{"data":{"type":"event","id":"%s"}}}}}""".formatted(id(event))),
                422,
                pointer("data/attributes/on_site_tickets"),
                "on_site_tickets info missing");
        assertRefused(
                client.post("/v1/orders", "{\"data\":{\"type\":\"order\",\"attributes\":{}}}"),
                422,
                pointer("/data/relationships/event"),
                "A valid relationship with event resource is required");
    }

    @Test
    void whoComesAndWhatWasOrderedStays() {
        JsonNode order = ordered(shopper, ticket("Standing", ""), 1);
        nameAll(shopper, order, buyer.email());

        assertThat(detail(shopper.delete("/v1/users/" + buyer.id()).expect(403)))
                .isEqualTo("Users associated with orders cannot be deleted");
        assertThat(detail(client.delete(path(event)).expect(403)))
                .isEqualTo("Event associated with orders cannot be deleted");
        admin().delete(path(event)).expect(200);
        admin().delete(path(event) + "?permanent=true").expect(200);
        admin().get("/v1/orders/" + id(order)).expect(404);
    }
}
