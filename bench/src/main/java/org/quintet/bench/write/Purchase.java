package org.quintet.bench.write;

import java.io.IOException;
import java.util.Map;
import org.quintet.bench.http.Client;
import org.quintet.bench.http.Request;
import tools.jackson.databind.JsonNode;

/** One buyer's way through Open Event to a free ticket: order, name who comes, complete. */
public final class Purchase {

    private final String buyer;
    private final long ticketType;

    public Purchase(String buyer, long ticketType) {
        this.buyer = buyer;
        this.ticketType = ticketType;
    }

    /** An order that was made. */
    public record Order(String id, String identifier) {}

    /**
     * Goes the whole way and returns the last status: 200 if the ticket is his, else that of the request that was refused.
     *
     * @throws IOException if an answer did not come
     */
    public int run(Client client) throws IOException {
        Client.Answer ordered = client.send(order());
        if (ordered.status() != 200) {
            return ordered.status();
        }
        return complete(client, orderOf(ordered));
    }

    /** The request that takes the place. */
    public Request order() {
        return new Request(
                "POST",
                "/v1/orders/create-order",
                Map.of("Authorization", "JWT " + buyer, "Content-Type", "application/json"),
                "{\"tickets\":[{\"id\":%d,\"quantity\":1}]}".formatted(ticketType));
    }

    /** The order that an answer to {@link #order} shows. */
    public static Order orderOf(Client.Answer ordered) {
        JsonNode data = ordered.json().get("data");
        return new Order(
                data.get("id").asString(), data.at("/attributes/identifier").asString());
    }

    /** Names who comes and completes the order. */
    private int complete(Client client, Order order) throws IOException {
        Client.Answer attendees = client.send(attendees(order));
        if (attendees.status() != 200) {
            return attendees.status();
        }
        int named = client.send(naming(attendees.json().at("/data/0/id").asString()))
                .status();
        return named == 200 ? client.send(completion(order)).status() : named;
    }

    /** The request that shows who comes, nameless at first. */
    public Request attendees(Order order) {
        return Request.get("/v1/orders/" + order.identifier() + "/attendees").with("Authorization", "JWT " + buyer);
    }

    /** The request that names who comes. */
    public Request naming(String attendee) {
        return Sale.jsonApi("PATCH", "/v1/attendees/" + attendee, buyer, """
                {"data":{"type":"attendee","id":"%s","attributes":{"firstname":"Ada","lastname":"Lovelace",
                 "email":"ada@example.com"}}}""".formatted(attendee));
    }

    /** The request that makes tickets of the places. */
    public Request completion(Order order) {
        return Sale.jsonApi("PATCH", "/v1/orders/" + order.identifier(), buyer, """
                {"data":{"type":"order","id":"%s","attributes":{"status":"completed","payment-mode":"free"}}}""".formatted(order.id()));
    }
}
