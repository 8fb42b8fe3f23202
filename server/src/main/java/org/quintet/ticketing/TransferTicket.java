package org.quintet.ticketing;

import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.attendees.TicketHolder;

/** Gives a ticket to another holder. It gets a new code: the old one, of which there may be prints, is worth nothing. */
@UseCase
public class TransferTicket {

    private final DSLContext sql;
    private final Clock clock;

    TransferTicket(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** In which role somebody gives a ticket away. */
    public enum Giver {
        /** Staff of the event, who may do so with every ticket. */
        STAFF,
        /** The holder, if the ticket's type may be transferred. */
        HOLDER
    }

    /**
     * Returns the ticket as it is afterwards.
     *
     * @throws Failure.NotFound if there is no such ticket that {@code actor} is the giver of
     * @throws Failure.NotAllowed if its type may not be transferred by holders
     * @throws Failure.Conflict if it is not active
     */
    public TicketRecord execute(User actor, Giver giver, long ticketId, TicketHolder to) {
        TicketRecord ticket = switch (giver) {
            case STAFF -> Tickets.lockedForStaff(sql, actor, ticketId);
            case HOLDER -> Tickets.lockedForHolder(sql, actor, ticketId);
        };
        if (giver == Giver.HOLDER && !isTransferable(ticket)) {
            throw new Failure.NotAllowed("Tickets of this type cannot be transferred");
        }
        if (TicketState.of(ticket.getState()) != TicketState.ACTIVE) {
            throw new Failure.Conflict(TICKET.STATE.getName(), "The ticket is " + ticket.getState());
        }
        TicketRows.give(ticket, to);
        ticket.setCode(TicketCodes.next());
        // the badge stays with the one who gave the ticket away
        ticket.setCredentialCode(null);
        return TicketRows.update(sql, ticket, clock.instant());
    }

    private boolean isTransferable(TicketRecord ticket) {
        return sql.fetchExists(
                TICKET_TYPE, TICKET_TYPE.ID.eq(ticket.getTicketTypeId()).and(TICKET_TYPE.TRANSFERABLE));
    }
}
