package org.quintet.api.openevent.invoices;

import static org.quintet.schema.Tables.EVENT_INVOICE;

import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.documents.Download;
import org.quintet.api.openevent.payments.PaymentBody;
import org.quintet.documents.EventInvoiceDocuments;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.invoices.InvoicePayments;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.payments.GatewayAnswer;
import org.quintet.payments.PayPalPayments;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.EventInvoiceRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Invoices of events as PDF, and their payment (Open Event, part A24). */
@RestController
class EventInvoicesController {

    private final DSLContext sql;
    private final Permissions permissions;
    private final EventInvoiceDocuments documents;
    private final InvoicePayments payments;

    EventInvoicesController(
            DSLContext sql, Permissions permissions, EventInvoiceDocuments documents, InvoicePayments payments) {
        this.sql = sql;
        this.permissions = permissions;
        this.documents = documents;
        this.payments = payments;
    }

    @GetMapping("/v1/events/invoices/{identifier}")
    @Permits(Who.SIGNED_IN)
    ResponseEntity<byte[]> pdf(Caller caller, @PathVariable String identifier) {
        EventInvoiceRecord invoice = find(identifier);
        Long event = invoice.getEventId();
        if (!isDebtorOrStaff(caller.requireUser(), invoice)) {
            permissions.require(
                    new OpenEventCaller(caller), EventAuthority.ORGANIZER, Objects.requireNonNullElse(event, 0L));
        }
        return Download.pdf("invoice-" + invoice.getIdentifier(), documents.pdfOf(invoice.getId()));
    }

    @RequestMapping(
            path = "/v1/event-invoices/{identifier}/create-paypal-payment",
            method = {RequestMethod.GET, RequestMethod.POST})
    @Permits(Who.SIGNED_IN)
    Map<String, Object> begin(Caller caller, @PathVariable String identifier, JsonBody json) {
        EventInvoiceRecord invoice = payableBy(caller, identifier);
        PaymentBody body = PaymentBody.read(json, "paypal-payment");
        GatewayAnswer answer = payments.begin(
                invoice, new PayPalPayments.Addresses(body.required("return-url"), body.required("cancel-url")));
        return switch (answer) {
            case GatewayAnswer.Waiting waiting -> Map.of("status", true, "payment_id", waiting.reference());
            case GatewayAnswer.Received received -> Map.of("status", true, "payment_id", received.reference());
            case GatewayAnswer.Refused refused -> Map.of("status", false, "error", refused.reason());
            case GatewayAnswer.Unreachable unreachable -> Map.of("status", false, "error", unreachable.reason());
        };
    }

    @RequestMapping(
            path = "/v1/event-invoices/{identifier}/charge",
            method = {RequestMethod.GET, RequestMethod.POST})
    @Permits(Who.SIGNED_IN)
    Map<String, Object> charge(Caller caller, @PathVariable String identifier, JsonBody json) {
        EventInvoiceRecord invoice = payableBy(caller, identifier);
        PaymentBody body = PaymentBody.read(json, "charge");
        GatewayAnswer answer =
                payments.charge(invoice, body.required("paypal-payment-id"), body.required("paypal-payer-id"));
        return switch (answer) {
            case GatewayAnswer.Received received ->
                Map.of("status", "Charge Successful", "payment_id", received.reference());
            case GatewayAnswer.Waiting waiting -> unsuccessful("The payment is " + waiting.status());
            case GatewayAnswer.Refused refused -> unsuccessful(refused.reason());
            case GatewayAnswer.Unreachable unreachable -> unsuccessful(unreachable.reason());
        };
    }

    private static Map<String, Object> unsuccessful(String error) {
        return Map.of("status", "Charge Unsuccessful", "error", error);
    }

    private EventInvoiceRecord payableBy(Caller caller, String identifier) {
        EventInvoiceRecord invoice = find(identifier);
        if (!isDebtorOrStaff(caller.requireUser(), invoice)) {
            throw Permissions.forbidden();
        }
        return invoice;
    }

    private static boolean isDebtorOrStaff(User user, EventInvoiceRecord invoice) {
        return user.isPlatformStaff() || Long.valueOf(user.id()).equals(invoice.getUserId());
    }

    private EventInvoiceRecord find(String identifier) {
        return sql.selectFrom(EVENT_INVOICE)
                .where(EVENT_INVOICE.IDENTIFIER.eq(identifier))
                .and(EVENT_INVOICE.DELETED_AT.isNull())
                .fetchOptional()
                .orElseThrow(() -> JsonApiException.notFound(
                        ErrorSource.parameter("invoice_identifier"), "Event Invoice: " + identifier + " not found"));
    }
}
