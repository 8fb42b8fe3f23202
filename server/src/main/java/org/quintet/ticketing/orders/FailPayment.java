package org.quintet.ticketing.orders;

import org.jooq.DSLContext;
import org.quintet.payments.Attempt;
import org.quintet.payments.CloseAttempt;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;

/** Ends an order that a gateway refused to take money for (Open Event, part A12): its places are free again. */
@UseCase
public class FailPayment {

    private final DSLContext sql;
    private final OrderSteps steps;
    private final CloseAttempt closeAttempt;

    FailPayment(DSLContext sql, OrderSteps steps, CloseAttempt closeAttempt) {
        this.sql = sql;
        this.steps = steps;
        this.closeAttempt = closeAttempt;
    }

    /** Does nothing to an order whose money has come meanwhile, or that has ended. */
    public void execute(Attempt attempt) {
        TicketOrderRecord order = Orders.locked(sql, attempt.orderId());
        if (closeAttempt.execute(attempt.id()) && OrderState.OPEN_WORDS.contains(order.getState())) {
            steps.take(order, OrderState.EXPIRED);
        }
    }
}
