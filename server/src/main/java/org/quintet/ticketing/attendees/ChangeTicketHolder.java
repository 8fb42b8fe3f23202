package org.quintet.ticketing.attendees;

import java.time.Clock;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.TicketRows;
import org.quintet.ticketing.Tickets;

/** Corrects who holds a ticket: it stays the same ticket with the same code, unlike one that is given away. */
@UseCase
public class ChangeTicketHolder {

    private final DSLContext sql;
    private final Clock clock;

    ChangeTicketHolder(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Returns the ticket as it is afterwards.
     *
     * @param translate makes the holder to be out of the ticket as it is, which nobody else changes meanwhile
     * @throws Failure.NotFound if there is no such ticket, or {@code actor} does not work for its event
     */
    public TicketRecord execute(User actor, long ticketId, Function<TicketRecord, TicketHolder> translate) {
        TicketRecord ticket = Tickets.lockedForStaff(sql, actor, ticketId);
        TicketRows.give(ticket, translate.apply(ticket));
        return TicketRows.update(sql, ticket, clock.instant());
    }
}
