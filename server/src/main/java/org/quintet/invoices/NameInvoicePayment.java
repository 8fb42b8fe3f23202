package org.quintet.invoices;

import static org.quintet.schema.Tables.EVENT_INVOICE;

import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Keeps how PayPal calls the payment of an invoice. */
@UseCase
class NameInvoicePayment {

    private final DSLContext sql;

    NameInvoicePayment(DSLContext sql) {
        this.sql = sql;
    }

    public void execute(long invoiceId, String payment) {
        sql.update(EVENT_INVOICE)
                .set(EVENT_INVOICE.PAYPAL_TOKEN, payment)
                .where(EVENT_INVOICE.ID.eq(invoiceId))
                .execute();
    }
}
