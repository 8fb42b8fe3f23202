package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_ORDER;

import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.TicketOrderRecord;

/** What use cases of orders share. */
public final class Orders {

    static final int MOST_LINES = 20;

    private Orders() {}

    public static void requireQuantity(int quantity, int most) {
        if (quantity < 1 || quantity > most) {
            throw new Failure.Invalid("quantity", "Must be between 1 and " + most);
        }
    }

    /**
     * The order, locked until the transaction ends.
     *
     * @throws Failure.NotFound if there is none
     */
    public static TicketOrderRecord locked(DSLContext sql, long orderId) {
        long event = sql.select(TICKET_ORDER.EVENT_ID)
                .from(TICKET_ORDER)
                .where(TICKET_ORDER.ID.eq(orderId))
                .fetchOptional(TICKET_ORDER.EVENT_ID)
                .orElseThrow(Orders::notFound);
        SellingEvent.hold(sql, event);
        return sql.selectFrom(TICKET_ORDER)
                .where(TICKET_ORDER.ID.eq(orderId))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(Orders::notFound);
    }

    /**
     * As {@link #locked}, for staff of its event.
     *
     * @throws Failure.NotFound if there is none, or {@code actor} does not work for its event
     */
    static TicketOrderRecord lockedForStaff(DSLContext sql, User actor, long orderId) {
        TicketOrderRecord order = locked(sql, orderId);
        SellingEvent.staffedBy(sql, actor, order.getEventId());
        return order;
    }

    /** Whether {@code caller} works for the order's event. */
    static boolean isStaff(DSLContext sql, Caller caller, TicketOrderRecord order) {
        return sql.fetchExists(EVENT, EVENT.ID.eq(order.getEventId()).and(EventAccess.staffedBy(caller)));
    }

    /** Whether {@code caller} bought. */
    public static boolean isBuyer(Caller caller, TicketOrderRecord order) {
        return caller.signedInUser()
                .filter(user -> Long.valueOf(user.id()).equals(order.getBuyerId()))
                .isPresent();
    }

    /** Writes a change of an order and returns it as it is stored. */
    static TicketOrderRecord update(DSLContext sql, TicketOrderRecord order) {
        return sql.update(TICKET_ORDER)
                .set(order)
                .where(TICKET_ORDER.ID.eq(order.getId()))
                .returning()
                .fetchSingle();
    }

    public static Failure.NotFound notFound() {
        return new Failure.NotFound("order");
    }
}
