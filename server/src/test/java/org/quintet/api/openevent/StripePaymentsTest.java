package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.PaymentStandIn;
import tools.jackson.databind.JsonNode;

/** Orders that are paid by card (Open Event, part A12). */
class StripePaymentsTest extends PaymentFixture {

    @Test
    void aChargeAsksForTheMoneyAndVerifyingCompletesTheOrder() {
        JsonNode order = toPay(paidTicket(""), 2, "stripe");

        JsonNode charged = charge(shopper, order, "{\"stripe\":\"stripe_token\"}")
                .expect(200)
                .json();

        assertThat(charged.at("/data/type").asString()).isEqualTo("charge");
        assertThat(charged.at("/data/id").asString()).isEqualTo(id(order));
        assertThat(charged.at("/data/links/self").asString()).endsWith("/charge");
        String intent = JSON.readTree(charged.at("/data/attributes/message").asString())
                .get("id")
                .asString();
        JsonNode known = GATEWAYS.thing(intent);
        assertThat(known.get("amount").asInt()).isEqualTo(2500);
        assertThat(known.get("currency").asString()).isEqualTo("usd");
        assertThat(known.at("/metadata/order_id").asString()).isEqualTo(id(order));
        assertThat(verified(order)).isEqualTo("requires_payment_method");
        assertThat(status(order)).isEqualTo("pending");
        GATEWAYS.payIntent(intent);

        assertThat(verified(order)).isEqualTo("succeeded");

        JsonNode paid = shown(order);
        assertThat(paid.get("status").asString()).isEqualTo("completed");
        assertThat(paid.get("completed-at").isNull()).isFalse();
        assertThat(paid.get("paid-via").asString()).isEqualTo("card");
        assertThat(paid.get("transaction-id").asString()).isEqualTo("ch_" + intent);
        assertThat(paid.get("brand").asString()).isEqualTo("visa");
        assertThat(paid.get("exp-month").asInt()).isEqualTo(7);
        assertThat(paid.get("exp-year").asInt()).isEqualTo(2031);
        assertThat(paid.get("last4").asString()).isEqualTo("4242");
        assertThat(verified(order)).isEqualTo("succeeded");
        assertThat(detail(charge(shopper, order, "{}").expect(409))).contains("completed order");
    }

