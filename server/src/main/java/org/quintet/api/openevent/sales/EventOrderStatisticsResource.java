package org.quintet.api.openevent.sales;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.quintet.jsonapi.AttributeRules.json;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.EventAccess;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code order-statistics-event}: what became of an event's orders (document, group Order Statistics). It is read below
 * its event, or included with it.
 */
@Component
class EventOrderStatisticsResource implements OpenEventResource {

    private static final String NAME = "order-statistics-event";

    private static final Condition OF_EVENT = TICKET_ORDER.EVENT_ID.eq(EVENT.ID);

    /** How many tickets there can be, of those types that say so. */
    private static final Field<BigDecimal> MOST =
            field(select(coalesce(sum(TICKET_TYPE.CAPACITY), inline(BigDecimal.ZERO)))
                    .from(TICKET_TYPE)
                    .where(TICKET_TYPE.EVENT_ID.eq(EVENT.ID))
                    .and(TICKET_TYPE.DELETED_AT.isNull()));

    private final ResourceType<OpenEventCaller> type;

    EventOrderStatisticsResource(Permissions permissions) {
        this.type = ResourceType.<OpenEventCaller>named(NAME)
                .stored(EVENT, EVENT.ID)
                .at("/order-statistics-events")
                .selfLinkAt("/events/{id}/order-statistics")
                .visibleRows(EventOrderStatisticsResource::rows)
                .get(permissions.atEvent(EventAuthority.COORGANIZER))
                .computed("identifier", EVENT.IDENTIFIER, string())
                .computed(
                        "tickets",
                        OrderCounts.tickets(OF_EVENT, List.of(key("max").value(MOST))),
                        json())
                .computed("orders", OrderCounts.orders(OF_EVENT), json())
                .computed("sales", OrderCounts.sales(OF_EVENT), json())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** Whoever asks for them is told whether he may; who comes from an event sees those of events that he organises. */
    private static Condition rows(Attempt<OpenEventCaller> attempt) {
        return attempt.type().equals(NAME)
                ? noCondition()
                : EventAccess.organisedBy(attempt.caller().caller());
    }
}
