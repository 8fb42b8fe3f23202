package org.quintet.payments;

import static org.quintet.schema.Tables.PAYMENT_ATTEMPT;

import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds attempts to pay. */
@Component
public class Attempts {

    private final DSLContext sql;

    Attempts(DSLContext sql) {
        this.sql = sql;
    }

    /** The last attempt to pay an order at a gateway: one whose money has come before those that are open, and failed ones last. */
    public Optional<Attempt> lastOf(long orderId, Gateway gateway) {
        return sql.selectFrom(PAYMENT_ATTEMPT)
                .where(PAYMENT_ATTEMPT.ORDER_ID.eq(orderId))
                .and(PAYMENT_ATTEMPT.GATEWAY.eq(gateway.word()))
                .and(PAYMENT_ATTEMPT.REFERENCE.isNotNull())
                .orderBy(
                        PAYMENT_ATTEMPT.RECEIVED_AT.asc().nullsLast(),
                        PAYMENT_ATTEMPT.CLOSED_AT.isNull().desc(),
                        PAYMENT_ATTEMPT.ID.desc())
                .limit(1)
                .fetchOptional(Attempt::of);
    }

    /** The attempt that a gateway calls so. */
    public Optional<Attempt> byReference(Gateway gateway, String reference) {
        return one(PAYMENT_ATTEMPT.GATEWAY.eq(gateway.word()).and(PAYMENT_ATTEMPT.REFERENCE.eq(reference)));
    }

    Optional<Attempt> byUuid(UUID uuid) {
        return one(PAYMENT_ATTEMPT.UUID.eq(uuid));
    }

    Optional<Attempt> byId(long id) {
        return one(PAYMENT_ATTEMPT.ID.eq(id));
    }

    private Optional<Attempt> one(Condition which) {
        return sql.selectFrom(PAYMENT_ATTEMPT).where(which).fetchOptional(Attempt::of);
    }
}
