package org.quintet.identity.tokens;

import static org.quintet.schema.Tables.OPAQUE_TOKEN;
import static org.quintet.schema.Tables.REFRESH_TOKEN;
import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Signs a user out everywhere: no token that was issued to him before is accepted by any API any more. */
@UseCase
public class RevokeTokens {

    private final DSLContext sql;
    private final Clock clock;

    RevokeTokens(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void execute(long userId) {
        sql.update(USERS)
                .set(USERS.TOKEN_GENERATION, USERS.TOKEN_GENERATION.plus(1))
                .where(USERS.ID.eq(userId))
                .execute();
        sql.update(REFRESH_TOKEN)
                .set(REFRESH_TOKEN.REVOKED_AT, clock.instant())
                .where(REFRESH_TOKEN.USER_ID.eq(userId))
                .and(REFRESH_TOKEN.REVOKED_AT.isNull())
                .execute();
        sql.update(OPAQUE_TOKEN)
                .set(OPAQUE_TOKEN.REVOKED_AT, clock.instant())
                .where(OPAQUE_TOKEN.USER_ID.eq(userId))
                .and(OPAQUE_TOKEN.REVOKED_AT.isNull())
                .execute();
    }
}
