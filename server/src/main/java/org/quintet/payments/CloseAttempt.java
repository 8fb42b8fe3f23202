package org.quintet.payments;

import static org.quintet.schema.Tables.PAYMENT_ATTEMPT;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Gives up an attempt that a gateway refused. */
@UseCase
public class CloseAttempt {

    private final DSLContext sql;
    private final Clock clock;

    CloseAttempt(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Returns whether it was open. One whose money has come stays as it is. */
    public boolean execute(long attemptId) {
        return sql.update(PAYMENT_ATTEMPT)
                        .set(PAYMENT_ATTEMPT.CLOSED_AT, clock.instant())
                        .where(PAYMENT_ATTEMPT.ID.eq(attemptId))
                        .and(PAYMENT_ATTEMPT.RECEIVED_AT.isNull())
                        .and(PAYMENT_ATTEMPT.CLOSED_AT.isNull())
                        .execute()
                > 0;
    }
}
