package org.quintet.ticketing;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketRecord;

/** Notes which badge, wristband or chip a ticket's holder has, for doors at which it is shown instead of the ticket. */
@UseCase
public class AssignCredential {

    private final DSLContext sql;
    private final Clock clock;

    AssignCredential(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Returns the ticket as it is afterwards.
     *
     * @param code what stands on it; empty takes it away
     * @throws Failure.NotFound if there is no such ticket, or {@code actor} does not work for its event
     * @throws Failure.Conflict if another ticket of the event has it
     */
    public TicketRecord execute(User actor, long ticketId, Optional<String> code) {
        TicketRecord ticket = Tickets.lockedForStaff(sql, actor, ticketId);
        ticket.setCredentialCode(code.orElse(null));
        return Credentials.eachOnce(() -> TicketRows.update(sql, ticket, clock.instant()));
    }
}
