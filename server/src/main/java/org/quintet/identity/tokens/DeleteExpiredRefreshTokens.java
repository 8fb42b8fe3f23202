package org.quintet.identity.tokens;

import static org.quintet.schema.Tables.REFRESH_TOKEN;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Forgets the refresh tokens that are out of date: their signature alone refuses them. */
@UseCase
public class DeleteExpiredRefreshTokens {

    private final DSLContext sql;
    private final Clock clock;

    DeleteExpiredRefreshTokens(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void execute() {
        sql.deleteFrom(REFRESH_TOKEN)
                .where(REFRESH_TOKEN.EXPIRES_AT.lt(clock.instant()))
                .execute();
    }
}
