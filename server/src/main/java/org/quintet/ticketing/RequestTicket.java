package org.quintet.ticketing;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketRecord;
import org.springframework.context.ApplicationEventPublisher;

/** Has a ticket sent to its holder. */
@UseCase
public class RequestTicket {

    private final DSLContext sql;
    private final ApplicationEventPublisher domainEvents;

    RequestTicket(DSLContext sql, ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.domainEvents = domainEvents;
    }

    /**
     * Has the ticket sent to the address on it, or to the holder's own if there is none.
     *
     * @throws Failure.NotFound if {@code holder} has no such ticket, or not any more
     */
    public void execute(User holder, long ticketId) {
        TicketRecord ticket = Tickets.lockedForHolder(sql, holder, ticketId);
        if (TicketState.of(ticket.getState()) != TicketState.ACTIVE) {
            throw Tickets.notFound();
        }
        String recipient = Optional.ofNullable(ticket.getHolderEmail()).orElseGet(holder::email);
        domainEvents.publishEvent(new TicketRequested(ticketId, recipient, UUID.randomUUID()));
    }
}
