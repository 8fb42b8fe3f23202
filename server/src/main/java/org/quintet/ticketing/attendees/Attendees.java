package org.quintet.ticketing.attendees;

import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.events.roles.EventRole;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.orders.OrderState;
import org.quintet.ticketing.orders.Orders;
import org.quintet.ticketing.orders.SellingEvent;
import org.springframework.stereotype.Component;

/** Whoever may say who the holders of tickets are: who buys them, as long as he does, and those at the door. */
@Component
class Attendees {

    private final DSLContext sql;
    private final EventAccess access;

    Attendees(DSLContext sql, EventAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /**
     * The ticket, locked until the transaction ends with its order, which is being filled in.
     *
     * @throws Failure.NotSignedIn if nobody is signed in
     * @throws Failure.NotFound if there is no such ticket, or it has no order
     * @throws Failure.NotAllowed if {@code caller} is neither the buyer nor of the installation's staff
     * @throws Failure.Invalid if the order is not being filled in
     */
    TicketRecord lockedForBuyer(Caller caller, long ticketId) {
        User user = caller.requireUser();
        long orderId = Optional.ofNullable(sql.select(TICKET.ORDER_ID)
                        .from(TICKET)
                        .where(TICKET.ID.eq(ticketId))
                        .fetchOptional()
                        .orElseThrow(() -> new Failure.NotFound("attendee"))
                        .value1())
                .orElseThrow(Orders::notFound);
        TicketOrderRecord order = Orders.locked(sql, orderId);
        if (!user.isPlatformStaff() && !Orders.isBuyer(caller, order)) {
            throw notHis();
        }
        if (!isFilledIn(order)) {
            throw tooLate();
        }
        return locked(ticketId);
    }

    /**
     * The ticket, locked until the transaction ends.
     *
     * @throws Failure.NotSignedIn if nobody is signed in
     * @throws Failure.NotFound if there is no such ticket
     * @throws Failure.NotAllowed if {@code caller} does not work at the door of its event
     */
    TicketRecord lockedAtTheDoor(Caller caller, long ticketId) {
        User user = caller.requireUser();
        long eventId = sql.select(TICKET.EVENT_ID)
                .from(TICKET)
                .where(TICKET.ID.eq(ticketId))
                .fetchOptional(TICKET.EVENT_ID)
                .orElseThrow(() -> new Failure.NotFound("attendee"));
        SellingEvent.hold(sql, eventId);
        if (!user.isPlatformStaff() && !access.holds(user, eventId, EventRole.AT_THE_DOOR)) {
            throw notHis();
        }
        return locked(ticketId);
    }

    /** Whether the ticket's order is being filled in, and {@code caller} does it. */
    boolean isFilledInBy(Caller caller, TicketRecord ticket) {
        return orderOf(ticket)
                .filter(Attendees::isFilledIn)
                .filter(order -> isStaffOrBuyer(caller, order))
                .isPresent();
    }

    /**
     * Lets those who organise the event say who the holder is while he comes.
     *
     * @throws Failure.NotAllowed if {@code caller} neither does that nor buys the ticket
     * @throws Failure.Invalid if he buys it, and its order is not being filled in
     */
    void requireOrganiserOf(Caller caller, TicketRecord ticket, boolean arrives) {
        if (arrives && access.isOrganiser(caller, ticket.getEventId())) {
            return;
        }
        throw orderOf(ticket).filter(order -> isStaffOrBuyer(caller, order)).isPresent() ? tooLate() : notHis();
    }

    private static boolean isStaffOrBuyer(Caller caller, TicketOrderRecord order) {
        return caller.isPlatformStaff() || Orders.isBuyer(caller, order);
    }

    private static boolean isFilledIn(TicketOrderRecord order) {
        return OrderState.of(order.getState()) == OrderState.INITIALIZING;
    }

    private Optional<TicketOrderRecord> orderOf(TicketRecord ticket) {
        return sql.selectFrom(TICKET_ORDER)
                .where(TICKET_ORDER.ID.eq(ticket.getOrderId()))
                .fetchOptional();
    }

    private TicketRecord locked(long ticketId) {
        return sql.selectFrom(TICKET)
                .where(TICKET.ID.eq(ticketId))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("attendee"));
    }

    private static Failure.NotAllowed notHis() {
        return new Failure.NotAllowed("Only admin or that user itself can update attendee info");
    }

    private static Failure.Invalid tooLate() {
        return new Failure.Invalid(
                TICKET.ID.getName(),
                "Attendee can't be updated because the corresponding order is not in initializing state");
    }
}
