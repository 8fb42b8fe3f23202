package org.quintet.payments;

import static org.quintet.schema.Tables.PAYMENT;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.RefundRecord;

/** Gives back money that came for an order which cannot be completed with it: too late, or twice. */
@UseCase
public class ReturnReceipt {

    private final DSLContext sql;
    private final Clock clock;
    private final Refunds refunds;

    ReturnReceipt(DSLContext sql, Clock clock, Refunds refunds) {
        this.sql = sql;
        this.clock = clock;
        this.refunds = refunds;
    }

    /** Gives back all that came with an attempt. */
    public void execute(Attempt attempt, GatewayAnswer.Received received, NoteReceipt.Outcome outcome) {
        Refunds.Reason reason = outcome == NoteReceipt.Outcome.TOO_MUCH ? Refunds.Reason.TWICE : Refunds.Reason.LATE;
        sql.update(PAYMENT)
                .set(PAYMENT.REFUNDED, PAYMENT.AMOUNT)
                .set(PAYMENT.REFUNDED_AT, clock.instant())
                .where(PAYMENT.ATTEMPT_ID.eq(attempt.id()))
                .execute();
        RefundRecord refund = new RefundRecord();
        refund.setOrderId(attempt.orderId());
        refund.setAttemptId(attempt.id());
        refund.setAmount(received.amount());
        refund.setCurrency(received.currency());
        refund.setReason(reason.name().toLowerCase(Locale.ROOT));
        refunds.request(refund, Map.of());
    }
}
