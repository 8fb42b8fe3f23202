package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.TICKET_ORDER;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.springframework.stereotype.Component;

/** How an order may be paid, and to which state that takes it (Open Event's facts, A10 and C11). */
@Component
class PaymentRules {

    /** Modes in which money comes through a gateway, which says so itself. */
    private static final Set<String> TOLD_BY_GATEWAYS = Set.of("stripe", "paypal");

    private final OrderMoney money;

    PaymentRules(OrderMoney money) {
        this.money = money;
    }

    /**
     * Checks an order as it is going to be.
     *
     * @param order with what changes, but in the state in which it is
     * @param next the state that it is to go to, if any
     * @param trusted whether who asks can say that the money has come or will
     * @param modeSent whether he says how it is paid
     * @throws Failure.Invalid if it cannot be paid so
     * @throws Failure.NotAllowed if somebody completes an order of his own that is not paid
     */
    void check(
            TicketOrderRecord order, EventRecord event, Optional<OrderState> next, boolean trusted, boolean modeSent) {
        if (order.getAmount().signum() == 0) {
            return;
        }
        Optional<String> mode = Optional.ofNullable(order.getPaymentMode());
        if (mode.filter("free"::equals).isPresent()) {
            throw refused("An order that costs something cannot be paid by payment mode free");
        }
        if (next.filter(OrderState.COMPLETED::equals).isPresent() && !money.hasCome(order)) {
            mode.filter(TOLD_BY_GATEWAYS::contains)
                    .filter(_ -> modeSent || !trusted)
                    .ifPresent(gateway -> {
                        throw refused("insufficient data to verify " + gateway + " payment");
                    });
            if (!trusted) {
                throw new Failure.NotAllowed(
                        TICKET_ORDER.STATE.getName(), "You cannot complete an order that is not paid");
            }
        }
        if (next.filter(OrderState.PLACED::equals).isPresent() && !trusted) {
            requirePromise(mode, event);
        }
    }

    private static void requirePromise(Optional<String> mode, EventRecord event) {
        Map<String, Boolean> promises = Map.of(
                "bank", event.getCanPayByBank(),
                "cheque", event.getCanPayByCheque(),
                "onsite", event.getCanPayOnsite(),
                "invoice", event.getCanPayByInvoice());
        String named = mode.orElseThrow(() -> refused("Payment mode is required to place an order"));
        if (!promises.getOrDefault(named, false)) {
            throw refused("Orders of this event cannot be placed with payment mode " + named);
        }
    }

    private static Failure.Invalid refused(String reason) {
        return new Failure.Invalid(TICKET_ORDER.PAYMENT_MODE.getName(), reason);
    }
}
