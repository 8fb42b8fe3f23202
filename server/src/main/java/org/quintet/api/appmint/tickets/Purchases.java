package org.quintet.api.appmint.tickets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.orders.NewOrder;
import org.quintet.ticketing.orders.OrderState;
import org.quintet.ticketing.orders.PlaceOrder;
import org.springframework.stereotype.Component;

/** Buying, as customers do by themselves and staff does for them. */
@Component("appMintPurchases")
class Purchases {

    static final String REQUEST_KEY = "Idempotency-Key";

    private static final int LONGEST_KEY = 255;

    private final PlaceOrder placeOrder;
    private final TicketTypeRecords types;
    private final TicketRecords tickets;

    Purchases(PlaceOrder placeOrder, TicketTypeRecords types, TicketRecords tickets) {
        this.placeOrder = placeOrder;
        this.types = types;
        this.tickets = tickets;
    }

    /** Places the order that {@code body} describes at the event, whose id in the core is {@code event}. */
    OrderAnswer place(
            Optional<User> seller, Optional<User> buyer, long event, PurchaseBody body, Optional<String> requestKey) {
        requestKey.filter(key -> key.length() > LONGEST_KEY).ifPresent(_ -> {
            throw new Failure.Invalid(REQUEST_KEY, "must not be longer than " + LONGEST_KEY + " characters");
        });
        Map<UUID, Long> ids = types.idsAt(
                event, body.lines().stream().map(PurchaseBody.Line::type).toList());
        NewOrder order = body.order(event, ids, buyer, requestKey);
        try {
            return answer(placeOrder.execute(seller, order));
        } catch (Failure.Invalid invalid) {
            throw IssueBody.inWireWords(invalid);
        }
    }

    OrderAnswer answer(TicketOrderRecord order) {
        boolean complete = OrderState.of(order.getState()) == OrderState.COMPLETED;
        return OrderAnswer.of(order, complete ? tickets.ofOrder(order.getId()) : List.of());
    }
}
