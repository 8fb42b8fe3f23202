package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.TICKET_ORDER;

import org.quintet.identity.User;
import org.quintet.payments.ConfirmPayment;
import org.quintet.payments.Payments;
import org.quintet.payments.RequestPayment;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.springframework.stereotype.Component;

/** Whether there is anything left to be paid for an order. */
@Component
class OrderMoney {

    private final Payments payments;
    private final RequestPayment requestPayment;
    private final ConfirmPayment confirmPayment;

    OrderMoney(Payments payments, RequestPayment requestPayment, ConfirmPayment confirmPayment) {
        this.payments = payments;
        this.requestPayment = requestPayment;
        this.confirmPayment = confirmPayment;
    }

    /** Notes that the money of the order has come, because somebody who works for the event says so. */
    void confirm(User witness, TicketOrderRecord order) {
        if (order.getAmount().signum() > 0) {
            request(order);
            confirmPayment.execute(witness, order.getId());
        }
    }

    /** Asks for the money of the order, if nobody has. */
    private void request(TicketOrderRecord order) {
        if (!payments.isRequested(order.getId())) {
            requestPayment.execute(order.getId(), order.getAmount(), order.getCurrency());
        }
    }

    /** Whether nothing is to be paid, or the money has come. */
    boolean hasCome(TicketOrderRecord order) {
        return order.getAmount().signum() == 0 || payments.hasCome(order.getId());
    }

    /** @throws Failure.Conflict unless it {@link #hasCome} */
    void requireCome(TicketOrderRecord order) {
        if (!hasCome(order)) {
            throw new Failure.Conflict(TICKET_ORDER.STATE.getName(), "The order is not paid yet");
        }
    }
}
