package org.quintet.api.openevent.payments;

import static org.quintet.schema.Tables.REFUND;
import static org.quintet.schema.Tables.TICKET;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.documents.Download;
import org.quintet.api.openevent.documents.OrderOfUrl;
import org.quintet.documents.CreditNotes;
import org.quintet.identity.Caller;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.RefundRecord;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.orders.RefundOrder;
import org.quintet.ticketing.orders.RefundTickets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Giving money back, by those who organise the event. Not in the document, which knows no refunds. */
@RestController
class RefundsController {

    private static final int MOST = 1000;

    private final OrderOfUrl orders;
    private final Permissions permissions;
    private final RefundOrder refundOrder;
    private final RefundTickets refundTickets;
    private final CreditNotes creditNotes;
    private final DSLContext sql;

    RefundsController(
            OrderOfUrl orders,
            Permissions permissions,
            RefundOrder refundOrder,
            RefundTickets refundTickets,
            CreditNotes creditNotes,
            DSLContext sql) {
        this.orders = orders;
        this.permissions = permissions;
        this.refundOrder = refundOrder;
        this.refundTickets = refundTickets;
        this.creditNotes = creditNotes;
        this.sql = sql;
    }

    /** Refunds the attendees that the body names, as {@code {"attendees": [1, 2]}}, or the whole order. */
    @PostMapping("/v1/orders/{identifier}/refund")
    @Permits(Who.SIGNED_IN)
    Map<String, Object> refund(Caller caller, @PathVariable String identifier, JsonBody json) {
        caller.requireUser();
        TicketOrderRecord order = orders.find(identifier);
        permissions.require(new OpenEventCaller(caller), EventAuthority.COORGANIZER, order.getEventId());
        JsonNode named = json.objectOrEmpty().path("attendees");
        if (named.isMissingNode() || named.isNull()) {
            refundOrder.execute(caller.requireUser(), order.getId());
        } else {
            refundTickets.execute(caller.requireUser(), tickets(order, named));
        }
        return Map.of("refunds", shown(order));
    }

    private Set<Long> tickets(TicketOrderRecord order, JsonNode named) {
        Set<Long> ids = new HashSet<>();
        if (!named.isArray() || named.isEmpty() || named.size() > MOST) {
            throw incorrect();
        }
        for (JsonNode one : named) {
            if (!one.isIntegralNumber() || !one.canConvertToLong()) {
                throw incorrect();
            }
            ids.add(one.longValue());
        }
        int known = sql.fetchCount(TICKET, TICKET.ID.in(ids).and(TICKET.ORDER_ID.eq(order.getId())));
        if (known < ids.size()) {
            throw new Failure.NotFound("attendee");
        }
        return ids;
    }

    private static JsonApiException incorrect() {
        return JsonApiException.unprocessable(
                ErrorSource.pointer("/attendees"), "Must be a list of at most " + MOST + " ids of attendees");
    }

    private List<Map<String, @Nullable Object>> shown(TicketOrderRecord order) {
        return sql.selectFrom(REFUND)
                .where(REFUND.ORDER_ID.eq(order.getId()))
                .orderBy(REFUND.ID)
                .limit(MOST)
                .fetch(RefundsController::shown);
    }

    private static Map<String, @Nullable Object> shown(RefundRecord refund) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("credit_note", CreditNotes.number(refund.getId()));
        shown.put("credit_note_url", "/v1/orders/credit-notes/" + refund.getUuid());
        shown.put("amount", refund.getAmount());
        shown.put("currency", refund.getCurrency());
        shown.put("reason", refund.getReason());
        shown.put("requested_at", refund.getRequestedAt());
        shown.put("done_at", refund.getDoneAt());
        shown.put("failure", refund.getFailure());
        return shown;
    }

    /** A credit note as PDF, for the buyer and for those who organise the event. */
    @GetMapping("/v1/orders/credit-notes/{refund:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
    @Permits(Who.SIGNED_IN)
    ResponseEntity<byte[]> creditNote(Caller caller, @PathVariable UUID refund) {
        caller.requireUser();
        RefundRecord found = sql.selectFrom(REFUND)
                .where(REFUND.UUID.eq(refund))
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("credit note"));
        orders.payableBy(caller, found.getOrderId().toString());
        return Download.pdf("credit-note-" + CreditNotes.number(found.getId()), creditNotes.pdfOf(found.getId()));
    }
}
