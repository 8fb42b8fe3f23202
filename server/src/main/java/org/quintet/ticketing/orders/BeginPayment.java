package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_ORDER;

import org.jooq.DSLContext;
import org.quintet.payments.Attempt;
import org.quintet.payments.Gateway;
import org.quintet.payments.OpenAttempt;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.attendees.AttendeeForms;

/** Begins to have an order paid through a gateway, which is asked afterwards. Its places are held for longer from now on. */
@UseCase
public class BeginPayment {

    private final DSLContext sql;
    private final OrderSteps steps;
    private final AttendeeForms forms;
    private final OpenAttempt openAttempt;

    BeginPayment(DSLContext sql, OrderSteps steps, AttendeeForms forms, OpenAttempt openAttempt) {
        this.sql = sql;
        this.steps = steps;
        this.forms = forms;
        this.openAttempt = openAttempt;
    }

    /**
     * Returns the attempt; one that has begun already is the same.
     *
     * @throws Failure.NotFound if there is no such order
     * @throws Failure.Conflict if the order is cancelled, expired or complete, costs nothing, or the event does not take money
     *     through the gateway
     * @throws Failure.Invalid if somebody who comes has not answered what the event asks
     */
    public Attempt execute(long orderId, Gateway gateway) {
        TicketOrderRecord order = Orders.locked(sql, orderId);
        EventRecord event =
                sql.selectFrom(EVENT).where(EVENT.ID.eq(order.getEventId())).fetchSingle();
        requirePayable(order);
        requireTaken(event, gateway);
        if (OrderState.of(order.getState()) == OrderState.INITIALIZING) {
            if (event.getIsTicketFormEnabled()) {
                forms.checkAll(orderId);
            }
            order.setPaymentMode(gateway.word());
            order = steps.take(order, OrderState.PENDING);
        }
        return openAttempt.execute(orderId, gateway, order.getAmount(), order.getCurrency());
    }

    private void requirePayable(TicketOrderRecord order) {
        switch (OrderState.of(order.getState())) {
            case CANCELLED, EXPIRED, COMPLETED -> throw ended();
            case INITIALIZING, PENDING, PLACED -> {
                if (steps.isOver(order)) {
                    throw ended();
                }
            }
        }
        if (order.getAmount().signum() == 0) {
            throw new Failure.Conflict(TICKET_ORDER.AMOUNT.getName(), "You cannot charge payments on a free order");
        }
    }

    private static Failure.Conflict ended() {
        return new Failure.Conflict(
                TICKET_ORDER.STATE.getName(), "You cannot charge payments on a cancelled, expired or completed order");
    }

    private static void requireTaken(EventRecord event, Gateway gateway) {
        boolean taken = switch (gateway) {
            case STRIPE -> event.getCanPayByStripe();
            case PAYPAL -> event.getCanPayByPaypal();
        };
        if (!taken) {
            throw new Failure.Conflict(
                    TICKET_ORDER.PAYMENT_MODE.getName(), "The event does not take payments by " + gateway.word());
        }
    }
}
