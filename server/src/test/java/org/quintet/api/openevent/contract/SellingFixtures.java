package org.quintet.api.openevent.contract;

import static org.quintet.schema.Tables.EVENT_INVOICE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.quintet.testing.Http;
import org.quintet.testing.PaymentStandIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes what selling leaves behind: orders with their attendees, accounts that take money, and invoices. */
final class SellingFixtures {

    private static final JsonMapper JSON = new JsonMapper();

    private final Fixtures fixtures;
    private final DSLContext sql;

    SellingFixtures(Fixtures fixtures, DSLContext sql) {
        this.fixtures = fixtures;
        this.sql = sql;
    }

    /** Whoever orders names who comes. */
    String order(Operation.Need need) {
        Http buyer = fixtures.as(need.member(Fixtures.BY).orElse(Fixtures.ADMIN));
        JsonNode order = buyer.post("/v1/orders/create-order", wantedBy(need).toString())
                .expect(200)
                .json()
                .get("data");
        String id = order.get("id").asString();
        need.member("identifier").ifPresent(documented -> {
            fixtures.examples().know("order " + documented, id);
            fixtures.examples()
                    .say(documented, order.at("/attributes/identifier").asString());
        });
        nameHolders(buyer, id, "johndoe@example.com");
        if (need.member("status").isPresent()) {
            buyer.with("Content-Type", Fixtures.JSON_API)
                    .patch("/v1/orders/" + id, """
                            {"data":{"type":"order","id":"%s","attributes":{"status":"%s"}}}""".formatted(
                                    id, need.member("status").orElseThrow()))
                    .expect(200);
        }
        return id;
    }

    /** One ticket, with the codes that are there. */
    private ObjectNode wantedBy(Operation.Need need) {
        String ticket = need.member("ticket").orElse("ticket 1");
        if (fixtures.examples().id(ticket).isEmpty()) {
            fixtures.make(new Operation.Need(ticket, Map.of("event", StringNode.valueOf("event 1"))));
        }
        ObjectNode wanted = JSON.createObjectNode();
        wanted.putArray("tickets")
                .addObject()
                .put("id", fixtures.examples().id(ticket).orElseThrow())
                .put("quantity", 1);
        for (String code : List.of("discount-code", "access-code")) {
            need.member(code).flatMap(fixtures.examples()::id).ifPresent(id -> wanted.put(code, id));
        }
        return wanted;
    }

    private void nameHolders(Http buyer, String order, String email) {
        for (JsonNode attendee :
                fixtures.get("/v1/orders/" + order + "/attendees").get("data")) {
            buyer.with("Content-Type", Fixtures.JSON_API)
                    .patch("/v1/attendees/" + attendee.get("id").asString(), """
                            {"data":{"type":"attendee","id":"%s","attributes":
                                {"firstname":"John","lastname":"Doe","email":"%s","address":"address",
                                 "city":"example","state":"example","country":"IN"}}}""".formatted(
                                    attendee.get("id").asString(), email))
                    .expect(200);
        }
    }

    /** Attendees come with orders. */
    String attendee(Operation.Need need) {
        Map<String, JsonNode> members = new HashMap<>(need.members());
        members.keySet().retainAll(Set.of(Fixtures.BY));
        String order = order(new Operation.Need("order 1", members));
        fixtures.examples().know("order 1", order);
        String by = need.member(Fixtures.BY).orElse(Fixtures.ADMIN);
        nameHolders(fixtures.as(by), order, fixtures.emailOf(by));
        String id = fixtures.get("/v1/orders/" + order + "/attendees")
                .at("/data/0/id")
                .asString();
        need.member("tag").flatMap(fixtures.examples()::id).ifPresent(tag -> mark(id, tag));
        return id;
    }

    private void mark(String attendee, String tag) {
        fixtures.as(Fixtures.ADMIN)
                .with("Content-Type", Fixtures.JSON_API)
                .patch("/v1/attendees/" + attendee, """
                        {"data":{"type":"attendee","id":"%s","attributes":{"tag-id":%s}}}""".formatted(attendee, tag))
                .expect(200);
    }

    /** The installation's accounts at the services that take money, which are stood in for. */
    String gateways() {
        fixtures.as(Fixtures.ADMIN)
                .with("Content-Type", Fixtures.JSON_API)
                .patch("/v1/settings", """
                        {"data":{"type":"setting","id":"1","attributes":
                            {"stripe-mode":"test","stripe-test-client-id":"ca_1","stripe-test-secret-key":"%s",
                             "stripe-test-publishable-key":"pk_test","paypal-mode":"sandbox",
                             "paypal-sandbox-client":"%s","paypal-sandbox-secret":"%s"}}}""".formatted(
                                PaymentStandIn.STRIPE_KEY, PaymentStandIn.PAYPAL_CLIENT, PaymentStandIn.PAYPAL_SECRET))
                .expect(200);
        return "1";
    }

    /** Nobody asks for invoices: a job writes them when a month is over. */
    String eventInvoice(Operation.Need need) {
        Instant issued = Instant.parse("2030-01-01T00:00:00Z");
        return sql.insertInto(EVENT_INVOICE)
                .set(EVENT_INVOICE.IDENTIFIER, need.record() + " of " + idOf(need, "event"))
                .set(EVENT_INVOICE.EVENT_ID, idOf(need, "event"))
                .set(EVENT_INVOICE.USER_ID, idOf(need, "user"))
                .set(EVENT_INVOICE.AMOUNT, BigDecimal.TEN)
                .set(EVENT_INVOICE.CURRENCY, "EUR")
                .set(EVENT_INVOICE.REVENUE, BigDecimal.TEN)
                .set(EVENT_INVOICE.SERVICE_FEE, BigDecimal.TEN)
                .set(EVENT_INVOICE.FIRST_ORDER_AT, issued)
                .set(EVENT_INVOICE.LAST_ORDER_AT, issued)
                .set(EVENT_INVOICE.CREATED_AT, issued)
                .set(EVENT_INVOICE.ISSUED_AT, issued)
                .returning(EVENT_INVOICE.ID)
                .fetchSingle()
                .getId()
                .toString();
    }

    private Long idOf(Operation.Need need, String member) {
        return Long.valueOf(need.member(member)
                .flatMap(fixtures.examples()::id)
                .orElseThrow(() -> new IllegalStateException(need.record())));
    }
}
