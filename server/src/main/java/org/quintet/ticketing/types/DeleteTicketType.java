package org.quintet.ticketing.types;

import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.PLACE_LIMIT;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.ticketing.orders.SellingEvent;

/** Takes a ticket type that nobody holds a ticket of from its event. */
@UseCase
public class DeleteTicketType {

    private final DSLContext sql;
    private final Clock clock;

    DeleteTicketType(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Deletes the ticket type, so that its name is free.
     *
     * @throws Failure.NotFound if there is no such type, or {@code actor} does not work for its event
     * @throws Failure.Conflict if there are tickets of it, or orders that reserve some
     */
    public void execute(User actor, long ticketTypeId) {
        SellingEvent.staffedBy(sql, actor, TicketTypes.eventOf(sql, ticketTypeId));
        // whoever sells one meanwhile holds a weaker lock: he comes before, or finds it gone
        boolean isThere = sql.select(TICKET_TYPE.ID)
                .from(TICKET_TYPE)
                .where(TICKET_TYPE.ID.eq(ticketTypeId))
                .and(TicketTypes.present())
                .forUpdate()
                .fetchOptional()
                .isPresent();
        if (!isThere) {
            throw TicketTypes.notFound();
        }
        boolean held = sql.fetchExists(selectOne()
                .from(PLACE_LIMIT)
                .where(PLACE_LIMIT.TICKET_TYPE_ID.eq(ticketTypeId))
                .and(PLACE_LIMIT.ISSUED.plus(PLACE_LIMIT.RESERVED).gt(0)));
        if (held) {
            throw new Failure.Conflict(TICKET_TYPE.ID.getName(), "There are tickets of this type");
        }
        sql.update(TICKET_TYPE)
                .set(TICKET_TYPE.DELETED_AT, clock.instant())
                .set(TICKET_TYPE.UPDATED_AT, clock.instant())
                .set(TICKET_TYPE.VERSION, TICKET_TYPE.VERSION.plus(1))
                .where(TICKET_TYPE.ID.eq(ticketTypeId))
                .execute();
    }
}
