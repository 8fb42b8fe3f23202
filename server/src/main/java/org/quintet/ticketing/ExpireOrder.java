package org.quintet.ticketing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.springframework.context.ApplicationEventPublisher;

/** Ends an order that was not completed in time: its places are free again. */
@UseCase
class ExpireOrder {

    private final DSLContext sql;
    private final Clock clock;
    private final ApplicationEventPublisher domainEvents;
    private final Places places;

    ExpireOrder(DSLContext sql, Clock clock, ApplicationEventPublisher domainEvents, Places places) {
        this.sql = sql;
        this.clock = clock;
        this.domainEvents = domainEvents;
        this.places = places;
    }

    /** Does nothing to an order that was completed, cancelled or ended by somebody else meanwhile. */
    public void execute(long orderId) {
        TicketOrderRecord order = Orders.locked(sql, orderId);
        Instant now = clock.instant();
        if (!OrderState.OPEN_WORDS.contains(order.getState()) || now.isBefore(order.getExpiresAt())) {
            return;
        }
        order.setState(OrderState.EXPIRED.word());
        order.setUpdatedAt(now);
        Orders.update(sql, order);
        domainEvents.publishEvent(new OrderExpired(orderId));
        var expired = TicketRows.move(sql, orderId, List.of(TicketState.RESERVED.word()), TicketState.EXPIRED, now);
        if (!expired.isEmpty()) {
            places.giveBack(order.getEventId(), TicketCounts.byType(expired), Places.Share.RESERVED);
        }
    }
}
