package org.quintet.api.openevent.documents;

import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.TicketState;
import org.quintet.ticketing.Tickets;
import org.springframework.stereotype.Component;

/** Finds the order that a URL names, by its identifier or by its id, and tells what the caller is to it. */
@Component
public class OrderOfUrl {

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final int MOST_TICKETS = 1000;

    private final DSLContext sql;
    private final EventAccess access;

    OrderOfUrl(DSLContext sql, EventAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** The order; 404 if there is none. */
    public TicketOrderRecord find(String named) {
        return byName(named)
                .flatMap(condition ->
                        sql.selectFrom(TICKET_ORDER).where(condition).fetchOptional())
                .orElseThrow(() -> JsonApiException.notFound(
                        ErrorSource.parameter("order_identifier"), "Order: " + named + " not found"));
    }

    private static Optional<Condition> byName(String named) {
        if (IDENTIFIER.matcher(named).matches()) {
            return Optional.of(TICKET_ORDER.UUID.eq(UUID.fromString(named)));
        }
        return ID.matcher(named).matches() ? Optional.of(TICKET_ORDER.ID.eq(Long.valueOf(named))) : Optional.empty();
    }

    /** The order, for its buyer and for those who organise its event; 404 if there is none, 403 for others. */
    public TicketOrderRecord payableBy(Caller caller, String named) {
        caller.requireUser();
        TicketOrderRecord order = find(named);
        if (!isBuyerOrOrganiser(caller, order)) {
            throw refusal();
        }
        return order;
    }

    /** The order, for whom it concerns: as {@link #payableBy}, and for those who have tickets of it. */
    TicketOrderRecord readableBy(Caller caller, String named) {
        caller.requireUser();
        TicketOrderRecord order = find(named);
        if (!isBuyerOrOrganiser(caller, order)
                && ownTickets(caller.requireUser(), order).isEmpty()) {
            throw refusal();
        }
        return order;
    }

    /** The tickets of the order that were issued and are for the caller to see: all, or his own; 403 if there are none. */
    List<Long> ticketsFor(Caller caller, TicketOrderRecord order) {
        return isBuyerOrOrganiser(caller, order)
                ? tickets(order, TICKET.STATE.in(TicketState.ISSUED_WORDS))
                : ownTickets(caller.requireUser(), order);
    }

    private List<Long> ownTickets(User user, TicketOrderRecord order) {
        return tickets(order, Tickets.heldBy(user).and(TICKET.STATE.in(TicketState.ISSUED_WORDS)));
    }

    private List<Long> tickets(TicketOrderRecord order, Condition which) {
        return sql.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.ORDER_ID.eq(order.getId()))
                .and(which)
                .orderBy(TICKET.ID)
                .limit(MOST_TICKETS)
                .fetch(TICKET.ID);
    }

    private boolean isBuyerOrOrganiser(Caller caller, TicketOrderRecord order) {
        return Long.valueOf(caller.requireUser().id()).equals(order.getBuyerId())
                || access.isOrganiser(caller, order.getEventId());
    }

    private static JsonApiException refusal() {
        return JsonApiException.forbidden(
                ErrorSource.text(""), "You can only access your orders or your event's orders");
    }
}
