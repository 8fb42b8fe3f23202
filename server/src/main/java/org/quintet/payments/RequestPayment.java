package org.quintet.payments;

import static org.quintet.schema.Tables.PAYMENT;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Asks for the money of an order. */
@UseCase
public class RequestPayment {

    private final DSLContext sql;
    private final Clock clock;
    private final PaymentGateway gateway;

    RequestPayment(DSLContext sql, Clock clock, PaymentGateway gateway) {
        this.sql = sql;
        this.clock = clock;
        this.gateway = gateway;
    }

    /**
     * Returns what the payer's client needs to pay; empty if the payer pays in some other way.
     *
     * @param orderId an order that nothing was asked for yet
     * @param amount more than nothing
     */
    public Optional<String> execute(long orderId, BigDecimal amount, String currency) {
        long payment = sql.insertInto(PAYMENT)
                .set(PAYMENT.ORDER_ID, orderId)
                .set(PAYMENT.GATEWAY, gateway.name())
                .set(PAYMENT.AMOUNT, amount)
                .set(PAYMENT.CURRENCY, currency)
                .set(PAYMENT.REQUESTED_AT, clock.instant())
                .returning(PAYMENT.ID)
                .fetchSingle()
                .getId();
        return gateway.request(payment, amount, currency);
    }
}
