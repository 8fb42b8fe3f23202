package org.quintet.ticketing.orders;

import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;

/** Ends an order that was not completed in time: its places are free again. */
@UseCase
class ExpireOrder {

    private final DSLContext sql;
    private final OrderSteps steps;

    ExpireOrder(DSLContext sql, OrderSteps steps) {
        this.sql = sql;
        this.steps = steps;
    }

    /** Does nothing to an order that was completed, cancelled or ended by somebody else meanwhile. */
    public void execute(long orderId) {
        TicketOrderRecord order = Orders.locked(sql, orderId);
        if (steps.isOver(order)) {
            steps.take(order, OrderState.EXPIRED);
        }
    }
}
