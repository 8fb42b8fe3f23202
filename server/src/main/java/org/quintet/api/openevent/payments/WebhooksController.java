package org.quintet.api.openevent.payments;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quintet.payments.Attempt;
import org.quintet.payments.GatewayAnswer;
import org.quintet.payments.PayPalMessages;
import org.quintet.payments.StripeMessages;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.ticketing.orders.OrderPayments;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where gateways say that something has become of a payment. Not in the document; whose message it is, its signature says. */
@RestController
class WebhooksController {

    private static final Map<String, Boolean> RECEIVED = Map.of("received", true);

    private final StripeMessages stripe;
    private final PayPalMessages paypal;
    private final OrderPayments payments;

    WebhooksController(StripeMessages stripe, PayPalMessages paypal, OrderPayments payments) {
        this.stripe = stripe;
        this.paypal = paypal;
        this.payments = payments;
    }

    @PostMapping("/v1/webhooks/stripe")
    @Permits(Who.ANYONE)
    Map<String, Boolean> ofStripe(
            @RequestHeader(name = "Stripe-Signature", defaultValue = "") String signature, JsonBody body) {
        return settled(stripe.attemptIn(body.text(), signature));
    }

    @PostMapping("/v1/webhooks/paypal")
    @Permits(Who.ANYONE)
    Map<String, Boolean> ofPayPal(@RequestHeader HttpHeaders headers, JsonBody body) {
        Map<String, String> named = new HashMap<>();
        headers.forEach((name, values) -> named.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return settled(paypal.attemptIn(body.object(), named));
    }

    /** A gateway that cannot be asked now is told to send its message again. */
    private Map<String, Boolean> settled(Optional<Attempt> attempt) {
        if (attempt.isPresent() && payments.settle(attempt.get()) instanceof GatewayAnswer.Unreachable(String reason)) {
            throw new Failure.Conflict("payment", reason);
        }
        return RECEIVED;
    }
}
