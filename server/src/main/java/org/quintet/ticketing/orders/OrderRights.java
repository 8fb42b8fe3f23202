package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.TICKET_ORDER;

import java.util.Set;
import org.jooq.Field;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.TicketOrderRecord;

/**
 * Who may change what of an order (Open Event's facts, A10).
 *
 * @param organiser whether he is one of those who organise the event
 * @param buyer whether the order is his
 */
record OrderRights(boolean organiser, boolean buyer) {

    private static final Set<Field<?>> OF_BUYERS = Set.of(
            TICKET_ORDER.PAYMENT_MODE,
            TICKET_ORDER.IS_BILLING_ENABLED,
            TICKET_ORDER.BILLING_COMPANY,
            TICKET_ORDER.BILLING_ADDRESS,
            TICKET_ORDER.BILLING_CITY,
            TICKET_ORDER.BILLING_STATE,
            TICKET_ORDER.BILLING_ZIP_CODE,
            TICKET_ORDER.BILLING_COUNTRY,
            TICKET_ORDER.BILLING_TAX_INFO,
            TICKET_ORDER.NOTES);

    /**
     * Those of the changes that he may make. Whoever is neither organiser nor buyer is of the installation's staff, and makes
     * all.
     *
     * @throws Failure.NotAllowed if one of them is not his to make
     */
    OrderChanges permitted(TicketOrderRecord order, OrderChanges wanted) {
        if (buyer && !organiser) {
            return ofBuyer(order, wanted);
        }
        if (buyer) {
            requireOnly(OF_BUYERS, order, wanted);
            return wanted;
        }
        if (organiser) {
            requireOnly(Set.of(), order, wanted);
            wanted.state().ifPresent(next -> requireOpenToOrganisers(order, next));
            return wanted.onlyState();
        }
        return wanted;
    }

    private static OrderChanges ofBuyer(TicketOrderRecord order, OrderChanges wanted) {
        if (wanted.state().filter(OrderState.CANCELLED::equals).isPresent()) {
            return wanted.onlyState();
        }
        if (!OrderState.OPEN_WORDS.contains(order.getState())) {
            throw new Failure.NotAllowed("You cannot update a non-initialized or non-pending order");
        }
        requireOnly(OF_BUYERS, order, wanted);
        if (wanted.state().filter(OrderState.EXPIRED::equals).isPresent()) {
            throw notHis(TICKET_ORDER.STATE);
        }
        return wanted;
    }

    private static void requireOpenToOrganisers(TicketOrderRecord order, OrderState next) {
        OrderState now = OrderState.of(order.getState());
        if (now == next) {
            return;
        }
        if (now == OrderState.COMPLETED && order.getAmount().signum() > 0) {
            throw new Failure.NotAllowed(
                    TICKET_ORDER.STATE.getName(), "You cannot update the status of a completed paid order");
        }
        if (now == OrderState.CANCELLED) {
            throw new Failure.NotAllowed(
                    TICKET_ORDER.STATE.getName(), "You cannot update the status of a cancelled order");
        }
    }

    private static void requireOnly(Set<Field<?>> columns, TicketOrderRecord order, OrderChanges wanted) {
        wanted.different(order).stream()
                .filter(column -> !columns.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw notHis(column);
                });
    }

    private static Failure.NotAllowed notHis(Field<?> column) {
        return new Failure.NotAllowed(column.getName(), "You cannot update " + column.getName() + " of an order");
    }
}
