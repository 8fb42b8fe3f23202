package org.quintet.ticketing;

import static org.quintet.schema.Tables.EVENT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketRecord;

/** Gives a ticket back that somebody holds himself. Its place is free again; money goes back by the staff's hand only. */
@UseCase
public class CancelOwnTicket {

    private final DSLContext sql;
    private final Clock clock;
    private final Places places;

    CancelOwnTicket(DSLContext sql, Clock clock, Places places) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
    }

    /**
     * Voids the ticket.
     *
     * @throws Failure.NotFound if {@code holder} has no such ticket, or not any more
     * @throws Failure.Conflict if the event is over
     */
    public void execute(User holder, long ticketId) {
        TicketRecord ticket = Tickets.lockedForHolder(sql, holder, ticketId);
        if (TicketState.of(ticket.getState()) != TicketState.ACTIVE) {
            throw Tickets.notFound();
        }
        Instant now = clock.instant();
        Instant end = sql.select(EVENT.ENDS_AT)
                .from(EVENT)
                .where(EVENT.ID.eq(ticket.getEventId()))
                .fetchSingle()
                .value1();
        if (end.isBefore(now)) {
            throw new Failure.Conflict(EVENT.ENDS_AT.getName(), "The event is over");
        }
        ticket.setState(TicketState.CANCELLED.word());
        TicketRows.update(sql, ticket, now);
        places.giveBack(ticket.getEventId(), TicketCounts.byType(List.of(ticket)), Places.Share.ISSUED);
    }
}
