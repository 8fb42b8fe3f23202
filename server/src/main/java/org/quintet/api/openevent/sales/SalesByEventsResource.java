package org.quintet.api.openevent.sales;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.json;
import static org.quintet.jsonapi.AttributeRules.number;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_ROLE;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.USERS;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.events.EventPlaces;
import org.quintet.events.roles.EventRole;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.quintet.ticketing.orders.OrderState;
import org.springframework.stereotype.Component;

/** Type {@code admin-sales-by-events}: what each event sells (document, group Admin Sales). */
@Component
class SalesByEventsResource implements OpenEventResource {

    private static final Condition OF_EVENT = TICKET_ORDER.EVENT_ID.eq(EVENT.ID);

    private final ResourceType<OpenEventCaller> type = declaration();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private static ResourceType<OpenEventCaller> declaration() {
        ResourceDeclaration<OpenEventCaller> sales = Sales.list("admin-sales-by-events", "/admin/sales/by-events")
                .stored(EVENT, EVENT.ID)
                .softDeletedBy(EVENT.DELETED_AT)
                .attribute("identifier", EVENT.IDENTIFIER, string().readOnly())
                .attribute("name", EVENT.NAME, string().readOnly())
                .attribute("created-at", EVENT.CREATED_AT, datetime().readOnly())
                .attribute("deleted-at", EVENT.DELETED_AT, datetime().readOnly())
                .attribute("starts-at", EVENT.STARTS_AT, datetime().readOnly().alsoUnderscored())
                .attribute("ends-at", EVENT.ENDS_AT, datetime().readOnly().alsoUnderscored())
                .attribute("payment-currency", EVENT.PAYMENT_CURRENCY, string().readOnly())
                .attribute("payment-country", EVENT.PAYMENT_COUNTRY, string().readOnly())
                .computed("type", EventPlaces.KIND, string())
                .computed("owner", owner(USERS.EMAIL), string())
                .computed("owner-id", owner(USERS.ID), integer())
                .computed("sales", Sales.of(OF_EVENT), json());
        for (OrderState state : List.of(OrderState.COMPLETED, OrderState.PLACED, OrderState.PENDING)) {
            sales.computed(state.word() + "-order-sales", Sales.total(state, OF_EVENT), number())
                    .computed(state.word() + "-order-tickets", Sales.tickets(state, OF_EVENT), integer());
        }
        return sales.declared();
    }

    private static <T> Field<T> owner(Field<T> column) {
        return field(select(column)
                .from(EVENT_ROLE)
                .join(USERS)
                .on(USERS.ID.eq(EVENT_ROLE.USER_ID))
                .where(EVENT_ROLE.EVENT_ID.eq(EVENT.ID))
                .and(EVENT_ROLE.ROLE.eq(inline(EventRole.OWNER.word())))
                .orderBy(EVENT_ROLE.ID)
                .limit(1));
    }
}
