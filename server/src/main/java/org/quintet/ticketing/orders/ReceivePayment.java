package org.quintet.ticketing.orders;

import org.jooq.DSLContext;
import org.quintet.payments.Attempt;
import org.quintet.payments.GatewayAnswer;
import org.quintet.payments.NoteReceipt;
import org.quintet.payments.ReturnReceipt;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;

/**
 * Notes that money of an order has come through a gateway, and completes the order: once, however often it is told, and in
 * whatever order. An order whose time is over takes its places again; if they are gone, or the order is paid already or
 * cancelled, the money goes back.
 */
@UseCase
public class ReceivePayment {

    private final DSLContext sql;
    private final OrderSteps steps;
    private final NoteReceipt noteReceipt;
    private final ReturnReceipt returnReceipt;

    ReceivePayment(DSLContext sql, OrderSteps steps, NoteReceipt noteReceipt, ReturnReceipt returnReceipt) {
        this.sql = sql;
        this.steps = steps;
        this.noteReceipt = noteReceipt;
        this.returnReceipt = returnReceipt;
    }

    /**
     * Returns the order as it is afterwards.
     *
     * @throws org.quintet.platform.failures.Failure.NotFound if the order is gone
     * @throws org.quintet.platform.failures.Failure.Conflict if the same payment was noted for another order
     */
    public TicketOrderRecord execute(Attempt attempt, GatewayAnswer.Received received) {
        TicketOrderRecord order = Orders.locked(sql, attempt.orderId());
        NoteReceipt.Outcome outcome = noteReceipt.execute(attempt, received);
        return switch (outcome) {
            case KNOWN -> order;
            case TOO_MUCH -> returned(order, attempt, received, outcome);
            case PAYS ->
                isWhatIsAsked(order, received)
                        ? settle(order, attempt, received, outcome)
                        : returned(order, attempt, received, outcome);
        };
    }

    private TicketOrderRecord settle(
            TicketOrderRecord order, Attempt attempt, GatewayAnswer.Received received, NoteReceipt.Outcome outcome) {
        return steps.completePaid(order).orElseGet(() -> returned(order, attempt, received, outcome));
    }

    private TicketOrderRecord returned(
            TicketOrderRecord order, Attempt attempt, GatewayAnswer.Received received, NoteReceipt.Outcome outcome) {
        returnReceipt.execute(attempt, received, outcome);
        return order;
    }

    private static boolean isWhatIsAsked(TicketOrderRecord order, GatewayAnswer.Received received) {
        return order.getAmount().compareTo(received.amount()) == 0
                && order.getCurrency().equals(received.currency());
    }
}
