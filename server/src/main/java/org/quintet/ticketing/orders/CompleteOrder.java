package org.quintet.ticketing.orders;

import org.jooq.DSLContext;
import org.quintet.identity.Caller;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;

/** Completes an order: its reserved tickets are issued. */
@UseCase
public class CompleteOrder {

    private final DSLContext sql;
    private final OrderSteps steps;
    private final OrderMoney money;

    CompleteOrder(DSLContext sql, OrderSteps steps, OrderMoney money) {
        this.sql = sql;
        this.steps = steps;
        this.money = money;
    }

    /**
     * Returns the completed order; one that is complete already stays as it is. Staff of the event says by this that the money
     * has come. The buyer, or whoever knows the id of an order that nobody signed in for, completes only what is paid.
     *
     * @throws Failure.NotFound if there is no such order of the caller's
     * @throws Failure.Conflict if it is not paid, cancelled, or its time is over
     */
    public TicketOrderRecord execute(Caller caller, long orderId) {
        TicketOrderRecord order = Orders.locked(sql, orderId);
        boolean staff = Orders.isStaff(sql, caller, order);
        if (!staff && order.getBuyerId() != null && !Orders.isBuyer(caller, order)) {
            throw Orders.notFound();
        }
        if (OrderState.of(order.getState()).leadsTo(OrderState.COMPLETED) && !steps.isOver(order)) {
            if (staff) {
                money.confirm(caller.requireUser(), order);
            } else {
                money.requireCome(order);
            }
        }
        return steps.take(order, OrderState.COMPLETED);
    }
}
