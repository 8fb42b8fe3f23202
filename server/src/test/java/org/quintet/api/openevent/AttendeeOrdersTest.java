package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.EVENT;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Orders of attendees whose tickets were issued by another API, without an order (facts, A9). */
class AttendeeOrdersTest extends OrderFixture {

    @Autowired
    private DSLContext sql;

    /** Issues a ticket at a price to somebody, and answers the attendee's id. */
    private String issued(JsonNode of, String price, String email) {
        Http staff = http().with("orgid", organisation.slug()).bearer(world().tokenOf(owner));
        String sk = sql.select(EVENT.UUID)
                .from(EVENT)
                .where(EVENT.ID.eq(Long.valueOf(id(of))))
                .fetchSingle()
                .value1()
                .toString();
        String type = staff.post("/repository/create/event_ticket_type", """
                        {"data":{"event":"%s","name":"Door %s","price":%s,"currency":"USD"}}""".formatted(sk, price, price))
                .expect(201)
                .json()
                .get("sk")
                .asString();
        staff.post("/events/" + sk + "/tickets", """
                        {"ticketTypeId":"%s","holderName":"A Guest","holderEmail":"%s"}""".formatted(type, email)).expect(201);
        return client.get(path(of) + "/attendees?sort=-id")
                .expect(200)
                .json()
                .at("/data/0/id")
                .asString();
    }

    private static String body(JsonNode event, String attributes, String... attendees) {
        return TicketFixture.creation(
                "order",
                attributes,
                "event:event:" + id(event),
                "attendees:attendee:[" + String.join(",", attendees) + "]");
    }

    private static JsonNode attribute(JsonNode order, String name) {
        return order.at("/attributes/" + name);
    }

    @Test
    void organisersOrderWhatTheyHaveIssued() {
        String one = issued(event, "10", "one@guests.example");
        String two = issued(event, "12.5", "two@guests.example");

        JsonNode order = client.post(
                        "/v1/orders?include=attendees,event",
                        body(event, "{\"payment-mode\":\"bank\",\"amount\":20,\"status\":\"completed\"}", one, two))
                .expect(201)
                .json()
                .get("data");

        assertThat(attribute(order, "status").asString()).isEqualTo("completed");
        assertThat(attribute(order, "amount").asDouble()).isEqualTo(20.0);
        assertThat(attendees(client, order)).extracting(EventFixture::id).containsExactlyInAnyOrder(one, two);
        assertThat(client.get("/v1/attendees/" + one + "/order")
                        .expect(200)
                        .json()
                        .at("/data/id"))
                .isEqualTo(order.get("id"));
        assertThat(TicketFixture.refusal(client.post("/v1/orders", body(event, "{\"payment-mode\":\"free\"}", one))))
                .isEqualTo("409 /data/relationships/attendees Order already exists for attendee with id " + one);
    }

    @Test
    void ordersOfAttendeesAreRefusedWithReasons() {
        String mine = issued(event, "10", "one@guests.example");
        String foreign = issued(create("{}"), "10", "two@guests.example");
        String free = "{\"payment-mode\":\"free\"}";

        assertThat(TicketFixture.refusal(client.post("/v1/orders", body(event, free))))
                .isEqualTo(
                        "422 /data/relationships/attendees A valid relationship with attendees resource is required");
        for (String attendees : new String[] {"999999999", foreign, mine + "," + foreign}) {
            assertThat(TicketFixture.refusal(client.post("/v1/orders", body(event, free, attendees))))
                    .startsWith("404 /data/relationships/attendees Some attendee among ids ");
        }
        assertThat(TicketFixture.refusal(client.post("/v1/orders", body(event, "{\"payment-mode\":\"bank\"}", mine))))
                .startsWith("409 /data/attributes/amount ");
        assertThat(TicketFixture.refusal(
                        client.post("/v1/orders", body(event, "{\"payment-mode\":\"free\",\"amount\":3}", mine))))
                .startsWith("422 /data/attributes/payment-mode ");
        client.post("/v1/orders", body(event, "{\"payment-mode\":\"bank\",\"amount\":3.001}", mine))
                .expect(422);
        // nobody else's attendees, whoever asks
        shopper.post("/v1/orders", body(event, free, mine)).expect(404);
        anonymous().post("/v1/orders", body(event, free, mine)).expect(401);
        JsonNode left = client.post("/v1/orders", body(event, free, mine))
                .expect(201)
                .json()
                .get("data");
        client.patch("/v1/orders/" + id(left) + "/relationships/attendees", "{\"data\":[]}")
                .expect(403);
    }

    @Test
    void holdersPayWhatTheirTicketsCost() {
        String mine = issued(event, "10", buyer.email());

        JsonNode order = shopper.post(
                        "/v1/orders",
                        body(event, "{\"payment-mode\":\"bank\",\"amount\":1,\"status\":\"completed\"}", mine))
                .expect(201)
                .json()
                .get("data");

        assertThat(attribute(order, "status").asString()).isEqualTo("initializing");
        assertThat(attribute(order, "amount").asDouble()).isEqualTo(10.0);
        assertThat(TicketFixture.refusal(shopper.post("/v1/orders", body(event, "{\"payment-mode\":\"bank\"}", mine))))
                .startsWith("409 ");
        // the ticket was issued before, and stays so when nobody pays
        clock.ahead(
                Duration.ofMinutes(16),
                () -> Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> client.get("/v1/orders/" + id(order))
                                .json()
                                .at("/data/attributes/status")
                                .asString()
                                .equals("expired")));
        assertThat(client.get("/v1/attendees/" + mine)
                        .expect(200)
                        .json()
                        .at("/data/attributes/pdf-url")
                        .isNull())
                .isFalse();
        client.get("/v1/attendees/" + mine + "/order").expect(404);
        shopper.post("/v1/orders", body(event, "{\"payment-mode\":\"bank\",\"amount\":10}", mine))
                .expect(201);
    }
}
