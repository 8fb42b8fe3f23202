package org.quintet.payments;

import static org.quintet.schema.Tables.PAYMENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Tells what has been paid. */
@Component
public class Payments {

    private final DSLContext sql;

    Payments(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether money was asked for. */
    public boolean isRequested(long orderId) {
        return sql.fetchExists(PAYMENT, PAYMENT.ORDER_ID.eq(orderId));
    }

    /** Whether the money of the order has come. */
    public boolean hasCome(long orderId) {
        return sql.fetchExists(PAYMENT, PAYMENT.ORDER_ID.eq(orderId).and(PAYMENT.PAID_AT.isNotNull()));
    }
}
