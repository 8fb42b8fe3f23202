package org.quintet.ticketing;

import static org.quintet.schema.Tables.TICKET_ORDER;

import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.ticketing.orders.OrderState;
import org.quintet.ticketing.orders.Orders;
import org.springframework.context.ApplicationEventPublisher;

/** Sends the tickets of an order once more to its buyer and to those who come by it. */
@UseCase
public class SendTicketsAgain {

    private final DSLContext sql;
    private final ApplicationEventPublisher domainEvents;

    SendTicketsAgain(DSLContext sql, ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.domainEvents = domainEvents;
    }

    /**
     * Sends them in the background. That the caller may want that is for himself to know.
     *
     * @param among the states in which an order has tickets to be sent
     * @throws Failure.NotFound if there is no such order
     * @throws Failure.Conflict if it is in none of those states
     */
    public void execute(long orderId, Set<OrderState> among) {
        String state = sql.select(TICKET_ORDER.STATE)
                .from(TICKET_ORDER)
                .where(TICKET_ORDER.ID.eq(orderId))
                .fetchOptional(TICKET_ORDER.STATE)
                .orElseThrow(Orders::notFound);
        if (!among.contains(OrderState.of(state))) {
            throw new Failure.Conflict(TICKET_ORDER.STATE.getName(), "The order is " + state);
        }
        domainEvents.publishEvent(new TicketsSentAgain(orderId, UUID.randomUUID()));
    }
}
