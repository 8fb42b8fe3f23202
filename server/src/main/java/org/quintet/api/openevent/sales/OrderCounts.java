package org.quintet.api.openevent.sales;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_ORDER_LINE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.JSONEntry;
import org.jooq.Record;
import org.jooq.TableLike;
import org.quintet.ticketing.orders.OrderState;

/**
 * Counts orders, and what was ordered with them, by state; what was counted once is not counted again for another line. The
 * total is of all states; {@code draft} is no state of ours and always zero.
 */
final class OrderCounts {

    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    private OrderCounts() {}

    /** How many orders there are. */
    static Field<JSONB> orders(Condition among) {
        return counted(TICKET_ORDER, among, () -> count(), List.of());
    }

    /** How much is to be paid for orders. */
    static Field<JSONB> sales(Condition among) {
        return counted(TICKET_ORDER, among, () -> sum(TICKET_ORDER.AMOUNT), List.of());
    }

    /** How many tickets were ordered, with further members. */
    static Field<JSONB> tickets(Condition among, List<JSONEntry<?>> more) {
        return counted(lines(), among, () -> sum(TICKET_ORDER_LINE.QUANTITY), more);
    }

    /** How many orders there are with such lines. */
    static Field<JSONB> ordersWith(Condition among) {
        return counted(lines(), among, () -> countDistinct(TICKET_ORDER.ID), List.of());
    }

    /** What lines come to. */
    static Field<JSONB> salesOf(Condition among) {
        return counted(lines(), among, () -> sum(TICKET_ORDER_LINE.SUBTOTAL), List.of());
    }

    private static TableLike<? extends Record> lines() {
        return TICKET_ORDER_LINE.join(TICKET_ORDER).on(TICKET_ORDER.ID.eq(TICKET_ORDER_LINE.ORDER_ID));
    }

    /** {@code amount} makes a new aggregate each time: one remembers its filters. */
    private static Field<JSONB> counted(
            TableLike<? extends Record> from,
            Condition among,
            Supplier<AggregateFunction<?>> amount,
            List<JSONEntry<?>> more) {
        List<JSONEntry<?>> members = new ArrayList<>(more);
        members.add(key("total").value(number(amount.get())));
        members.add(key("draft").value(inline(0)));
        for (OrderState state : OrderState.values()) {
            if (state != OrderState.INITIALIZING) {
                members.add(key(state.word())
                        .value(number(amount.get().filterWhere(TICKET_ORDER.STATE.eq(inline(state.word()))))));
            }
        }
        return field(select(jsonbObject(members)).from(from).where(among));
    }

    /** Without zeros behind the last decimal: 10, not 10.0000. */
    private static Field<BigDecimal> number(Field<?> amount) {
        return field("trim_scale({0})", BigDecimal.class, coalesce(amount.cast(BigDecimal.class), inline(NOTHING)));
    }
}
