package org.quintet.bench.chaos;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.quintet.bench.http.Client;
import org.quintet.bench.http.Request;
import org.quintet.bench.write.Person;
import org.quintet.bench.write.Purchase;
import org.quintet.bench.write.Sale;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who wants one ticket and does not give up: when an answer is lost, he looks what became of his request before he
 * sends it again, as people do who look into "my tickets".
 */
final class PatientBuyer {

    private final Person buyer;
    private final Sale sale;
    private final Doors doors;
    private final Purchase purchase;

    PatientBuyer(Person buyer, Sale sale, Doors doors) {
        this.buyer = buyer;
        this.sale = sale;
        this.doors = doors;
        this.purchase = new Purchase(buyer.token(), sale.ticketType());
    }

    /** Returns the identifier of his completed order, or nothing if all places were gone. */
    Optional<String> buy() {
        return order().map(order -> {
            complete(order);
            return order.identifier();
        });
    }

    private Optional<Purchase.Order> order() {
        while (true) {
            try {
                Client.Answer answer = doors.once(purchase.order());
                if (answer.status() == 409) {
                    return Optional.empty();
                }
                return Optional.of(Purchase.orderOf(answer.expect(200)));
            } catch (IOException e) {
                doors.pauseAfterFailure();
                Optional<Purchase.Order> made = own().map(PatientBuyer::order);
                if (made.isPresent()) {
                    return made;
                }
            }
        }
    }

    private void complete(Purchase.Order order) {
        while (true) {
            try {
                JsonNode attendee =
                        doors.once(purchase.attendees(order)).expect(200).json().at("/data/0/id");
                doors.once(purchase.naming(attendee.asString())).expect(200);
                doors.once(purchase.completion(order)).expect(200);
                return;
            } catch (IOException e) {
                doors.pauseAfterFailure();
                if (own().filter(PatientBuyer::isCompleted).isPresent()) {
                    return;
                }
            }
        }
    }

    /** His order at this event, if he has one. */
    private Optional<JsonNode> own() {
        String filter = URLEncoder.encode("""
                [{"name":"event","op":"has","val":{"name":"identifier","op":"eq","val":"%s"}}]""".formatted(sale.event()), StandardCharsets.UTF_8);
        JsonNode orders = doors.patiently(Request.get("/v1/users/" + buyer.id() + "/orders?filter=" + filter)
                        .with("Authorization", "JWT " + buyer.token()))
                .expect(200)
                .json()
                .get("data");
        return orders.isEmpty() ? Optional.empty() : Optional.of(orders.get(0));
    }

    private static Purchase.Order order(JsonNode data) {
        return new Purchase.Order(
                data.get("id").asString(), data.at("/attributes/identifier").asString());
    }

    private static boolean isCompleted(JsonNode data) {
        return data.at("/attributes/status").asString().equals("completed");
    }
}
