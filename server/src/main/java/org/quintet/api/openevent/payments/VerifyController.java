package org.quintet.api.openevent.payments;

import java.util.Map;
import java.util.Optional;
import org.quintet.api.openevent.documents.OrderOfUrl;
import org.quintet.identity.Caller;
import org.quintet.payments.Gateway;
import org.quintet.payments.GatewayAnswer;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.orders.OrderPayments;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks Stripe whether an order is paid, as clients do when their payer comes back (Open Event, part A12). */
@RestController("openEventVerifyController")
class VerifyController {

    private final OrderOfUrl orders;
    private final OrderPayments payments;

    VerifyController(OrderOfUrl orders, OrderPayments payments) {
        this.orders = orders;
        this.payments = payments;
    }

    /** The status of the payment in Stripe's words; without one, the status of the order. */
    @PostMapping("/v1/orders/{identifier}/verify")
    @Permits(Who.SIGNED_IN)
    Map<String, String> verify(Caller caller, @PathVariable String identifier) {
        TicketOrderRecord order = orders.payableBy(caller, identifier);
        Optional<GatewayAnswer> answer = payments.verify(order.getId(), Gateway.STRIPE);
        return Map.of("payment_status", answer.map(VerifyController::status).orElse(order.getState()));
    }

    private static String status(GatewayAnswer answer) {
        return switch (answer) {
            case GatewayAnswer.Received _ -> "succeeded";
            case GatewayAnswer.Waiting waiting -> waiting.status();
            case GatewayAnswer.Refused _ -> "failed";
            case GatewayAnswer.Unreachable _ -> "unknown";
        };
    }
}
