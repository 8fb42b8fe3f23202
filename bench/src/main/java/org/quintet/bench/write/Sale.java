package org.quintet.bench.write;

import java.io.IOException;
import java.time.Duration;
import org.quintet.bench.http.Client;
import org.quintet.bench.http.Request;
import org.quintet.bench.server.Database;
import tools.jackson.databind.JsonNode;

/** An event with one free ticket type, published and on sale, made through Open Event as an organiser makes it. */
public final class Sale {

    private static final String JSON_API = "application/vnd.api+json";

    private final String event;
    private final long ticketType;
    private final int places;

    private Sale(String event, long ticketType, int places) {
        this.event = event;
        this.ticketType = ticketType;
        this.places = places;
    }

    /** Opens one. */
    public static Sale open(int port, Person owner, int places) throws IOException {
        try (Client client = new Client(port, Duration.ofSeconds(60))) {
            JsonNode event = client.send(newEvent(owner.token(), "Flash sale", "published"))
                    .expect(201)
                    .json();
            String id = event.at("/data/id").asString();
            JsonNode ticket = client.send(jsonApi("POST", "/v1/tickets", owner.token(), """
                            {"data":{"type":"ticket","attributes":{"name":"Entry","type":"free","price":0,"quantity":%d,
                             "min-order":1,"max-order":1,
                             "sales-starts-at":"2020-01-01T00:00:00Z","sales-ends-at":"2097-06-01T09:00:00Z"},
                             "relationships":{"event":{"data":{"type":"event","id":"%s"}}}}}""".formatted(places, id)))
                    .expect(201)
                    .json();
            return new Sale(
                    event.at("/data/attributes/identifier").asString(),
                    Long.parseLong(ticket.at("/data/id").asString()),
                    places);
        }
    }

    /** A request that makes an event of that name, {@code draft} or {@code published}. */
    static Request newEvent(String owner, String name, String state) {
        return jsonApi("POST", "/v1/events", owner, """
                {"data":{"type":"event","attributes":{"name":"%s","timezone":"Europe/London","state":"%s",
                 "starts-at":"2097-06-01T10:00:00Z","ends-at":"2097-06-01T12:00:00Z","location-name":"Studio Room B",
                 "payment-currency":"GBP","payment-country":"GB"}}}""".formatted(name, state));
    }

    static Request jsonApi(String method, String path, String token, String body) {
        return new Request(
                method,
                path,
                java.util.Map.of("Authorization", "JWT " + token, "Content-Type", JSON_API, "Accept", JSON_API),
                body);
    }

    /** The event's identifier. */
    public String event() {
        return event;
    }

    public long ticketType() {
        return ticketType;
    }

    /** What the database says of a sale; all three must be the same. */
    public record Sums(long issued, long tickets, long completedOrders, long reserved) {

        public boolean agree() {
            return issued == tickets && tickets == completedOrders;
        }
    }

    public Sums sums(Database database) {
        String type = Long.toString(ticketType);
        return new Sums(
                database.number("select issued from place_limit where ticket_type_id = " + type),
                database.number("select count(*) from ticket where state = 'active' and ticket_type_id = " + type),
                database.number(
                        "select count(*) from ticket_order join ticket_order_line on order_id = id where state = 'completed'"
                                + " and ticket_type_id = " + type),
                database.number("select reserved from place_limit where ticket_type_id = " + type));
    }

    public int places() {
        return places;
    }
}
