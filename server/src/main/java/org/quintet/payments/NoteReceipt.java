package org.quintet.payments;

import static org.quintet.schema.Tables.PAYMENT;
import static org.quintet.schema.Tables.PAYMENT_ATTEMPT;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.PaymentRecord;

/** Notes that the money of an attempt has come. */
@UseCase
public class NoteReceipt {

    private final DSLContext sql;
    private final Clock clock;

    NoteReceipt(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What a receipt means for its order. */
    public enum Outcome {
        /** It is paid by this. */
        PAYS,
        /** It was noted before. */
        KNOWN,
        /** It is paid already, in another way: the money is to go back. */
        TOO_MUCH
    }

    /**
     * Notes it, however often it is told. The order's row is locked by the caller.
     *
     * @throws Failure.Conflict if it was noted for another order
     */
    public Outcome execute(Attempt attempt, GatewayAnswer.Received received) {
        try {
            return note(attempt, received);
        } catch (RuntimeException e) {
            if (Constraints.isBroken("payment_attempt_gateway_reference_key", e)) {
                throw new Failure.Conflict("payment_id", "The payment was used for another order");
            }
            throw e;
        }
    }

    private Outcome note(Attempt attempt, GatewayAnswer.Received received) {
        Instant now = clock.instant();
        int first = sql.update(PAYMENT_ATTEMPT)
                .set(PAYMENT_ATTEMPT.REFERENCE, received.reference())
                .set(PAYMENT_ATTEMPT.RECEIVED_AT, now)
                .set(PAYMENT_ATTEMPT.MONEY_REFERENCE, received.money())
                .where(PAYMENT_ATTEMPT.ID.eq(attempt.id()))
                .and(PAYMENT_ATTEMPT.RECEIVED_AT.isNull())
                .execute();
        if (first == 0) {
            return Outcome.KNOWN;
        }
        PaymentRecord payment = payment(attempt, received, now);
        int paid = sql.insertInto(PAYMENT)
                .set(payment)
                .onConflict(PAYMENT.ORDER_ID)
                .doUpdate()
                .set(payment)
                .where(PAYMENT.PAID_AT.isNull())
                .execute();
        return paid == 0 ? Outcome.TOO_MUCH : Outcome.PAYS;
    }

    private static PaymentRecord payment(Attempt attempt, GatewayAnswer.Received received, Instant now) {
        PaymentRecord payment = new PaymentRecord();
        payment.setOrderId(attempt.orderId());
        payment.setGateway(attempt.gateway().word());
        payment.setAttemptId(attempt.id());
        payment.setAmount(received.amount());
        payment.setCurrency(received.currency());
        payment.setRequestedAt(now);
        payment.setPaidAt(now);
        payment.setPaidVia(received.means());
        payment.setTransactionId(received.money());
        received.card().ifPresent(card -> {
            payment.setCardBrand(card.brand());
            payment.setCardExpMonth(card.expiryMonth());
            payment.setCardExpYear(card.expiryYear());
            payment.setCardLast4(card.last4());
        });
        return payment;
    }
}