    @Test
    void manyChargesAtOnceAreOnePayment() {
        JsonNode order = toPay(paidTicket(""), 1, "stripe");

        List<String> intents =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> intentOf(order))).limit(6).toList().stream()
                        .map(CompletableFuture::join)
                        .distinct()
                        .toList();

        assertThat(intents).hasSize(1);
    }

    @Test
    void aMessageCompletesOnceHoweverOftenItComesAndAlsoBeforeTheChargeIsAnswered() {
        JsonNode order = toPay(paidTicket(""), 1, "stripe");

        GATEWAYS.whenBegun(
                intent -> {
                    GATEWAYS.payIntent(intent);
                    message(intent, sign(body(intent))).expect(200);
                },
                () -> charge(shopper, order, "{}").expect(200));

        assertThat(status(order)).isEqualTo("completed");
        String intent = shown(order).get("transaction-id").asString().substring("ch_".length());
        message(intent, sign(body(intent))).expect(200);
        assertThat(verified(order)).isEqualTo("succeeded");
        assertThat(GATEWAYS.refundsOf(intent)).isEmpty();
        assertThat(admin().get("/v1/orders/" + id(order) + "/attendees")
                        .expect(200)
                        .json()
                        .at("/meta/count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whoDoesNotSignIsNotListenedTo() {
        JsonNode order = toPay(paidTicket(""), 1, "stripe");
        String intent = intentOf(order);
        GATEWAYS.payIntent(intent);

        message(intent, "").expect(400);
        message(intent, "t=1,v1=abc").expect(400);
        String old = Long.toString(clock.instant().minusSeconds(3600).getEpochSecond());
        message(intent, sign(body(intent), Long.parseLong(old))).expect(400);
        assertThat(status(order)).isEqualTo("pending");
        String other =
                "{\"type\":\"customer.created\",\"data\":{\"object\":{\"object\":\"customer\",\"id\":\"cus_1\"}}}";
        http().with("Stripe-Signature", sign(other))
                .post("/v1/webhooks/stripe", other)
                .expect(200);
        http().with("Stripe-Signature", sign("[]"))
                .post("/v1/webhooks/stripe", "[]")
                .expect(200);
        http().with("Stripe-Signature", sign("{"))
                .post("/v1/webhooks/stripe", "{")
                .expect(400);
    }

    @Test
    void aMessageThatSaysMoreThanStripeDoesNotCompleteAnything() {
        JsonNode order = toPay(paidTicket(""), 1, "stripe");
        String intent = intentOf(order);

        // signed, but Stripe itself says that nothing was paid
        message(intent, sign(body(intent))).expect(200);

        assertThat(status(order)).isEqualTo("pending");
    }

    @Test
    void aTokenIsChargedAtOnceAndOneThatIsDeclinedEndsTheOrder() {
        String ticket = paidTicket(",\"capacity\":1");
        JsonNode declined = toPay(ticket, 1, "stripe");

        JsonNode refused = charge(shopper, declined, "{\"stripe\":\"tok_declined\"}")
                .expect(200)
                .json()
                .at("/data/attributes");

        assertThat(refused.get("status").asBoolean()).isFalse();
        assertThat(refused.get("message").asString()).contains("declined");
        assertThat(status(declined)).isEqualTo("expired");
        charge(shopper, declined, "{}").expect(409);
        JsonNode order = toPay(ticket, 1, "stripe");
        assertThat(charge(shopper, order, "{\"stripe\":\"tok_visa\"}")
                        .expect(200)
                        .json()
                        .at("/data/attributes/status")
                        .asBoolean())
                .isTrue();
        assertThat(status(order)).isEqualTo("completed");
        assertThat(shown(order).get("last4").asString()).isEqualTo("4242");
    }

    @Test
    void aGatewayThatIsAwayChangesNothing() {
        JsonNode order = toPay(paidTicket(""), 1, "stripe");

        GATEWAYS.whileAway(() -> charge(shopper, order, "{}").expect(409));

        assertThat(status(order)).isEqualTo("pending");
        String intent = intentOf(order);
        GATEWAYS.payIntent(intent);
        GATEWAYS.whileAway(() -> {
            assertThat(verified(order)).isEqualTo("unknown");
            message(intent, sign(body(intent))).expect(409);
        });
        assertThat(verified(order)).isEqualTo("succeeded");
    }

    @Test
    void aPaymentForAnExpiredOrderTakesItsPlacesAgainOrGoesBack() {
        String ticket = paidTicket(",\"capacity\":1");
        JsonNode late = toPay(ticket, 1, "stripe");
        String intent = intentOf(late);
        clock.ahead(Duration.ofHours(2), () -> eventually(() -> status(late).equals("expired")));
        GATEWAYS.payIntent(intent);

        assertThat(verified(late)).isEqualTo("succeeded");

        assertThat(status(late)).isEqualTo("completed");
        order(shopper, ticket, 1).expect(409);

        String other = ticket("Stool", ",\"price\":12.5,\"currency\":\"USD\",\"capacity\":1");
        JsonNode tooLate = toPay(other, 1, "stripe");
        String lost = intentOf(tooLate);
        clock.ahead(Duration.ofHours(2), () -> eventually(() -> status(tooLate).equals("expired")));
        ordered(shopper, other, 1);
        GATEWAYS.payIntent(lost);
        message(lost, sign(body(lost))).expect(200);
        message(lost, sign(body(lost))).expect(200);
        assertThat(status(tooLate)).isEqualTo("expired");
        eventually(() -> GATEWAYS.refundsOf(lost).size() == 1);
        assertThat(GATEWAYS.refundsOf(lost).getFirst().get("amount").asInt()).isEqualTo(1250);
    }

    @Test
    void whoPaysTwiceGetsTheSecondBack() {
        JsonNode order = toPay(paidTicket(""), 1, "stripe");
        String intent = intentOf(order);
        String payment = shopper.post(
                        path(order, "create-paypal-payment"),
                        "{\"data\":{\"attributes\":{\"return-url\":\"http://r\",\"cancel-url\":\"http://c\"}}}")
                .expect(200)
                .json()
                .get("payment_id")
                .asString();
        change(shopper, order, "{\"payment-mode\":\"paypal\"}").expect(200);
        charge(shopper, order, "{\"paypal-payment-id\":\"%s\",\"paypal-payer-id\":\"P1\"}".formatted(payment))
                .expect(200);
        assertThat(status(order)).isEqualTo("completed");

        GATEWAYS.payIntent(intent);
        message(intent, sign(body(intent))).expect(200);

        eventually(() -> GATEWAYS.refundsOf(intent).size() == 1);
        assertThat(status(order)).isEqualTo("completed");
        assertThat(shown(order).get("paid-via").asString()).isEqualTo("paypal");
    }

    @Test
    void aYenHasNoSmallerCoins() {
        JsonNode japanese = create("""
                {"state":"published","payment-currency":"JPY","can-pay-by-stripe":true}""");
        event = japanese;
        JsonNode order = toPay(ticket("Seki", ",\"price\":1500,\"currency\":\"JPY\""), 2, "stripe");

        assertThat(GATEWAYS.thing(intentOf(order)).get("amount").asInt()).isEqualTo(3000);
    }

    @Test
    void onlyBuyerAndOrganisersChargeAndOnlyWhatCanBeCharged() {
        JsonNode order = toPay(paidTicket(""), 1, "stripe");
        Http stranger = clientOf(world().member(world().organisation(), "member"));

        charge(stranger, order, "{}").expect(403);
        stranger.post(path(order, "verify"), "{}").expect(403);
        charge(anonymous(), order, "{}").expect(401);
        anonymous().post(path(order, "verify"), "{}").expect(401);
        charge(client, order, "{}").expect(200);
        shopper.post("/v1/orders/no-such-order/charge", "{\"data\":{\"type\":\"charge\"}}")
                .expect(404);
        shopper.post(path(order, "charge"), "{\"data\":{\"type\":\"order\"}}").expect(409);
        shopper.post(path(order, "charge"), "[]").expect(400);
        charge(shopper, order, "{\"stripe\":7}").expect(422);
        JsonNode free = ordered(shopper, ticket("Free", ""), 1);
        charge(shopper, free, "{}").expect(409);
        change(event, "{\"can-pay-by-stripe\":false}").expect(200);
        charge(shopper, order, "{}").expect(409);
        change(shopper, order, "{\"payment-mode\":\"bank\"}").expect(200);
        charge(shopper, order, "{}").expect(409);
        for (String path : List.of("alipay/create_source/", "alipay/alipay_return_uri/")) {
            assertThat(detail(shopper.post("/v1/" + path + identifier(order), "{}")
                            .expect(409)))
                    .contains("isn't configured");
        }
        shopper.get(path(order, "omise-checkout")).expect(409);
        shopper.post(path(order, "paytm/initiate-transaction"), "{}").expect(409);
    }

    @Test
    void withoutAnAccountAtAGatewayItSaysSo() {
        JsonNode order = toPay(paidTicket(""), 1, "stripe");
        forget();

        assertThat(detail(charge(shopper, order, "{}").expect(409))).contains("isn't configured");
        assertThat(detail(shopper.post(
                                path(order, "create-paypal-payment"),
                                "{\"data\":{\"attributes\":{\"return-url\":\"http://r\",\"cancel-url\":\"http://c\"}}}")
                        .expect(409)))
                .contains("isn't configured");
        assertThat(status(order)).isEqualTo("pending");
    }

    @Test
    void aRepeatedChargeWithAKeyIsAnsweredTheSame() {
        JsonNode order = toPay(paidTicket(""), 1, "stripe");
        Http named = shopper.with("Idempotency-Key", "charge-" + identifier(order));

        Http.Answer first = charge(named, order, "{\"stripe\":\"tok_visa\"}").expect(200);
        Http.Answer second = charge(named, order, "{\"stripe\":\"tok_visa\"}").expect(200);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        charge(named, order, "{\"stripe\":\"tok_other\"}").expect(409);
    }

    private static String body(String intent) {
        return """
                {"id":"evt_1","type":"payment_intent.succeeded","data":{"object":%s}}""".formatted(GATEWAYS.thing(intent));
    }

    private String sign(String body) {
        return sign(body, clock.instant().getEpochSecond());
    }

    private static String sign(String body, long at) {
        try {
            return Webhook.Signature.generateSignatureHeader(body, PaymentStandIn.STRIPE_SIGNING_SECRET, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Http.Answer message(String intent, String signature) {
        return http().with("Stripe-Signature", signature).post("/v1/webhooks/stripe", body(intent));
    }
}
