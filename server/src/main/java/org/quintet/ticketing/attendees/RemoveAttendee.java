package org.quintet.ticketing.attendees;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.identity.Caller;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.Places;
import org.quintet.ticketing.TicketCounts;
import org.quintet.ticketing.TicketRows;
import org.quintet.ticketing.TicketState;

/** Takes a ticket out of an order that is being filled in: its place is free again. What is to be paid stays the same. */
@UseCase
public class RemoveAttendee {

    private final DSLContext sql;
    private final Clock clock;
    private final Attendees attendees;
    private final Places places;

    RemoveAttendee(DSLContext sql, Clock clock, Attendees attendees, Places places) {
        this.sql = sql;
        this.clock = clock;
        this.attendees = attendees;
        this.places = places;
    }

    /**
     * Takes the ticket out; a second time does nothing.
     *
     * @throws Failure.NotSignedIn if nobody is signed in
     * @throws Failure.NotFound if there is no such ticket, or it has no order
     * @throws Failure.NotAllowed if the caller is neither the buyer nor of the installation's staff
     * @throws Failure.Invalid if the order is not being filled in
     */
    public void execute(Caller caller, long ticketId) {
        TicketRecord ticket = attendees.lockedForBuyer(caller, ticketId);
        if (TicketState.of(ticket.getState()) != TicketState.RESERVED) {
            return;
        }
        ticket.setState(TicketState.CANCELLED.word());
        TicketRows.update(sql, ticket, clock.instant());
        places.giveBack(ticket.getEventId(), TicketCounts.byType(List.of(ticket)), Places.Share.RESERVED);
    }
}
