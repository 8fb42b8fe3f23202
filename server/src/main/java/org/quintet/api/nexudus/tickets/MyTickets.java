package org.quintet.api.nexudus.tickets;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.PLACE_LIMIT;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.quintet.api.nexudus.catalogue.Viewpoint;
import org.quintet.events.EventAccess;
import org.quintet.identity.User;
import org.quintet.platform.database.ListBounds;
import org.quintet.platform.failures.Failure;
import org.quintet.ticketing.TicketState;
import org.quintet.ticketing.Tickets;
import org.springframework.stereotype.Component;

/** Finds the tickets that somebody holds of a location's events. */
@Component("nexudusMyTickets")
class MyTickets {

    private static final Table<?> SOURCE = TICKET.join(EVENT)
            .on(EVENT.ID.eq(TICKET.EVENT_ID))
            .join(TICKET_TYPE)
            .on(TICKET_TYPE.ID.eq(TICKET.TICKET_TYPE_ID))
            .join(PLACE_LIMIT)
            .on(PLACE_LIMIT.TICKET_TYPE_ID.eq(TICKET_TYPE.ID));

    private final DSLContext sql;

    MyTickets(DSLContext sql) {
        this.sql = sql;
    }

    /** A page of tickets, and how many there are on all pages. */
    record Found(List<? extends Record> tickets, long total) {}

    Found page(User holder, Viewpoint viewpoint, MyTicketsQuery query, List<Field<?>> columns) {
        Condition wanted = heldAt(holder, viewpoint.location().id())
                .and(query.showUpcoming() ? EVENT.ENDS_AT.ge(viewpoint.now()) : noCondition());
        List<? extends Record> tickets = sql.select(columns)
                .from(SOURCE)
                .where(wanted)
                .orderBy(query.sorting(), TICKET.ID)
                .limit(ListBounds.limit(query.size()))
                .offset(ListBounds.offset(query.offset()))
                .fetch();
        long total = sql.selectCount().from(SOURCE).where(wanted).fetchSingle().value1();
        return new Found(tickets, total);
    }

    /** @throws Failure.NotFound if {@code holder} has no such ticket at the location */
    void require(User holder, long locationId, long ticketId) {
        boolean held = sql.fetchExists(
                sql.selectOne().from(SOURCE).where(TICKET.ID.eq(ticketId)).and(heldAt(holder, locationId)));
        if (!held) {
            throw new Failure.NotFound("ticket");
        }
    }

    /** Tickets that are worth something. */
    private static Condition heldAt(User holder, long locationId) {
        return Tickets.heldBy(holder)
                .and(TICKET.STATE.eq(inline(TicketState.ACTIVE.word())))
                .and(EVENT.ORGANISATION_ID.eq(locationId))
                .and(EventAccess.present());
    }
}
