package org.quintet.payments;

import static org.quintet.schema.Tables.PAYMENT;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.PaymentRecord;
import org.quintet.schema.tables.records.RefundRecord;

/**
 * Gives back what was paid for tickets. Written now; a gateway moves the money after the commit, what came by hand goes back
 * by hand.
 */
@UseCase
public class RefundPayment {

    private final DSLContext sql;
    private final Clock clock;
    private final Refunds refunds;

    RefundPayment(DSLContext sql, Clock clock, Refunds refunds) {
        this.sql = sql;
        this.clock = clock;
        this.refunds = refunds;
    }

    /**
     * Gives back, and returns the refund's id.
     *
     * @param actor who returns the tickets
     * @param tickets what goes back for each ticket, by its id; more than nothing in all
     * @throws Failure.Conflict if nothing was paid, or less is left of it
     */
    public long execute(User actor, long orderId, Map<Long, BigDecimal> tickets) {
        BigDecimal amount = tickets.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        PaymentRecord payment = sql.update(PAYMENT)
                .set(PAYMENT.REFUNDED, PAYMENT.REFUNDED.plus(amount))
                .set(PAYMENT.REFUNDED_AT, clock.instant())
                .where(PAYMENT.ORDER_ID.eq(orderId))
                .and(PAYMENT.PAID_AT.isNotNull())
                .and(PAYMENT.REFUNDED.plus(amount).le(PAYMENT.AMOUNT))
                .returning()
                .fetchOptional()
                .orElseThrow(() -> new Failure.Conflict(PAYMENT.REFUNDED.getName(), "So much was not paid"));
        RefundRecord refund = new RefundRecord();
        refund.setOrderId(orderId);
        refund.setAttemptId(payment.getAttemptId());
        refund.setAmount(amount);
        refund.setCurrency(payment.getCurrency());
        refund.setReason(Refunds.Reason.RETURNED.name().toLowerCase(Locale.ROOT));
        refund.setRequestedBy(actor.id());
        return refunds.request(refund, tickets);
    }
}
