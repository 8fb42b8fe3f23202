package org.quintet.api.openevent.documents;

import static org.quintet.schema.Tables.TICKET;

import java.util.List;
import org.jooq.DSLContext;
import org.quintet.documents.OrderInvoices;
import org.quintet.documents.TicketDocuments;
import org.quintet.identity.Caller;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.orders.OrderState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tickets and invoices of orders as PDF (Open Event, part A13), made when they are asked for. */
@RestController
class OrderDocumentsController {

    private final OrderOfUrl orders;
    private final TicketDocuments tickets;
    private final OrderInvoices invoices;
    private final DSLContext sql;

    OrderDocumentsController(OrderOfUrl orders, TicketDocuments tickets, OrderInvoices invoices, DSLContext sql) {
        this.orders = orders;
        this.tickets = tickets;
        this.invoices = invoices;
        this.sql = sql;
    }

    /** Buyer and organisers get all tickets, an attendee his own. */
    @GetMapping("/v1/orders/{identifier}/tickets-pdf")
    @Permits(Who.SIGNED_IN)
    ResponseEntity<byte[]> tickets(Caller caller, @PathVariable String identifier) {
        return ticketsOf(caller, identifier);
    }

    /**
     * The same under the path of ticket types, as clients call it: an order's identifier is no type's id. That there is a
     * host, as always, makes this mapping win over the one of the types.
     */
    @GetMapping(path = "/v1/tickets/{identifier:[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}", headers = "Host")
    @Permits(Who.SIGNED_IN)
    ResponseEntity<byte[]> ticketsByOrder(Caller caller, @PathVariable String identifier) {
        return ticketsOf(caller, identifier);
    }

    private ResponseEntity<byte[]> ticketsOf(Caller caller, String identifier) {
        TicketOrderRecord order = orders.readableBy(caller, identifier);
        requireSettled(order);
        return Download.pdf("tickets-" + order.getUuid(), tickets.pdfOf(orders.ticketsFor(caller, order)));
    }

    @GetMapping("/v1/orders/attendees/{id:\\d{1,18}}.pdf")
    @Permits(Who.SIGNED_IN)
    ResponseEntity<byte[]> ticket(Caller caller, @PathVariable long id) {
        Long ofOrder = sql.select(TICKET.ORDER_ID)
                .from(TICKET)
                .where(TICKET.ID.eq(id))
                .and(TICKET.ORDER_ID.isNotNull())
                .fetchOptional(TICKET.ORDER_ID)
                .orElseThrow(() -> new Failure.NotFound("attendee"));
        TicketOrderRecord order = orders.readableBy(caller, ofOrder.toString());
        requireSettled(order);
        if (!orders.ticketsFor(caller, order).contains(id)) {
            throw new Failure.NotFound("attendee");
        }
        return Download.pdf("ticket-" + id, tickets.pdfOf(List.of(id)));
    }

    @GetMapping("/v1/orders/invoices/{identifier}")
    @Permits(Who.SIGNED_IN)
    ResponseEntity<byte[]> invoice(Caller caller, @PathVariable String identifier) {
        TicketOrderRecord order = orders.readableBy(caller, identifier);
        requireSettled(order);
        return Download.pdf("invoice-" + order.getUuid(), invoices.pdfOf(order.getId()));
    }

    /** Before that there are neither tickets nor an invoice. */
    private static void requireSettled(TicketOrderRecord order) {
        OrderState state = OrderState.of(order.getState());
        if (state != OrderState.COMPLETED && state != OrderState.PLACED) {
            throw JsonApiException.conflict(
                    ErrorSource.parameter("order_identifier"), "The order is neither completed nor placed");
        }
    }
}
