package org.quintet.ticketing.orders;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.payments.Payments;
import org.quintet.payments.RefundPayment;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.Places;
import org.quintet.ticketing.TicketCounts;
import org.quintet.ticketing.TicketRows;
import org.quintet.ticketing.TicketState;
import org.quintet.ticketing.Tickets;

/** Voids a ticket and gives back what was paid for it. */
@UseCase
public class RefundTicket {

    private final DSLContext sql;
    private final Clock clock;
    private final Places places;
    private final Payments payments;
    private final RefundPayment refundPayment;

    RefundTicket(DSLContext sql, Clock clock, Places places, Payments payments, RefundPayment refundPayment) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
        this.payments = payments;
        this.refundPayment = refundPayment;
    }

    /**
     * Returns the ticket as it is afterwards. A second time does nothing; one that was cancelled before can be refunded. For a
     * ticket that was not bought with an order no money moves here.
     *
     * @throws Failure.NotFound if there is no such ticket, or {@code actor} does not work for its event
     */
    public TicketRecord execute(User actor, long ticketId) {
        TicketRecord ticket = Tickets.lockedForStaff(sql, actor, ticketId);
        TicketState before = TicketState.of(ticket.getState());
        if (before == TicketState.REFUNDED) {
            return ticket;
        }
        ticket.setState(TicketState.REFUNDED.word());
        TicketRecord refunded = TicketRows.update(sql, ticket, clock.instant());
        if (before != TicketState.CANCELLED) {
            places.giveBack(ticket.getEventId(), TicketCounts.byType(List.of(ticket)), Places.Share.ISSUED);
        }
        giveMoneyBack(actor, ticket);
        return refunded;
    }

    private void giveMoneyBack(User actor, TicketRecord ticket) {
        Long order = ticket.getOrderId();
        if (order != null && ticket.getPrice().signum() > 0 && payments.hasCome(order)) {
            refundPayment.execute(actor, order, Map.of(ticket.getId(), ticket.getPrice()));
        }
    }
}
