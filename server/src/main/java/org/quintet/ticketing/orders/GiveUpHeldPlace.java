package org.quintet.ticketing.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.Places;
import org.quintet.ticketing.TicketCounts;
import org.quintet.ticketing.TicketRows;
import org.quintet.ticketing.TicketState;

/** Lets go of a place that {@link HoldPlace} holds and that nobody has taken. */
@UseCase
public class GiveUpHeldPlace {

    private final DSLContext sql;
    private final Clock clock;
    private final Places places;

    GiveUpHeldPlace(DSLContext sql, Clock clock, Places places) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
    }

    /**
     * Cancels the order if it is still being filled in; does nothing to others.
     *
     * @throws Failure.NotFound if there is no such order
     */
    public void execute(long orderId) {
        TicketOrderRecord order = Orders.locked(sql, orderId);
        if (OrderState.of(order.getState()) != OrderState.INITIALIZING) {
            return;
        }
        Instant now = clock.instant();
        order.setState(OrderState.CANCELLED.word());
        order.setCancelledAt(now);
        order.setUpdatedAt(now);
        Orders.update(sql, order);
        var released = TicketRows.move(sql, orderId, List.of(TicketState.RESERVED.word()), TicketState.CANCELLED, now);
        places.giveBack(order.getEventId(), TicketCounts.byType(released), Places.Share.RESERVED);
    }
}
