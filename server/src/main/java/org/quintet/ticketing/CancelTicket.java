package org.quintet.ticketing;

import static org.quintet.schema.Tables.TICKET;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.orders.RefundTicket;

/** Voids a ticket. Its place is free again; what was paid for it is not given back: see {@link RefundTicket}. */
@UseCase
public class CancelTicket {

    private final DSLContext sql;
    private final Clock clock;
    private final Places places;

    CancelTicket(DSLContext sql, Clock clock, Places places) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
    }

    /**
     * Returns the ticket as it is afterwards. A second time does nothing.
     *
     * @throws Failure.NotFound if there is no such ticket, or {@code actor} does not work for its event
     * @throws Failure.Conflict if it was refunded
     */
    public TicketRecord execute(User actor, long ticketId) {
        TicketRecord ticket = Tickets.lockedForStaff(sql, actor, ticketId);
        return switch (TicketState.of(ticket.getState())) {
            case ACTIVE, INACTIVE -> {
                ticket.setState(TicketState.CANCELLED.word());
                TicketRecord cancelled = TicketRows.update(sql, ticket, clock.instant());
                places.giveBack(ticket.getEventId(), TicketCounts.byType(List.of(ticket)), Places.Share.ISSUED);
                yield cancelled;
            }
            case CANCELLED -> ticket;
            case REFUNDED -> throw new Failure.Conflict(TICKET.STATE.getName(), "The ticket was refunded");
            case RESERVED, EXPIRED -> throw Tickets.notFound();
        };
    }
}
