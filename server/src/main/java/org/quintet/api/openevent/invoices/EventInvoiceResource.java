package org.quintet.api.openevent.invoices;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.number;
import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_INVOICE;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.EventAccess;
import org.quintet.identity.User;
import org.quintet.invoices.ChangeEventInvoice;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.quintet.platform.http.ServerAddress;
import org.springframework.stereotype.Component;

/**
 * Type {@code event-invoice}: what an event's owner owes to the installation for a month (document, group Invoices). They are
 * written by a job; nobody makes or deletes one. Whoever owes one may send changes, which are not taken.
 */
@Component
class EventInvoiceResource implements OpenEventResource {

    /** Days until it is to be paid. */
    private static final int DAYS = 30;

    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 9999;
    private static final int MONTHS = 12;
    private static final long MOST = 99_999_999_999L;

    private static final Field<Instant> DUE_AT = DSL.field(
            "{0} + {1} * interval '1 day'",
            EVENT_INVOICE.ISSUED_AT.getDataType(), EVENT_INVOICE.ISSUED_AT, inline(DAYS));

    private final DSLContext sql;
    private final ChangeEventInvoice changeEventInvoice;
    private final ServerAddress server;
    private final ResourceType<OpenEventCaller> type;

    EventInvoiceResource(
            DSLContext sql, Permissions permissions, ChangeEventInvoice changeEventInvoice, ServerAddress server) {
        this.sql = sql;
        this.server = server;
        this.changeEventInvoice = changeEventInvoice;
        Permission<OpenEventCaller> debtor = debtor();
        ResourceDeclaration<OpenEventCaller> invoice = ResourceType.<OpenEventCaller>named("event-invoice")
                .stored(EVENT_INVOICE, EVENT_INVOICE.ID)
                .at("/event-invoices")
                .alsoKnownBy(EVENT_INVOICE.IDENTIFIER)
                .softDeletedBy(EVENT_INVOICE.DELETED_AT)
                .visibleRows(EventInvoiceResource::rows)
                .nesting(debtor)
                .list(Permissions.admin())
                .listUnder("event", "event-invoices", permissions.organisersOfParentEvent())
                .listUnder("user", "event-invoices", Permissions.belowUserHimself())
                .get(debtor)
                .update(debtor)
                .updatedBy(this::update);
        attributes(invoice);
        this.type = invoice.toOne("user", EVENT_INVOICE.USER_ID, "user", it -> it.readOnly())
                .toOne("event", EVENT_INVOICE.EVENT_ID, "event", it -> it.readOnly())
                .declared();
    }

    private void attributes(ResourceDeclaration<OpenEventCaller> invoice) {
        invoice.attribute("identifier", EVENT_INVOICE.IDENTIFIER, string().readOnly())
                .attribute("amount", EVENT_INVOICE.AMOUNT, number().nullable().between(0, MOST))
                .attribute("created-at", EVENT_INVOICE.CREATED_AT, datetime().readOnly())
                .attribute("issued-at", EVENT_INVOICE.ISSUED_AT, datetime().readOnly())
                .computed("due-at", DUE_AT, datetime())
                .attribute(
                        "completed-at", EVENT_INVOICE.COMPLETED_AT, datetime().nullable())
                .attribute("transaction-id", EVENT_INVOICE.TRANSACTION_ID, string().nullable())
                .attribute(
                        "paid-via",
                        EVENT_INVOICE.PAID_VIA,
                        oneOf("free", "stripe", "paypal", "transfer", "onsite", "cheque")
                                .nullable())
                .attribute("payment-mode", EVENT_INVOICE.PAYMENT_MODE, string().nullable())
                .attribute("brand", EVENT_INVOICE.BRAND, string().nullable())
                .attribute(
                        "exp-month",
                        EVENT_INVOICE.EXP_MONTH,
                        integer().nullable().between(0, MONTHS))
                .attribute(
                        "exp-year", EVENT_INVOICE.EXP_YEAR, integer().nullable().between(FIRST_YEAR, LAST_YEAR))
                .attribute("last4", EVENT_INVOICE.LAST4, string().nullable())
                .attribute("stripe-token", EVENT_INVOICE.STRIPE_TOKEN, string().nullable())
                .attribute("paypal-token", EVENT_INVOICE.PAYPAL_TOKEN, string().readOnly())
                .attribute(
                        "status",
                        EVENT_INVOICE.STATUS,
                        oneOf("paid", "due", "refunding", "refunded", "failed", "resolved")
                                .nullable())
                .computed(
                        "invoice-pdf-url",
                        _ -> concat(
                                inline(server.url() + "/v1/events/invoices/"),
                                EVENT_INVOICE.IDENTIFIER.cast(SQLDataType.VARCHAR)),
                        string())
                .attribute("deleted-at", EVENT_INVOICE.DELETED_AT, datetime().nullable());
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** The caller's own, and those of events that he organises. */
    private static Condition rows(Attempt<OpenEventCaller> attempt) {
        return attempt.caller()
                .caller()
                .ifSignedInOrStaff(user -> EVENT_INVOICE
                        .USER_ID
                        .eq(user.id())
                        .or(exists(selectOne()
                                .from(EVENT)
                                .where(EVENT.ID.eq(EVENT_INVOICE.EVENT_ID))
                                .and(EventAccess.holds(user, EventAuthority.COORGANIZER.roles())))));
    }

    private Permission<OpenEventCaller> debtor() {
        return new Permission<>("who owes it, admin", attempt -> {
            User user = attempt.caller().requireUser();
            Condition invoice = EVENT_INVOICE.ID.eq(attempt.rowId());
            if (!user.isPlatformStaff()
                    && !sql.fetchExists(EVENT_INVOICE, invoice.and(EVENT_INVOICE.USER_ID.eq(user.id())))) {
                throw sql.fetchExists(EVENT_INVOICE, invoice) ? Permissions.forbidden() : Permissions.notThere();
            }
        });
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes changes) {
        changeEventInvoice.execute(attempt.caller().requireUser(), attempt.rowId(), type.columnValues(changes));
    }
}
