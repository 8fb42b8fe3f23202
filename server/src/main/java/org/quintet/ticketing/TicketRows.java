package org.quintet.ticketing;

import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.TICKET;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.attendees.TicketHolder;
import org.quintet.ticketing.types.OfferedTypes;

/** Writes tickets, several with one statement. Their places are another matter: see {@link Places}. */
public final class TicketRows {

    private TicketRows() {}

    /** A ticket that has not been written yet. */
    public static TicketRecord blank(
            OfferedTypes types, long typeId, TicketState state, TicketHolder holder, Instant now) {
        TicketRecord ticket = blank(types.get(typeId), types.currency(typeId), state, holder, now);
        ticket.setPrice(types.price(typeId));
        return ticket;
    }

    /** A ticket without a price that has not been written yet. */
    public static TicketRecord blank(
            TicketTypeRecord type, String currency, TicketState state, TicketHolder holder, Instant now) {
        TicketRecord ticket = new TicketRecord();
        ticket.setEventId(type.getEventId());
        ticket.setTicketTypeId(type.getId());
        ticket.setCode(TicketCodes.next());
        ticket.setState(state.word());
        ticket.setCurrency(currency);
        give(ticket, holder);
        ticket.setCreatedAt(now);
        ticket.setUpdatedAt(now);
        return ticket;
    }

    /** Makes {@code holder} the holder of the ticket. */
    public static void give(TicketRecord ticket, TicketHolder holder) {
        ticket.setHolderId(holder.userId().orElse(null));
        ticket.setHolderFirstName(holder.firstName().orElse(null));
        ticket.setHolderLastName(holder.lastName().orElse(null));
        ticket.setHolderEmail(holder.email().orElse(null));
    }

    /** Writes at least one ticket and returns them as they are stored, in the same order. */
    public static List<TicketRecord> insert(DSLContext sql, List<TicketRecord> tickets) {
        InsertSetMoreStep<TicketRecord> insert = sql.insertInto(TICKET).set(tickets.getFirst());
        for (TicketRecord ticket : tickets.subList(1, tickets.size())) {
            insert = insert.newRecord().set(ticket);
        }
        return new ArrayList<>(insert.returning().fetch());
    }

    /** Writes a change of one ticket and returns it as it is stored. */
    public static TicketRecord update(DSLContext sql, TicketRecord ticket, Instant now) {
        ticket.setUpdatedAt(now);
        ticket.setVersion(ticket.getVersion() + 1);
        return sql.update(TICKET)
                .set(ticket)
                .where(TICKET.ID.eq(ticket.getId()))
                .returning()
                .fetchSingle();
    }

    /** The tickets of an order that are in a state, locked until the transaction ends. */
    public static List<TicketRecord> inState(DSLContext sql, long orderId, TicketState state) {
        return new ArrayList<>(sql.selectFrom(TICKET)
                .where(TICKET.ORDER_ID.eq(orderId))
                .and(TICKET.STATE.eq(state.word()))
                .orderBy(TICKET.ID)
                .forNoKeyUpdate()
                .fetch());
    }

    /** Takes the tickets of an order that are in one of {@code from} to another state, and returns them. */
    public static List<TicketRecord> move(
            DSLContext sql, long orderId, Collection<String> from, TicketState to, Instant now) {
        Condition moved = TICKET.ORDER_ID.eq(orderId).and(TICKET.STATE.in(from));
        return new ArrayList<>(sql.update(TICKET)
                .set(TICKET.STATE, to.word())
                .set(TICKET.UPDATED_AT, now)
                .set(TICKET.VERSION, TICKET.VERSION.plus(1))
                .where(moved)
                .returning()
                .fetch());
    }

    /** Removes the tickets of an order that were reserved and never issued. */
    public static void deleteExpired(DSLContext sql, long orderId) {
        sql.deleteFrom(TICKET)
                .where(TICKET.ORDER_ID.eq(orderId))
                .and(TICKET.STATE.eq(inline(TicketState.EXPIRED.word())))
                .execute();
    }

    /** Takes tickets out of an order that were issued before it was made. */
    public static void releaseIssued(DSLContext sql, long orderId, Instant now) {
        sql.update(TICKET)
                .setNull(TICKET.ORDER_ID)
                .set(TICKET.UPDATED_AT, now)
                .set(TICKET.VERSION, TICKET.VERSION.plus(1))
                .where(TICKET.ORDER_ID.eq(orderId))
                .and(TICKET.STATE.in(TicketState.ISSUED_WORDS))
                .execute();
    }
}
