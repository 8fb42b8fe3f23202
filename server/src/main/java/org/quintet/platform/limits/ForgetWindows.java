package org.quintet.platform.limits;

import static org.quintet.schema.Tables.REQUEST_WINDOW;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Forgets the windows that are over. */
@UseCase
class ForgetWindows {

    private final DSLContext sql;
    private final Clock clock;

    ForgetWindows(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void execute() {
        sql.deleteFrom(REQUEST_WINDOW)
                .where(REQUEST_WINDOW.ENDS_AT.lt(clock.instant()))
                .execute();
    }
}
