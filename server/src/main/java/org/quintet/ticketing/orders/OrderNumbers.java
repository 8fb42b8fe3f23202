package org.quintet.ticketing.orders;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.TicketState;

/**
 * The numbers that orders have on paper: the year, the event, and how many of its tickets were sold up to the order
 * ({@code 2026E-a1b2c3d4000012}).
 */
public final class OrderNumbers {

    /** An order's id, in {@link #ofEvent}. */
    public static final Field<Long> ORDER_ID = field(name("numbered_order", "order_id"), Long.class);

    /** How many tickets were sold up to it, in {@link #ofEvent}. */
    public static final Field<BigDecimal> SOLD = field(name("numbered_order", "sold"), BigDecimal.class);

    private static final Condition IS_SOLD =
            TICKET_ORDER.STATE.in(List.of(inline(OrderState.PLACED.word()), inline(OrderState.COMPLETED.word())));

    private static final Condition IS_ISSUED =
            TICKET.STATE.in(TicketState.ISSUED_WORDS.stream().map(DSL::inline).toList());

    private static final Field<Integer> ISSUED = field(selectCount()
            .from(TICKET)
            .where(TICKET.ORDER_ID.eq(TICKET_ORDER.ID))
            .and(IS_ISSUED));

    private OrderNumbers() {}

    /** The orders of an event, with how many tickets were sold up to each, counted in one go. */
    public static Table<Record2<Long, BigDecimal>> ofEvent(long eventId) {
        return select(
                        TICKET_ORDER.ID.as("order_id"),
                        sum(when(IS_SOLD, ISSUED).otherwise(0))
                                .over()
                                .orderBy(TICKET_ORDER.ID)
                                .as("sold"))
                .from(TICKET_ORDER)
                .where(TICKET_ORDER.EVENT_ID.eq(eventId))
                .asTable("numbered_order");
    }

    /** How many tickets were sold up to the order. */
    public static long soldUpTo(DSLContext sql, TicketOrderRecord order) {
        return sql.selectCount()
                .from(TICKET)
                .join(TICKET_ORDER)
                .on(TICKET_ORDER.ID.eq(TICKET.ORDER_ID))
                .where(TICKET_ORDER.EVENT_ID.eq(order.getEventId()))
                .and(TICKET_ORDER.ID.le(order.getId()))
                .and(IS_SOLD)
                .and(IS_ISSUED)
                .fetchSingle()
                .value1();
    }

    /** When it became binding, or began if it did not. */
    public static Instant at(TicketOrderRecord order) {
        return Stream.of(order.getCompletedAt(), order.getPlacedAt())
                .flatMap(time -> Optional.ofNullable(time).stream())
                .findFirst()
                .orElse(order.getCreatedAt());
    }

    /**
     * The number as it is printed.
     *
     * @param event its identifier
     */
    public static String text(TicketOrderRecord order, String event, long sold) {
        return String.format(
                Locale.ROOT, "%dE-%s%06d", at(order).atZone(ZoneOffset.UTC).getYear(), event, sold);
    }
}
