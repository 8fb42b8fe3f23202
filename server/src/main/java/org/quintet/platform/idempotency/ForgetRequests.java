package org.quintet.platform.idempotency;

import static org.quintet.schema.Tables.NAMED_REQUEST;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Forgets named requests whose hour is over. */
@UseCase
class ForgetRequests {

    private final DSLContext sql;
    private final Clock clock;

    ForgetRequests(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void execute() {
        sql.deleteFrom(NAMED_REQUEST)
                .where(NAMED_REQUEST.EXPIRES_AT.le(clock.instant()))
                .execute();
    }
}
