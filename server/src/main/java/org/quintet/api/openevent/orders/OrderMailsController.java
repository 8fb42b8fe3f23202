package org.quintet.api.openevent.orders;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.documents.OrderOfUrl;
import org.quintet.identity.Caller;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.platform.limits.RateLimit;
import org.quintet.platform.limits.RateLimits;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.SendTicketsAgain;
import org.quintet.ticketing.orders.OrderState;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Sends the mails of an order once more (facts, A13; document, group Attendees, "Send order receipts"). */
@RestController
class OrderMailsController {

    private static final MediaType JSON_API = MediaType.parseMediaType("application/vnd.api+json");
    private static final Set<OrderState> ISSUED = Set.of(OrderState.PLACED, OrderState.COMPLETED);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int LONGEST_KEY = 200;

    private final OrderOfUrl orders;
    private final Permissions permissions;
    private final SendTicketsAgain sendTicketsAgain;
    private final RateLimit ofOneUser;
    private final RateLimit ofAll;

    OrderMailsController(
            OrderOfUrl orders, Permissions permissions, SendTicketsAgain sendTicketsAgain, RateLimits limits) {
        this.orders = orders;
        this.permissions = permissions;
        this.sendTicketsAgain = sendTicketsAgain;
        this.ofOneUser = limits.of(5, MINUTE);
        this.ofAll = limits.of(60, MINUTE);
    }

    /** {@code {"data": {"order": identifier, "user": whoever}}}, from those who organise the event. */
    @PostMapping("/v1/orders/resend-email")
    @Permits(Who.SIGNED_IN)
    Map<String, Object> resend(Caller caller, JsonBody json) {
        JsonNode data = json.object().path("data");
        String user = data.path("user").asString("");
        ofOneUser.count(user.substring(0, Math.min(user.length(), LONGEST_KEY)));
        ofAll.count("");
        TicketOrderRecord order = orders.find(named(data.path("order"), "data/order"));
        if (!permissions.has(new OpenEventCaller(caller), EventAuthority.COORGANIZER, order.getEventId())) {
            throw JsonApiException.forbidden(ErrorSource.pointer("data/order"), "Co-Organizer Access Required");
        }
        try {
            sendTicketsAgain.execute(order.getId(), ISSUED);
        } catch (Failure.Conflict _) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("data/order"), "Only placed and completed orders have confirmation");
        }
        return Map.of(
                "status",
                true,
                "message",
                "Verification emails for order : " + order.getUuid() + " has been sent successfully");
    }

    /** {@code {"order-identifier": identifier}}, from the buyer or from those who work at the entrance. */
    @PostMapping("/v1/attendees/send-receipt")
    @Permits(Who.SIGNED_IN)
    ResponseEntity<Map<String, String>> receipt(Caller caller, JsonBody json) {
        TicketOrderRecord order = orders.find(named(json.object().path("order-identifier"), "order-identifier"));
        boolean buyer = Long.valueOf(caller.requireUser().id()).equals(order.getBuyerId());
        if (!buyer && !permissions.has(new OpenEventCaller(caller), EventAuthority.REGISTRAR, order.getEventId())) {
            throw JsonApiException.forbidden(
                    ErrorSource.text(""), "You need to be the event organizer or order buyer to send receipts.");
        }
        try {
            sendTicketsAgain.execute(order.getId(), Set.of(OrderState.COMPLETED));
        } catch (Failure.Conflict _) {
            return ResponseEntity.status(409)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("error", "Cannot send receipt for an incomplete order"));
        }
        return ResponseEntity.ok().contentType(JSON_API).body(Map.of("message", "receipt sent to attendees"));
    }

    private static String named(JsonNode node, String pointer) {
        return Optional.of(node)
                .filter(it -> it.isString() || it.isIntegralNumber())
                .map(JsonNode::asString)
                .orElseThrow(() -> JsonApiException.unprocessable(
                        ErrorSource.pointer(pointer), "An order's identifier is required"));
    }
}
