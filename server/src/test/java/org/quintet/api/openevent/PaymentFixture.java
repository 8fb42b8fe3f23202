package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.quintet.testing.Http;
import org.quintet.testing.PaymentStandIn;
import tools.jackson.databind.JsonNode;

/** An event that takes money through gateways, which are stood in for. */
abstract class PaymentFixture extends OrderFixture {

    static final PaymentStandIn GATEWAYS = PaymentStandIn.get();
    static final String PAYEE = "organiser@example.com";

    @BeforeEach
    void configure() {
        settings("""
                {"stripe-mode":"test","stripe-test-client-id":"ca_1","stripe-test-secret-key":"%s",
                 "stripe-test-publishable-key":"pk_test","paypal-mode":"sandbox","paypal-sandbox-client":"%s",
                 "paypal-sandbox-secret":"%s"}""".formatted(PaymentStandIn.STRIPE_KEY, PaymentStandIn.PAYPAL_CLIENT, PaymentStandIn.PAYPAL_SECRET));
        change(event, """
                {"can-pay-by-stripe":true,"can-pay-by-paypal":true,"paypal-email":"%s"}""".formatted(PAYEE)).expect(200);
    }

    @AfterEach
    void forget() {
        settings("""
                {"stripe-mode":null,"stripe-test-client-id":null,"stripe-test-secret-key":null,
                 "stripe-test-publishable-key":null,"paypal-mode":null,"paypal-sandbox-client":null,
                 "paypal-sandbox-secret":null}""");
    }

    void settings(String attributes) {
        admin().patch("/v1/settings", """
                {"data":{"type":"setting","id":"1","attributes":%s}}""".formatted(attributes)).expect(200);
    }

    /** An order of tickets at 12.50, whose attendees are named, with a payment mode. */
    JsonNode toPay(String ticket, int quantity, String mode) {
        JsonNode order = ordered(shopper, ticket, quantity);
        nameAll(shopper, order, buyer.email());
        change(shopper, order, "{\"status\":\"pending\",\"payment-mode\":\"%s\"}".formatted(mode))
                .expect(200);
        return order;
    }

    String paidTicket(String more) {
        return ticket("Seat", ",\"price\":12.5,\"currency\":\"USD\"" + more);
    }

    static String identifier(JsonNode order) {
        return order.at("/attributes/identifier").asString();
    }

    static String path(JsonNode order, String action) {
        return "/v1/orders/" + identifier(order) + "/" + action;
    }

    static Http.Answer charge(Http who, JsonNode order, String attributes) {
        return who.post(path(order, "charge"), """
                {"data":{"type":"charge","attributes":%s}}""".formatted(attributes));
    }

    /** Charges an order at Stripe and returns the intent's id. */
    String intentOf(JsonNode order) {
        JsonNode charged = charge(shopper, order, "{}").expect(200).json().at("/data/attributes");
        assertThat(charged.get("status").asBoolean()).as(charged.toString()).isTrue();
        return JSON.readTree(charged.get("message").asString()).get("id").asString();
    }

    JsonNode shown(JsonNode order) {
        return shopper.get("/v1/orders/" + identifier(order)).expect(200).json().at("/data/attributes");
    }

    String status(JsonNode order) {
        return shown(order).get("status").asString();
    }

    String verified(JsonNode order) {
        return shopper.post(path(order, "verify"), "{}")
                .expect(200)
                .json()
                .get("payment_status")
                .asString();
    }

    static void eventually(Callable<Boolean> holds) {
        Awaitility.await().until(holds);
    }
}
