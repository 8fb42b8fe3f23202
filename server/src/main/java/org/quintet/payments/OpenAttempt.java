package org.quintet.payments;

import static org.quintet.schema.Tables.PAYMENT_ATTEMPT;

import java.math.BigDecimal;
import java.time.Clock;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.PaymentAttemptRecord;

/** Begins an attempt to pay an order. Whoever asks again meanwhile gets the one that has begun. */
@UseCase
public class OpenAttempt {

    private final DSLContext sql;
    private final Clock clock;
    private final GatewayKeys keys;

    OpenAttempt(DSLContext sql, Clock clock, GatewayKeys keys) {
        this.sql = sql;
        this.clock = clock;
        this.keys = keys;
    }

    /**
     * Returns the attempt. One for another amount is given up: if its money comes nevertheless, it goes back.
     *
     * @param orderId an order whose row the caller has locked
     * @param amount more than nothing
     */
    public Attempt execute(long orderId, Gateway gateway, BigDecimal amount, String currency) {
        Condition open = PAYMENT_ATTEMPT
                .ORDER_ID
                .eq(orderId)
                .and(PAYMENT_ATTEMPT.GATEWAY.eq(gateway.word()))
                .and(PAYMENT_ATTEMPT.RECEIVED_AT.isNull())
                .and(PAYMENT_ATTEMPT.CLOSED_AT.isNull());
        BigDecimal scaled = MinorUnits.scaled(amount, currency);
        sql.update(PAYMENT_ATTEMPT)
                .set(PAYMENT_ATTEMPT.CLOSED_AT, clock.instant())
                .where(open)
                .and(PAYMENT_ATTEMPT.AMOUNT.ne(scaled).or(PAYMENT_ATTEMPT.CURRENCY.ne(currency)))
                .execute();
        return sql.selectFrom(PAYMENT_ATTEMPT)
                .where(open)
                .fetchOptional(Attempt::of)
                .orElseGet(() -> insert(orderId, gateway, scaled, currency));
    }

    private Attempt insert(long orderId, Gateway gateway, BigDecimal amount, String currency) {
        PaymentAttemptRecord row = new PaymentAttemptRecord();
        row.setOrderId(orderId);
        row.setGateway(gateway.word());
        if (gateway == Gateway.STRIPE) {
            row.setAccountId(keys.stripeAccountOf(orderId).orElse(null));
        }
        row.setAmount(amount);
        row.setCurrency(currency);
        row.setBegunAt(clock.instant());
        return Attempt.of(sql.insertInto(PAYMENT_ATTEMPT).set(row).returning().fetchSingle());
    }
}
