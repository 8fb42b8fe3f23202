package org.quintet.ticketing;

import static org.quintet.schema.Tables.TICKET_ORDER;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.springframework.context.ApplicationEventPublisher;

/** Cancels an order, complete or not, with all its tickets. What was paid is not given back: see {@link RefundOrder}. */
@UseCase
public class CancelOrder {

    private final DSLContext sql;
    private final Clock clock;
    private final ApplicationEventPublisher domainEvents;
    private final Places places;

    CancelOrder(DSLContext sql, Clock clock, ApplicationEventPublisher domainEvents, Places places) {
        this.sql = sql;
        this.clock = clock;
        this.domainEvents = domainEvents;
        this.places = places;
    }

    /**
     * Returns the order as it is afterwards. A second time does nothing.
     *
     * @throws Failure.NotFound if there is no such order, or {@code actor} does not work for its event
     * @throws Failure.Conflict if it has expired
     */
    public TicketOrderRecord execute(User actor, long orderId) {
        TicketOrderRecord order = Orders.lockedForStaff(sql, actor, orderId);
        return switch (OrderState.of(order.getState())) {
            case CANCELLED -> order;
            case EXPIRED -> throw new Failure.Conflict(TICKET_ORDER.STATE.getName(), "The order has expired");
            case INITIALIZING, PENDING, PLACED, COMPLETED -> cancel(order);
        };
    }

    private TicketOrderRecord cancel(TicketOrderRecord order) {
        Instant now = clock.instant();
        release(order, List.of(TicketState.RESERVED.word()), Places.Share.RESERVED, now);
        release(order, TicketState.ISSUED_WORDS, Places.Share.ISSUED, now);
        order.setState(OrderState.CANCELLED.word());
        order.setCancelledAt(now);
        order.setUpdatedAt(now);
        domainEvents.publishEvent(new OrderCancelled(order.getId()));
        return Orders.update(sql, order);
    }

    private void release(TicketOrderRecord order, List<String> states, Places.Share share, Instant now) {
        var cancelled = TicketRows.move(sql, order.getId(), states, TicketState.CANCELLED, now);
        if (!cancelled.isEmpty()) {
            places.giveBack(order.getEventId(), TicketCounts.byType(cancelled), share);
        }
    }
}
