package org.quintet.ticketing;

import static org.quintet.schema.Tables.TICKET;

import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.schema.tables.records.TicketRecord;
import org.springframework.stereotype.Component;

/** Which holders of tickets whoever buys may still name. */
@Component
class Attendees {

    private final DSLContext sql;

    Attendees(DSLContext sql) {
        this.sql = sql;
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
            throw new Failure.NotAllowed("Only admin or that user itself can update attendee info");
        }
        if (OrderState.of(order.getState()) != OrderState.INITIALIZING) {
            throw new Failure.Invalid(
                    TICKET.ID.getName(),
                    "Attendee can't be updated because the corresponding order is not in initializing state");
        }
        return sql.selectFrom(TICKET)
                .where(TICKET.ID.eq(ticketId))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("attendee"));
    }
}
