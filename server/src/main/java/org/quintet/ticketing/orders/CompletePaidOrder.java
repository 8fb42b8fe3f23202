package org.quintet.ticketing.orders;

import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;

/** Completes an order because its money has come, whoever noticed that. */
@UseCase
public class CompletePaidOrder {

    private final DSLContext sql;
    private final OrderSteps steps;
    private final OrderMoney money;

    CompletePaidOrder(DSLContext sql, OrderSteps steps, OrderMoney money) {
        this.sql = sql;
        this.steps = steps;
        this.money = money;
    }

    /**
     * Returns the completed order; one that is complete already stays as it is.
     *
     * @throws Failure.NotFound if there is no such order
     * @throws Failure.Conflict if it is not paid; or cancelled, or its time is over, so that the money is to go back
     */
    public TicketOrderRecord execute(long orderId) {
        TicketOrderRecord order = Orders.locked(sql, orderId);
        money.requireCome(order);
        return steps.take(order, OrderState.COMPLETED);
    }
}
