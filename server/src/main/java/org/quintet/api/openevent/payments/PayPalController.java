package org.quintet.api.openevent.payments;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.documents.OrderOfUrl;
import org.quintet.identity.Caller;
import org.quintet.payments.GatewayAnswer;
import org.quintet.payments.PayPalPayments;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.orders.OrderPayments;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payments of orders at PayPal (document, group Orders, "Create Paypal payment", and what mobile clients call). */
@RestController
class PayPalController {

    private final OrderOfUrl orders;
    private final OrderPayments payments;

    PayPalController(OrderOfUrl orders, OrderPayments payments) {
        this.orders = orders;
        this.payments = payments;
    }

    /** The document has the path without its version; clients have it with. */
    @PostMapping(
            path = {"/v1/orders/{identifier}/create-paypal-payment", "/orders/{identifier}/create-paypal-payment"},
            produces = "application/vnd.api+json")
    @Permits(Who.SIGNED_IN)
    Map<String, @Nullable Object> create(Caller caller, @PathVariable String identifier, JsonBody json) {
        TicketOrderRecord order = orders.payableBy(caller, identifier);
        PaymentBody body = PaymentBody.read(json, "paypal-payment");
        GatewayAnswer answer = payments.beginAtPayPal(
                order.getId(), new PayPalPayments.Addresses(body.required("return-url"), body.required("cancel-url")));
        return switch (answer) {
            case GatewayAnswer.Waiting waiting -> begun(waiting.reference());
            case GatewayAnswer.Received received -> begun(received.reference());
            case GatewayAnswer.Refused refused -> notBegun(refused.reason());
            case GatewayAnswer.Unreachable unreachable -> notBegun(unreachable.reason());
        };
    }

    private static Map<String, @Nullable Object> begun(String payment) {
        return answer(true, payment, null);
    }

    private static Map<String, @Nullable Object> notBegun(String error) {
        return answer(false, null, error);
    }

    private static Map<String, @Nullable Object> answer(
            boolean status, @Nullable String payment, @Nullable String error) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("status", status);
        answer.put("payment_id", payment);
        answer.put("error", error);
        return answer;
    }

    @PostMapping("/v1/orders/{identifier}/verify-mobile-paypal-payment")
    @Permits(Who.SIGNED_IN)
    Map<String, @Nullable Object> verify(Caller caller, @PathVariable String identifier, JsonBody json) {
        TicketOrderRecord order = orders.payableBy(caller, identifier);
        String payment = PaymentBody.read(json, "paypal-payment").required("payment-id");
        payments.requirePayPal();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        try {
            String error = switch (payments.takeFromPayPal(order, payment)) {
                case GatewayAnswer.Received _ -> "";
                case GatewayAnswer.Waiting waiting -> "The payment is " + waiting.status();
                case GatewayAnswer.Refused refused -> refused.reason();
                case GatewayAnswer.Unreachable unreachable -> unreachable.reason();
            };
            answer.put("status", error.isEmpty());
            answer.put("error", error.isEmpty() ? null : error);
        } catch (Failure.Conflict conflict) {
            answer.put("status", false);
            answer.put("error", conflict.message());
        }
        return answer;
    }
}
