package org.quintet.api.openevent.payments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.documents.OrderOfUrl;
import org.quintet.identity.Caller;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.payments.Gateway;
import org.quintet.payments.GatewayAnswer;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.orders.OrderPayments;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Charging orders (document, group Orders, "Charge"): for their buyers, and for those who organise the event. */
@RestController
class ChargeController {

    private static final MediaType JSON_API = MediaType.parseMediaType("application/vnd.api+json");

    private final OrderOfUrl orders;
    private final OrderPayments payments;

    ChargeController(OrderOfUrl orders, OrderPayments payments) {
        this.orders = orders;
        this.payments = payments;
    }

    @PostMapping("/v1/orders/{identifier}/charge")
    @Permits(Who.SIGNED_IN)
    ResponseEntity<Map<String, Object>> charge(Caller caller, @PathVariable String identifier, JsonBody json) {
        TicketOrderRecord order = orders.payableBy(caller, identifier);
        PaymentBody body = PaymentBody.read(json, "charge");
        GatewayAnswer answer = gateway(order, body) == Gateway.STRIPE
                ? payments.chargeByStripe(order.getId(), body.text("stripe").filter(ChargeController::isToken))
                : byPayPal(order, body);
        return document(order, answer);
    }

    /** Anything else is an example's word, or of a client that pays with the intent that it gets. */
    private static boolean isToken(String sent) {
        return sent.startsWith("tok_") || sent.startsWith("pm_");
    }

    private GatewayAnswer byPayPal(TicketOrderRecord order, PaymentBody body) {
        return payments.chargeByPayPal(order, required(body, "paypal-payment-id"), required(body, "paypal-payer-id"));
    }

    private static String required(PaymentBody body, String name) {
        return body.text(name)
                .orElseThrow(() -> JsonApiException.unprocessable(
                        ErrorSource.pointer("/data/attributes/" + name), name + " is required"));
    }

    /** As the order says that it is paid; if it does not say, as the request looks. */
    private static Gateway gateway(TicketOrderRecord order, PaymentBody body) {
        String mode = Optional.ofNullable(order.getPaymentMode())
                .orElseGet(() -> body.text("paypal-payment-id").isPresent() ? "paypal" : "stripe");
        return switch (mode) {
            case "stripe" -> Gateway.STRIPE;
            case "paypal" -> Gateway.PAYPAL;
            case "free" ->
                throw JsonApiException.conflict(ErrorSource.pointer(""), "You cannot charge payments on a free order");
            default ->
                throw JsonApiException.conflict(
                        ErrorSource.pointer("/data/attributes/payment-mode"),
                        "Orders with payment mode " + mode + " are not charged");
        };
    }

    private static ResponseEntity<Map<String, Object>> document(TicketOrderRecord order, GatewayAnswer answer) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("status", answer instanceof GatewayAnswer.Waiting || answer instanceof GatewayAnswer.Received);
        attributes.put("message", message(answer));
        Map<String, String> links = Map.of("self", "/v1/orders/" + order.getUuid() + "/charge");
        return ResponseEntity.ok()
                .contentType(JSON_API)
                .body(Map.of(
                        "data",
                        Map.of(
                                "type",
                                "charge",
                                "id",
                                order.getId().toString(),
                                "attributes",
                                attributes,
                                "links",
                                links),
                        "links",
                        links,
                        "jsonapi",
                        PaymentBody.VERSION));
    }

    /** The intent in Stripe's words, for the payer's client; of PayPal, and of what failed, a sentence. */
    private static String message(GatewayAnswer answer) {
        return switch (answer) {
            case GatewayAnswer.Waiting waiting -> waiting.document();
            case GatewayAnswer.Received received ->
                received.means().equals(Gateway.PAYPAL.word()) ? "Charge successful" : received.document();
            case GatewayAnswer.Refused refused -> refused.reason();
            // nothing has changed, and the same request may be sent again
            case GatewayAnswer.Unreachable unreachable ->
                throw JsonApiException.conflict(ErrorSource.pointer(""), unreachable.reason());
        };
    }
}
