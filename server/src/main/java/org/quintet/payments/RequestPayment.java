package org.quintet.payments;

import static org.quintet.schema.Tables.PAYMENT;

import java.math.BigDecimal;
import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Notes that money is expected for an order, from hand to hand or through a bank: staff says when it comes. */
@UseCase
public class RequestPayment {

    private static final String BY_HAND = "manual";

    private final DSLContext sql;
    private final Clock clock;

    RequestPayment(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @param orderId an order that nothing was asked for yet
     * @param amount more than nothing
     */
    public void execute(long orderId, BigDecimal amount, String currency) {
        sql.insertInto(PAYMENT)
                .set(PAYMENT.ORDER_ID, orderId)
                .set(PAYMENT.GATEWAY, BY_HAND)
                .set(PAYMENT.AMOUNT, amount)
                .set(PAYMENT.CURRENCY, currency)
                .set(PAYMENT.REQUESTED_AT, clock.instant())
                .execute();
    }
}
