package org.quintet.ticketing;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.quintet.schema.Tables.TICKET;

import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.orders.SellingEvent;

/** Which tickets there are for whom. Conditions are for queries on the table {@code ticket}. */
public final class Tickets {

    private Tickets() {}

    /** Issued once, whatever became of them; not what an order has only reserved. */
    public static Condition issued() {
        return TICKET.STATE.in(TicketState.SHOWN_WORDS);
    }

    /** The user is the holder: he himself bought or got it, or it is for an e-mail address that is proven to be his. */
    public static Condition heldBy(User user) {
        Condition byAddress = user.isVerified()
                ? lower(TICKET.HOLDER_EMAIL).eq(user.email().toLowerCase(Locale.ROOT))
                : falseCondition();
        return issued().and(TICKET.STATE.ne(inline(TicketState.INACTIVE.word())))
                .and(TICKET.HOLDER_ID.eq(user.id()).or(TICKET.HOLDER_ID.isNull().and(byAddress)));
    }

    /**
     * The ticket, locked until the transaction ends, for staff of its event.
     *
     * @throws Failure.NotFound if there is none, or {@code actor} does not work for its event
     */
    public static TicketRecord lockedForStaff(DSLContext sql, User actor, long ticketId) {
        SellingEvent.staffedBy(sql, actor, eventOf(sql, ticketId));
        return locked(sql, TICKET.ID.eq(ticketId).and(issued()));
    }

    /**
     * The ticket, locked until the transaction ends, for its holder.
     *
     * @throws Failure.NotFound if there is none of his
     */
    static TicketRecord lockedForHolder(DSLContext sql, User holder, long ticketId) {
        SellingEvent.hold(sql, eventOf(sql, ticketId));
        return locked(sql, TICKET.ID.eq(ticketId).and(heldBy(holder)));
    }

    private static TicketRecord locked(DSLContext sql, Condition condition) {
        return sql.selectFrom(TICKET)
                .where(condition)
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(Tickets::notFound);
    }

    private static long eventOf(DSLContext sql, long ticketId) {
        return sql.select(TICKET.EVENT_ID)
                .from(TICKET)
                .where(TICKET.ID.eq(ticketId))
                .fetchOptional(TICKET.EVENT_ID)
                .orElseThrow(Tickets::notFound);
    }

    static Failure.NotFound notFound() {
        return new Failure.NotFound("ticket");
    }
}
