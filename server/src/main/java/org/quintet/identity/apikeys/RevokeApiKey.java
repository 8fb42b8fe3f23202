package org.quintet.identity.apikeys;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.API_KEY;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Makes a key void, for good. Doing so again changes nothing. */
@UseCase
public class RevokeApiKey {

    private final DSLContext sql;
    private final Clock clock;

    RevokeApiKey(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws Failure.NotFound if the user has no such key */
    public void execute(long userId, long keyId) {
        int revoked = sql.update(API_KEY)
                .set(API_KEY.REVOKED_AT, coalesce(API_KEY.REVOKED_AT, val(clock.instant())))
                .where(API_KEY.ID.eq(keyId))
                .and(API_KEY.USER_ID.eq(userId))
                .execute();
        if (revoked == 0) {
            throw new Failure.NotFound("API key");
        }
    }
}
