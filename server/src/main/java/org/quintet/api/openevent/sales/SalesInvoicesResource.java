package org.quintet.api.openevent.sales;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.number;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_INVOICE;
import static org.quintet.schema.Tables.USERS;

import org.jooq.Field;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code admin-sales-invoices}: what events were billed, and who got the bill (document, group Admin Sales). */
@Component
class SalesInvoicesResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type = Sales.list("admin-sales-invoices", "/admin/sales/invoices")
            .stored(EVENT_INVOICE, EVENT_INVOICE.ID)
            .softDeletedBy(EVENT_INVOICE.DELETED_AT)
            .attribute("identifier", EVENT_INVOICE.IDENTIFIER, string().readOnly())
            .attribute("status", EVENT_INVOICE.STATUS, string().readOnly())
            .computed("amount", Sales.shortest(EVENT_INVOICE.AMOUNT), number())
            .attribute("created-at", EVENT_INVOICE.CREATED_AT, datetime().readOnly())
            .attribute("completed-at", EVENT_INVOICE.COMPLETED_AT, datetime().readOnly())
            .computed(
                    "event-name",
                    field(select(EVENT.NAME).from(EVENT).where(EVENT.ID.eq(EVENT_INVOICE.EVENT_ID))),
                    string())
            .computed("sent-to", payer(), string())
            .declared();

    /** {@code Full Name <address>}. */
    private static Field<String> payer() {
        Field<String> payer = concat(
                nameBefore(USERS.FIRST_NAME), nameBefore(USERS.LAST_NAME), inline("<"), USERS.EMAIL, inline(">"));
        return field(select(payer).from(USERS).where(USERS.ID.eq(EVENT_INVOICE.USER_ID)));
    }

    private static Field<String> nameBefore(Field<String> name) {
        return coalesce(concat(name, inline(" ")), inline(""));
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
