package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people are told of orders (facts, A13 and A14), and what comes with it. */
class OrderMailsTest extends OrderFixture {

    @Autowired
    private DSLContext sql;

    private JsonNode completed(String... addresses) {
        String ticket = ticket("Standing", "");
        JsonNode order = ordered(shopper, ticket, addresses.length);
        List<JsonNode> attendees = attendees(shopper, order);
        for (int i = 0; i < addresses.length; i++) {
            name(shopper, attendees.get(i), """
                            {"firstname":"Ada","lastname":"Lovelace","email":"%s"}""".formatted(addresses[i])).expect(200);
        }
        return change(shopper, order, "{\"status\":\"completed\",\"payment-mode\":\"free\"}")
                .expect(200)
                .json()
                .get("data");
    }

    /** How many mails of that kind were written of the order, once there are as many. */
    private void assertMails(JsonNode order, String action, int expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(sql.fetchValue(
                                "select count(*) from mail where action = ? and cause like ?",
                                action,
                                action + ":" + id(order) + ":%"))
                        .isEqualTo((long) expected));
    }

    @Test
    void everyAddressGetsItsTicketsInOneMail() {
        String friend = "friend@" + organisation.slug() + ".example";

        JsonNode order = completed(buyer.email(), friend, buyer.email(), friend.toUpperCase(Locale.ROOT));

        assertMails(order, "ticket_purchased", 1);
        assertMails(order, "ticket_purchased_attendee", 1);
        assertMails(order, "ticket_purchased_organizer", 1);
        assertThat(mailbox.of(buyer.email(), "ticket_purchased").getFirst().subject())
                .startsWith("See you at ")
                .contains("(O");
        assertThat(sql.fetch(
                                "select name, length(content) as size from mail_attachment join mail on mail.id = mail_id"
                                        + " where cause = ? order by position",
                                "ticket_purchased:" + id(order) + ":completed")
                        .getValues("name"))
                .isEqualTo(List.of("tickets.pdf", "invoice.pdf", "event.ics"));
        // the same again is no news
        change(shopper, order, "{\"status\":\"cancelled\"}").expect(200);
        assertMails(order, "ticket_cancelled", 1);
        assertThat(attendees(shopper, order)).isEmpty();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(shopper.get("/v1/users/" + buyer.id() + "/notifications")
                                .expect(200)
                                .json()
                                .get("data")
                                .valueStream()
                                .map(it -> it.at("/attributes/content/type").asString()))
                        .contains("ticket_purchased", "ticket_cancelled"));
    }

    @Test
    void ticketsAreSentAgainToWhomTheyAreFor() {
        JsonNode order = completed(buyer.email());
        String identifier = order.at("/attributes/identifier").asString();
        Http plain = client.with("Content-Type", "application/json");
        String body = "{\"data\":{\"order\":\"%s\",\"user\":\"%s\"}}".formatted(identifier, buyer.email());

        assertThat(plain.post("/v1/orders/resend-email", body)
                        .expect(200)
                        .json()
                        .get("status")
                        .asBoolean())
                .isTrue();
        assertMails(order, "ticket_purchased", 2);
        Http stranger =
                clientOf(world().member(world().organisation(), "member")).with("Content-Type", "application/json");
        stranger.post("/v1/orders/resend-email", body).expect(403);
        plain.post("/v1/orders/resend-email", "{\"data\":{\"order\":\"nothing\",\"user\":\"x\"}}")
                .expect(404);
        plain.post("/v1/orders/resend-email", "{\"data\":{}}").expect(422);

        String receipt = "{\"order-identifier\":\"%s\"}".formatted(identifier);
        Http buying = shopper.with("Content-Type", "application/json");
        assertThat(buying.post("/v1/attendees/send-receipt", receipt)
                        .expect(200)
                        .json()
                        .get("message")
                        .asString())
                .isEqualTo("receipt sent to attendees");
        assertMails(order, "ticket_purchased", 3);
        stranger.post("/v1/attendees/send-receipt", receipt).expect(403);
        JsonNode open = ordered(shopper, ticket("Later", ""), 1);
        assertThat(buying.post(
                                "/v1/attendees/send-receipt",
                                "{\"order-identifier\":\"%s\"}"
                                        .formatted(open.at("/attributes/identifier")
                                                .asString()))
                        .expect(409)
                        .json()
                        .get("error")
                        .asString())
                .isEqualTo("Cannot send receipt for an incomplete order");
        buying.post("/v1/attendees/send-receipt", "{}").expect(422);
    }
}
