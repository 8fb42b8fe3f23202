package org.quintet.api.openevent.sales;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.quintet.jsonapi.AttributeRules.json;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.DISCOUNT_CODE;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.USERS;

import org.jooq.Field;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code admin-sales-discounted}: what was ordered with each discount code (document, group Admin Sales). */
@Component
class SalesDiscountedResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type = Sales.list("admin-sales-discounted", "/admin/sales/discounted")
            .stored(DISCOUNT_CODE, DISCOUNT_CODE.ID)
            .visibleRows(_ -> DISCOUNT_CODE.ID.in(select(TICKET_ORDER.DISCOUNT_CODE_ID)
                    .from(TICKET_ORDER)
                    .where(TICKET_ORDER.DISCOUNT_CODE_ID.isNotNull())))
            .attribute("code", DISCOUNT_CODE.CODE, string().readOnly())
            .computed(
                    "email",
                    field(select(USERS.EMAIL).from(USERS).where(USERS.ID.eq(DISCOUNT_CODE.MARKETER_ID))),
                    string())
            .computed("event-name", ofEvent(EVENT.NAME), string())
            .computed("payment-currency", ofEvent(EVENT.PAYMENT_CURRENCY), string())
            .computed("sales", Sales.of(TICKET_ORDER.DISCOUNT_CODE_ID.eq(DISCOUNT_CODE.ID)), json())
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private static Field<String> ofEvent(Field<String> column) {
        return field(select(column).from(EVENT).where(EVENT.ID.eq(DISCOUNT_CODE.EVENT_ID)));
    }
}
