package org.quintet.payments;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Payments that the payer approves at PayPal and the server then executes (PayPal's Payments API, version 1, whose payment
 * and payer ids Open Event's clients send). Never called within a transaction.
 */
@Component
public class PayPalPayments implements GatewayService {

    private static final String PAYMENTS = "/v1/payments/payment";
    private static final String DONE_BEFORE = "PAYMENT_ALREADY_DONE";

    private final PayPalClient client;
    private final GatewayKeys keys;
    private final JsonMapper mapper;

    PayPalPayments(PayPalClient client, GatewayKeys keys, JsonMapper mapper) {
        this.client = client;
        this.keys = keys;
        this.mapper = mapper;
    }

    /** Where PayPal sends the payer afterwards. */
    public record Addresses(String returnUrl, String cancelUrl) {}

    @Override
    public Gateway gateway() {
        return Gateway.PAYPAL;
    }

    /** @throws org.quintet.platform.failures.Failure.Conflict if the settings have no account at PayPal */
    public void requireConfigured() {
        keys.requirePayPal();
    }

    /**
     * Asks for money; again under the same name, it is the same payment.
     *
     * @param name ours for it
     * @param payee the e-mail address of the account that gets it
     */
    public GatewayAnswer begin(
            UUID name, BigDecimal amount, String currency, String payee, Addresses addresses, String description) {
        ObjectNode wanted = mapper.createObjectNode().put("intent", "sale");
        wanted.putObject("payer").put("payment_method", "paypal");
        wanted.putObject("redirect_urls")
                .put("return_url", addresses.returnUrl())
                .put("cancel_url", addresses.cancelUrl());
        ObjectNode transaction = wanted.putArray("transactions").addObject();
        transaction
                .putObject("amount")
                .put("total", MinorUnits.scaled(amount, currency).toPlainString())
                .put("currency", currency);
        transaction.putObject("payee").put("email", payee);
        transaction.put("custom", name.toString()).put("description", description);
        return answer(client.post(PAYMENTS, wanted, name.toString()));
    }

    /** Takes the money of a payment that the payer has approved. */
    public GatewayAnswer execute(String payment, String payer) {
        ObjectNode wanted = mapper.createObjectNode().put("payer_id", payer);
        PayPalClient.Reply reply = client.post(
                path(payment) + "/execute",
                wanted,
                UUID.nameUUIDFromBytes(bytes(payment + ":" + payer)).toString());
        // somebody else was first, or we did not hear the answer
        return reply.problem().equals(DONE_BEFORE) ? ask(payment) : answer(reply);
    }

    @Override
    public GatewayAnswer ask(Attempt attempt) {
        return ask(attempt.reference().orElseThrow());
    }

    /** Asks what has become of a payment. */
    public GatewayAnswer ask(String payment) {
        return answer(client.get(path(payment)));
    }

    /** Whether the money went to an account. */
    public boolean isPaidTo(GatewayAnswer.Received received, String email) {
        return mapper.readTree(received.document())
                .at("/transactions/0/payee/email")
                .asString("")
                .equalsIgnoreCase(email);
    }

    @Override
    public RefundAnswer refund(Attempt attempt, UUID name, BigDecimal amount) {
        ObjectNode wanted = mapper.createObjectNode();
        wanted.putObject("amount")
                .put("total", MinorUnits.scaled(amount, attempt.currency()).toPlainString())
                .put("currency", attempt.currency());
        PayPalClient.Reply reply = client.post(
                "/v1/payments/sale/" + encoded(attempt.money().orElseThrow()) + "/refund", wanted, name.toString());
        if (reply.done()) {
            return new RefundAnswer.Taken(reply.json().path("id").asString(""));
        }
        return reply.unable() ? new RefundAnswer.Unreachable(reply.reason()) : new RefundAnswer.Refused(reply.reason());
    }

    private static GatewayAnswer answer(PayPalClient.Reply reply) {
        if (!reply.done()) {
            return reply.unable()
                    ? new GatewayAnswer.Unreachable(reply.reason())
                    : new GatewayAnswer.Refused(reply.reason());
        }
        JsonNode payment = reply.json();
        String reference = payment.path("id").asString("");
        String state = payment.path("state").asString("");
        JsonNode sale = payment.at("/transactions/0/related_resources/0/sale");
        if (sale.path("state").asString("").equals("completed")) {
            return received(reference, sale, reply.text());
        }
        return state.equals("failed")
                ? new GatewayAnswer.Refused(payment.path("failure_reason").asString("The payment failed"))
                : new GatewayAnswer.Waiting(reference, state, reply.text());
    }

    private static GatewayAnswer received(String reference, JsonNode sale, String document) {
        Optional<BigDecimal> total = sale.at("/amount/total").asDecimalOpt();
        if (total.isEmpty()) {
            return new GatewayAnswer.Unreachable("PayPal did not say how much was paid");
        }
        return new GatewayAnswer.Received(
                reference,
                sale.path("id").asString(""),
                total.get(),
                sale.at("/amount/currency").asString(""),
                Gateway.PAYPAL.word(),
                Optional.empty(),
                document);
    }

    private static String path(String payment) {
        return PAYMENTS + "/" + encoded(payment);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
