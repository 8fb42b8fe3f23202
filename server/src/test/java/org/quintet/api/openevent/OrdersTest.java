package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
}
