package org.quintet.api.openevent.sales;

import static org.jooq.impl.DSL.select;
import static org.quintet.jsonapi.AttributeRules.json;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SALES_LOCATION;
import static org.quintet.schema.Tables.TICKET_ORDER;

import org.jooq.Condition;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code admin-sales-by-location}: what the events at each place sell (document, group Admin Sales). */
@Component
class SalesByLocationResource implements OpenEventResource {

    private static final Condition THERE = TICKET_ORDER.EVENT_ID.in(select(EVENT.ID)
            .from(EVENT)
            .where(EVENT.VENUE_NAME.eq(SALES_LOCATION.NAME))
            .and(EVENT.DELETED_AT.isNull()));

    private final ResourceType<OpenEventCaller> type = Sales.list("admin-sales-by-location", "/admin/sales/by-location")
            .stored(SALES_LOCATION, SALES_LOCATION.NAME)
            .computed("location-name", SALES_LOCATION.NAME, string().alsoUnderscored())
            .computed("sales", Sales.of(THERE), json())
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
