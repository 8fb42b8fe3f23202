package org.quintet.payments;

import static org.quintet.schema.Tables.REFUND;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what a gateway said to a refund. */
@UseCase
class EndRefund {

    private static final Logger log = LoggerFactory.getLogger(EndRefund.class);

    private final DSLContext sql;
    private final Clock clock;

    EndRefund(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps it. What a gateway refuses is to be given back by hand: the log says so. */
    public void execute(long refundId, RefundAnswer answer) {
        switch (answer) {
            case RefundAnswer.Taken(String reference) ->
                sql.update(REFUND)
                        .set(REFUND.DONE_AT, clock.instant())
                        .set(REFUND.REFERENCE, reference)
                        .where(REFUND.ID.eq(refundId))
                        .execute();
            case RefundAnswer.Refused(String reason) -> fail(refundId, reason);
            case RefundAnswer.Unreachable(String reason) -> fail(refundId, reason);
        }
    }

    private void fail(long refundId, String reason) {
        log.error("Refund {} is to be given back by hand: {}", refundId, reason);
        sql.update(REFUND)
                .set(REFUND.FAILURE, reason)
                .where(REFUND.ID.eq(refundId))
                .execute();
    }
}
