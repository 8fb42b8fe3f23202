package org.quintet.ticketing.types;

import static org.quintet.schema.Tables.TICKET_TYPE;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.ticketing.orders.SellingEvent;

/** Takes back that a ticket type was deleted. */
@UseCase
public class RestoreTicketType {

    private final DSLContext sql;
    private final Clock clock;

    RestoreTicketType(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Restores the ticket type; one that is not deleted stays as it is.
     *
     * @throws Failure.NotFound if there is no such type, or {@code actor} does not work for its event
     * @throws Failure.Conflict if another type of the event has its slug or name by now
     */
    public void execute(User actor, long ticketTypeId) {
        long event = sql.select(TICKET_TYPE.EVENT_ID)
                .from(TICKET_TYPE)
                .where(TICKET_TYPE.ID.eq(ticketTypeId))
                .fetchOptional(TICKET_TYPE.EVENT_ID)
                .orElseThrow(TicketTypes::notFound);
        SellingEvent.staffedBy(sql, actor, event);
        try {
            sql.update(TICKET_TYPE)
                    .setNull(TICKET_TYPE.DELETED_AT)
                    .set(TICKET_TYPE.UPDATED_AT, clock.instant())
                    .set(TICKET_TYPE.VERSION, TICKET_TYPE.VERSION.plus(1))
                    .where(TICKET_TYPE.ID.eq(ticketTypeId))
                    .and(TICKET_TYPE.DELETED_AT.isNotNull())
                    .execute();
        } catch (RuntimeException e) {
            if (Constraints.isBroken(TicketTypes.NAME_KEY, e)) {
                throw TicketTypes.nameTaken();
            }
            if (Constraints.isBroken("ticket_type_slug_key", e)) {
                throw new Failure.Conflict(TICKET_TYPE.SLUG.getName(), "Another ticket type has its name by now");
            }
            throw e;
        }
    }
}
