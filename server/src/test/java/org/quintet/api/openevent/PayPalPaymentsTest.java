package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Orders that are paid at PayPal, and money that goes back (Open Event, part A12). */
class PayPalPaymentsTest extends PaymentFixture {

    private static final String ADDRESSES =
            "{\"data\":{\"attributes\":{\"return-url\":\"http://r\",\"cancel-url\":\"http://c\"},\"type\":\"paypal-payment\"}}";

    private String begun(JsonNode order) {
        JsonNode answer = shopper.post(path(order, "create-paypal-payment"), ADDRESSES)
                .expect(200)
                .json();
        assertThat(answer.get("status").asBoolean()).as(answer.toString()).isTrue();
        return answer.get("payment_id").asString();
    }

    private static String approved(String payment, String payer) {
        return "{\"paypal_payment_id\":\"%s\",\"paypal_payer_id\":\"%s\"}".formatted(payment, payer);
    }

    @Test
    void whatThePayerApprovesIsTakenOnce() {
        JsonNode order = toPay(paidTicket(""), 2, "paypal");

        String payment = begun(order);

        assertThat(begun(order)).isEqualTo(payment);
        assertThat(shopper.post("/orders/" + identifier(order) + "/create-paypal-payment", ADDRESSES)
                        .expect(200)
                        .json()
                        .get("payment_id")
                        .asString())
                .isEqualTo(payment);
        JsonNode asked = GATEWAYS.thing(payment).at("/transactions/0");
        assertThat(asked.at("/amount/total").asString()).isEqualTo("25.00");
        assertThat(asked.at("/payee/email").asString()).isEqualTo(PAYEE);
        charge(shopper, order, "{}").expect(422);
        charge(shopper, order, approved("PAY-other", "P1")).expect(409);
        JsonNode charged =
                charge(shopper, order, approved(payment, "P1")).expect(200).json();
        assertThat(charged.at("/data/attributes/message").asString()).isEqualTo("Charge successful");
        assertThat(status(order)).isEqualTo("completed");
        assertThat(shown(order).get("paid-via").asString()).isEqualTo("paypal");
        assertThat(shown(order).get("transaction-id").asString()).isEqualTo("SALE-" + payment);
        charge(shopper, order, approved(payment, "P1")).expect(409);
        shopper.post(path(order, "create-paypal-payment"), "{}").expect(400);
    }

    @Test
    void aPaymentThatIsDeclinedEndsTheOrder() {
        JsonNode order = toPay(paidTicket(""), 1, "paypal");
        String payment = begun(order);

        JsonNode declined =
                charge(shopper, order, approved(payment, "POOR")).expect(200).json();

        assertThat(declined.at("/data/attributes/status").asBoolean()).isFalse();
        assertThat(status(order)).isEqualTo("expired");
    }

    @Test
    void aMessageOfPayPalsCompletesOnceAndAForgedOneNothing() {
        JsonNode order = toPay(paidTicket(""), 1, "paypal");
        String payment = begun(order);
        String message = """
                {"event_type":"PAYMENT.SALE.COMPLETED","resource":{"id":"SALE-1","parent_payment":"%s"}}""".formatted(payment);
        Http good = http().with("paypal-transmission-sig", "good").with("paypal-transmission-id", payment);

        http().with("paypal-transmission-sig", "bad")
                .post("/v1/webhooks/paypal", message)
                .expect(400);
        good.post("/v1/webhooks/paypal", message).expect(200);
        assertThat(status(order)).isEqualTo("pending");
        charge(shopper, order, approved(payment, "P1")).expect(200);
        good.post("/v1/webhooks/paypal", message).expect(200);

        assertThat(status(order)).isEqualTo("completed");
        assertThat(GATEWAYS.refundsOf("SALE-" + payment)).isEmpty();
    }

    @Test
    void aPaymentOfAMobileClientMustBeForTheOrderAndForOneOnly() {
        String ticket = paidTicket("");
        JsonNode order = toPay(ticket, 1, "paypal");
        JsonNode other = toPay(ticket, 1, "paypal");

        assertThat(verifiedByMobile(order, GATEWAYS.paidByMobile("1.00", "USD", PAYEE)))
                .isFalse();
        assertThat(verifiedByMobile(order, GATEWAYS.paidByMobile("12.50", "EUR", PAYEE)))
                .isFalse();
        assertThat(verifiedByMobile(order, GATEWAYS.paidByMobile("12.50", "USD", "me@example.com")))
                .isFalse();
        assertThat(verifiedByMobile(order, "PAY-unknown")).isFalse();
        assertThat(status(order)).isEqualTo("pending");
        String payment = GATEWAYS.paidByMobile("12.50", "USD", PAYEE);

        assertThat(verifiedByMobile(order, payment)).isTrue();

        assertThat(status(order)).isEqualTo("completed");
        assertThat(verifiedByMobile(order, payment)).isTrue();
        assertThat(verifiedByMobile(other, payment)).isFalse();
        assertThat(status(other)).isEqualTo("pending");
    }

    private boolean verifiedByMobile(JsonNode order, String payment) {
        return shopper.post(path(order, "verify-mobile-paypal-payment"), """
                {"data":{"attributes":{"payment-id":"%s"}}}""".formatted(payment))
                .expect(200)
                .json()
                .get("status")
                .asBoolean();
    }

    @Test
    void returnedTicketsGiveTheirPlacesAndTheirMoneyBack() {
        String ticket = paidTicket(",\"capacity\":3");
        JsonNode order = toPay(ticket, 3, "paypal");
        String payment = begun(order);
        charge(shopper, order, approved(payment, "P1")).expect(200);
        String sale = "SALE-" + payment;
        String one = id(attendees(shopper, order).getFirst());
        Http stranger = clientOf(world().member(world().organisation(), "member"));

        stranger.post(path(order, "refund"), "{}").expect(403);
        shopper.post(path(order, "refund"), "{}").expect(403);
        client.post(path(order, "refund"), "{\"attendees\":[\"x\"]}").expect(422);
        client.post(path(order, "refund"), "{\"attendees\":[1]}").expect(404);
        JsonNode refund = client.post(path(order, "refund"), "{\"attendees\":[%s]}".formatted(one))
                .expect(200)
                .json()
                .at("/refunds/0");

        assertThat(refund.get("amount").asDouble()).isEqualTo(12.5);
        eventually(() -> GATEWAYS.refundsOf(sale).size() == 1);
        assertThat(GATEWAYS.refundsOf(sale).getFirst().at("/amount/total").asString())
                .isEqualTo("12.50");
        assertThat(status(order)).isEqualTo("completed");
        ordered(shopper, ticket, 1);
        String note = Pdfs.text(shopper.bytes(refund.get("credit_note_url").asString()));
        assertThat(note).contains("Credit Note CN-", "Seat", "12.50 USD", identifier(order));
        stranger.get(refund.get("credit_note_url").asString()).expect(403);
        // a second time gives nothing back
        client.post(path(order, "refund"), "{\"attendees\":[%s]}".formatted(one))
                .expect(200);
        client.post(path(order, "refund"), "{}").expect(200);
        eventually(() -> GATEWAYS.refundsOf(sale).size() == 2);
        assertThat(GATEWAYS.refundsOf(sale).getLast().at("/amount/total").asString())
                .isEqualTo("25.00");
        assertThat(status(order)).isEqualTo("cancelled");
        ordered(shopper, ticket, 2);
    }
}
