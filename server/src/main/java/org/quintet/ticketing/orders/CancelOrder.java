package org.quintet.ticketing.orders;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;

/** Cancels an order, complete or not, with all its tickets. What was paid is not given back: see {@link RefundOrder}. */
@UseCase
public class CancelOrder {

    private final DSLContext sql;
    private final OrderSteps steps;

    CancelOrder(DSLContext sql, OrderSteps steps) {
        this.sql = sql;
        this.steps = steps;
    }

    /**
     * Returns the order as it is afterwards. A second time does nothing.
     *
     * @throws Failure.NotFound if there is no such order, or {@code actor} does not work for its event
     * @throws Failure.Conflict if it has expired
     */
    public TicketOrderRecord execute(User actor, long orderId) {
        return steps.take(Orders.lockedForStaff(sql, actor, orderId), OrderState.CANCELLED);
    }
}
