package org.quintet.payments;

import static org.quintet.schema.Tables.PAYMENT_ATTEMPT;

import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Keeps how a gateway calls an attempt. */
@UseCase
public class NameAttempt {

    private final DSLContext sql;

    NameAttempt(DSLContext sql) {
        this.sql = sql;
    }

    /** Returns the attempt with that name; one that has it already stays as it is. */
    public Attempt execute(Attempt attempt, String reference) {
        sql.update(PAYMENT_ATTEMPT)
                .set(PAYMENT_ATTEMPT.REFERENCE, reference)
                .where(PAYMENT_ATTEMPT.ID.eq(attempt.id()))
                .and(PAYMENT_ATTEMPT.REFERENCE.isNull())
                .execute();
        return attempt.named(reference);
    }
}
