package org.quintet.ticketing;

import static org.quintet.schema.Tables.TICKET;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.attendees.TicketHolder;

/** Makes a blank ticket good for admission. */
@UseCase
public class ActivateTicket {

    private final DSLContext sql;
    private final Clock clock;

    ActivateTicket(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Returns the ticket as it is afterwards. One that is active already stays as it is.
     *
     * @param holder who got it; may be nobody known
     * @throws Failure.NotFound if there is no such ticket, or {@code actor} does not work for its event
     * @throws Failure.Conflict if it was cancelled or refunded
     */
    public TicketRecord execute(User actor, long ticketId, TicketHolder holder) {
        TicketRecord ticket = Tickets.lockedForStaff(sql, actor, ticketId);
        return switch (TicketState.of(ticket.getState())) {
            case INACTIVE -> {
                ticket.setState(TicketState.ACTIVE.word());
                TicketRows.give(ticket, holder);
                yield TicketRows.update(sql, ticket, clock.instant());
            }
            case ACTIVE -> ticket;
            case CANCELLED, REFUNDED ->
                throw new Failure.Conflict(TICKET.STATE.getName(), "The ticket is " + ticket.getState());
            case RESERVED, EXPIRED -> throw Tickets.notFound();
        };
    }
}
