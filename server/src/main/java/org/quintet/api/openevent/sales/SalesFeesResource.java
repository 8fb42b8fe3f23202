package org.quintet.api.openevent.sales;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.number;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_FEE;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.jsonapi.ResourceType;
import org.quintet.ticketing.orders.OrderState;
import org.springframework.stereotype.Component;

/**
 * Type {@code admin-sales-fees}: what is left to each event of its complete orders, by the newest fee of its country and
 * currency (document, group Admin Sales).
 */
@Component
class SalesFeesResource implements OpenEventResource {

    private static final Condition OF_EVENT = TICKET_ORDER.EVENT_ID.eq(EVENT.ID);

    private static final Field<BigDecimal> PERCENT = coalesce(fee(TICKET_FEE.SERVICE_FEE), inline(BigDecimal.ZERO));
    private static final Field<BigDecimal> MOST = coalesce(fee(TICKET_FEE.MAXIMUM_FEE), inline(BigDecimal.ZERO));

    private final ResourceType<OpenEventCaller> type = Sales.list("admin-sales-fees", "/admin/sales/fees")
            .stored(EVENT, EVENT.ID)
            .softDeletedBy(EVENT.DELETED_AT)
            .attribute("name", EVENT.NAME, string().readOnly())
            .attribute("payment-currency", EVENT.PAYMENT_CURRENCY, string().readOnly())
            .computed("fee-percentage", PERCENT, number())
            .computed("maximum-fee", MOST, number())
            .computed("revenue", revenue(), number())
            .computed("ticket-count", Sales.tickets(OrderState.COMPLETED, OF_EVENT), number())
            .attribute("event-date", EVENT.STARTS_AT, datetime().readOnly())
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private static Field<BigDecimal> fee(Field<BigDecimal> column) {
        return field(select(column)
                .from(TICKET_FEE)
                .where(TICKET_FEE.COUNTRY.eq(EVENT.PAYMENT_COUNTRY))
                .and(TICKET_FEE.CURRENCY.eq(EVENT.PAYMENT_CURRENCY))
                .orderBy(TICKET_FEE.ID.desc())
                .limit(1));
    }

    private static Field<BigDecimal> revenue() {
        Field<BigDecimal> taken =
                least(TICKET_ORDER.AMOUNT.multiply(PERCENT).divide(inline(new BigDecimal(100))), MOST);
        return coalesce(
                field(select(sum(TICKET_ORDER.AMOUNT.minus(taken)))
                        .from(TICKET_ORDER)
                        .where(OF_EVENT)
                        .and(TICKET_ORDER.STATE.eq(inline(OrderState.COMPLETED.word())))),
                inline(BigDecimal.ZERO));
    }
}
