package org.quintet.payments;

import static org.quintet.schema.Tables.PAYMENT;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Notes that the money of an order has come, because somebody who may know says so. */
@UseCase
public class ConfirmPayment {

    private final DSLContext sql;
    private final Clock clock;

    ConfirmPayment(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Notes it; a second time does nothing.
     *
     * @param witness who says so. That he may is for the caller to know, who knows what the order is about
     * @throws Failure.NotFound if no money was asked for
     */
    public void execute(User witness, long orderId) {
        int confirmed = sql.update(PAYMENT)
                .set(PAYMENT.PAID_AT, clock.instant())
                .set(PAYMENT.CONFIRMED_BY, witness.id())
                .where(PAYMENT.ORDER_ID.eq(orderId))
                .and(PAYMENT.PAID_AT.isNull())
                .execute();
        if (confirmed == 0 && !sql.fetchExists(PAYMENT, PAYMENT.ORDER_ID.eq(orderId))) {
            throw new Failure.NotFound("payment");
        }
    }
}
