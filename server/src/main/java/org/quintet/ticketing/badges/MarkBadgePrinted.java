package org.quintet.ticketing.badges;

import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_HOLDER;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Notes that the badge of a ticket's holder is printed, and when it was last. */
@UseCase
public class MarkBadgePrinted {

    private final DSLContext sql;
    private final Clock clock;

    MarkBadgePrinted(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws Failure.NotFound if there is no such ticket */
    public void execute(long ticketId) {
        sql.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.ID.eq(ticketId))
                .forKeyShare()
                .fetchOptional(TICKET.ID)
                .ifPresentOrElse(this::mark, () -> {
                    throw new Failure.NotFound("attendee");
                });
    }

    private void mark(long ticketId) {
        Instant now = clock.instant();
        sql.insertInto(TICKET_HOLDER)
                .set(TICKET_HOLDER.TICKET_ID, ticketId)
                .set(TICKET_HOLDER.IS_BADGE_PRINTED, true)
                .set(TICKET_HOLDER.BADGE_PRINTED_AT, now)
                .onConflict(TICKET_HOLDER.TICKET_ID)
                .doUpdate()
                .set(TICKET_HOLDER.IS_BADGE_PRINTED, true)
                .set(TICKET_HOLDER.BADGE_PRINTED_AT, now)
                .execute();
    }
}
