package org.quintet.api.openevent.sales;

import static org.quintet.jsonapi.AttributeRules.json;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.TICKET_ORDER_LINE;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code order-statistics-ticket}: what became of the orders for one ticket (document, group Order Statistics). Sales
 * are what its lines come to, as they were reckoned when they were ordered.
 */
@Component
class TicketOrderStatisticsResource implements OpenEventResource {

    private static final Condition OF_TICKET = TICKET_ORDER_LINE.TICKET_TYPE_ID.eq(TICKET_TYPE.ID);

    private final DSLContext sql;
    private final ResourceType<OpenEventCaller> type;

    TicketOrderStatisticsResource(Permissions permissions, DSLContext sql) {
        this.sql = sql;
        this.type = ResourceType.<OpenEventCaller>named("order-statistics-ticket")
                .stored(TICKET_TYPE, TICKET_TYPE.ID)
                .at("/order-statistics-tickets")
                .selfLinkAt("/tickets/{id}/order-statistics")
                .itemAt("/tickets/{ticket}/order-statistics", TicketOrderStatisticsResource::ticket)
                .get(permissions.at(EventAuthority.COORGANIZER, this::eventOf))
                .computed("identifier", TICKET_TYPE.ID.cast(SQLDataType.VARCHAR), string())
                .computed("tickets", OrderCounts.tickets(OF_TICKET, List.of()), json())
                .computed("orders", OrderCounts.ordersWith(OF_TICKET), json())
                .computed("sales", OrderCounts.salesOf(OF_TICKET), json())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private static Optional<String> ticket(Attempt<OpenEventCaller> attempt) {
        return Optional.of(attempt.variables().getOrDefault("ticket", "")).filter(id -> id.matches("\\d{1,18}"));
    }

    private Optional<Long> eventOf(Attempt<OpenEventCaller> attempt) {
        return sql.select(TICKET_TYPE.EVENT_ID)
                .from(TICKET_TYPE)
                .where(TICKET_TYPE.ID.eq(attempt.rowId()))
                .and(TICKET_TYPE.DELETED_AT.isNull())
                .fetchOptional(TICKET_TYPE.EVENT_ID);
    }
}
