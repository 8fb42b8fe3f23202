package org.quintet.ticketing.orders;

import java.util.Collection;
import org.quintet.identity.User;
import org.quintet.platform.usecases.UseCase;

/** Voids several tickets and gives back what was paid for them: all, or none of them. */
@UseCase
public class RefundTickets {

    private final RefundTicket refundTicket;

    RefundTickets(RefundTicket refundTicket) {
        this.refundTicket = refundTicket;
    }

    /** @throws org.quintet.platform.failures.Failure.NotFound as {@link RefundTicket#execute}, for any of them */
    public void execute(User actor, Collection<Long> ticketIds) {
        ticketIds.stream().sorted().forEach(id -> refundTicket.execute(actor, id));
    }
}
