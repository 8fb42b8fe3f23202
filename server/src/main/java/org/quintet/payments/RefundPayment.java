package org.quintet.payments;

import static org.quintet.schema.Tables.PAYMENT;

import java.math.BigDecimal;
import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.PaymentRecord;

/** Gives back what was paid for an order, or a part of it. */
@UseCase
public class RefundPayment {

    private final DSLContext sql;
    private final Clock clock;
    private final PaymentGateway gateway;

    RefundPayment(DSLContext sql, Clock clock, PaymentGateway gateway) {
        this.sql = sql;
        this.clock = clock;
        this.gateway = gateway;
    }

    /**
     * Gives {@code amount} back.
     *
     * @throws Failure.Conflict if nothing was paid, or less is left of it
     */
    public void execute(long orderId, BigDecimal amount) {
        PaymentRecord payment = sql.update(PAYMENT)
                .set(PAYMENT.REFUNDED, PAYMENT.REFUNDED.plus(amount))
                .set(PAYMENT.REFUNDED_AT, clock.instant())
                .where(PAYMENT.ORDER_ID.eq(orderId))
                .and(PAYMENT.PAID_AT.isNotNull())
                .and(PAYMENT.REFUNDED.plus(amount).le(PAYMENT.AMOUNT))
                .returning()
                .fetchOptional()
                .orElseThrow(() -> new Failure.Conflict(PAYMENT.REFUNDED.getName(), "So much was not paid"));
        gateway.refund(payment.getId(), amount, payment.getCurrency());
    }
}
