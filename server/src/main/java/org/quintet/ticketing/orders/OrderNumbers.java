package org.quintet.ticketing.orders;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.update;
import static org.quintet.schema.Tables.PLACE_LIMIT;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_ORDER_LINE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.quintet.schema.tables.records.TicketOrderRecord;

/**
 * The numbers that orders have on paper: the year, the event, and how many of its tickets its orders had sold with this one
 * ({@code 2026E-a1b2c3d4000012}). An order that is not binding yet has none: zeros stand there.
 */
public final class OrderNumbers {

    private OrderNumbers() {}

    /**
     * Numbers an order that becomes binding, unless it has its number. All others at the event wait from here on until the
     * transaction ends, so this comes last.
     */
    static void assign(DSLContext sql, TicketOrderRecord order) {
        if (order.getNumber() != null) {
            return;
        }
        CommonTableExpression<Record1<Long>> numbered = name("numbered")
                .as(update(PLACE_LIMIT)
                        .set(
                                PLACE_LIMIT.SOLD,
                                PLACE_LIMIT.SOLD.plus(field(select(sum(TICKET_ORDER_LINE.QUANTITY))
                                        .from(TICKET_ORDER_LINE)
                                        .where(TICKET_ORDER_LINE.ORDER_ID.eq(order.getId())))))
                        .where(PLACE_LIMIT.EVENT_ID.eq(order.getEventId()))
                        .and(PLACE_LIMIT.TICKET_TYPE_ID.isNull())
                        .returningResult(PLACE_LIMIT.SOLD));
        sql.with(numbered)
                .update(TICKET_ORDER)
                .set(TICKET_ORDER.NUMBER, numbered.field(PLACE_LIMIT.SOLD))
                .from(numbered)
                .where(TICKET_ORDER.ID.eq(order.getId()))
                .execute();
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
    public static String text(TicketOrderRecord order, String event) {
        return String.format(
                Locale.ROOT,
                "%dE-%s%06d",
                at(order).atZone(ZoneOffset.UTC).getYear(),
                event,
                Optional.ofNullable(order.getNumber()).orElse(0L));
    }
}
