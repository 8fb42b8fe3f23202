package org.quintet.api.openevent.sales;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_ORDER_LINE;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.JSONEntry;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.quintet.ticketing.orders.OrderState;

/** What orders come to, each counted once: {@code {"placed": {"sales_total": 0, "ticket_count": 0}, …}} (document, Sales). */
final class Sales {

    private static final List<OrderState> COUNTED =
            List.of(OrderState.PLACED, OrderState.COMPLETED, OrderState.PENDING);

    private static final Field<BigDecimal> TICKETS = field(select(sum(TICKET_ORDER_LINE.QUANTITY))
            .from(TICKET_ORDER_LINE)
            .where(TICKET_ORDER_LINE.ORDER_ID.eq(TICKET_ORDER.ID)));

    private Sales() {}

    /** Begins the declaration of a list of sales, which the installation's staff reads. */
    static ResourceDeclaration<OpenEventCaller> list(String name, String path) {
        return ResourceType.<OpenEventCaller>named(name)
                .at(path)
                .selfLinkAt(path)
                .list(Permissions.admin());
    }

    /** Of those orders. */
    static Field<JSONB> of(Condition among) {
        List<JSONEntry<?>> states = COUNTED.stream()
                .<JSONEntry<?>>map(state -> key(state.word())
                        .value(jsonbObject(
                                key("sales_total").value(total(state)),
                                key("ticket_count").value(tickets(state)))))
                .toList();
        return field(select(jsonbObject(states)).from(TICKET_ORDER).where(among));
    }

    /** What orders in one state come to. */
    static Field<BigDecimal> total(OrderState state, Condition among) {
        return field(select(total(state)).from(TICKET_ORDER).where(among));
    }

    /** How many tickets were ordered with orders in one state. */
    static Field<BigDecimal> tickets(OrderState state, Condition among) {
        return field(select(tickets(state)).from(TICKET_ORDER).where(among));
    }

    private static Field<BigDecimal> total(OrderState state) {
        return shortest(sum(TICKET_ORDER.AMOUNT).filterWhere(TICKET_ORDER.STATE.eq(inline(state.word()))));
    }

    private static Field<BigDecimal> tickets(OrderState state) {
        return shortest(sum(TICKETS).filterWhere(TICKET_ORDER.STATE.eq(inline(state.word()))));
    }

    /** Without zeros behind the last decimal: 10, not 10.0000. */
    static Field<BigDecimal> shortest(Field<BigDecimal> amount) {
        return field("trim_scale({0})", BigDecimal.class, coalesce(amount, inline(BigDecimal.ZERO)));
    }
}
