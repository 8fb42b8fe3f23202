package org.quintet.invoices;

import static org.quintet.schema.Tables.EVENT_INVOICE;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.payments.GatewayAnswer;
import org.quintet.platform.usecases.UseCase;

/** Notes that an invoice is paid. */
@UseCase
class PayEventInvoice {

    private static final String PAYPAL = "paypal";

    private final DSLContext sql;
    private final Clock clock;

    PayEventInvoice(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Notes it; a second time does nothing. */
    public void execute(long invoiceId, GatewayAnswer.Received received) {
        sql.update(EVENT_INVOICE)
                .set(EVENT_INVOICE.STATUS, "paid")
                .set(EVENT_INVOICE.PAID_VIA, PAYPAL)
                .set(EVENT_INVOICE.PAYMENT_MODE, PAYPAL)
                .set(EVENT_INVOICE.TRANSACTION_ID, received.money())
                .set(EVENT_INVOICE.COMPLETED_AT, clock.instant())
                .where(EVENT_INVOICE.ID.eq(invoiceId))
                .and(EVENT_INVOICE.STATUS.ne("paid"))
                .execute();
    }
}
