package org.quintet.identity.tokens;

import static org.quintet.schema.Tables.OPAQUE_TOKEN;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.text.Secrets;
import org.quintet.platform.usecases.UseCase;

/** Issues a token of the form {@code id|secret} (EventStaff's), of which only a hash is kept. It does not expire. */
@UseCase
public class IssueOpaqueToken {

    private final DSLContext sql;
    private final Clock clock;

    IssueOpaqueToken(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public String execute(long userId) {
        String secret = Secrets.random();
        long id = sql.insertInto(OPAQUE_TOKEN)
                .set(OPAQUE_TOKEN.USER_ID, userId)
                .set(OPAQUE_TOKEN.SECRET_HASH, Secrets.hash(secret))
                .set(OPAQUE_TOKEN.CREATED_AT, clock.instant())
                .returningResult(OPAQUE_TOKEN.ID)
                .fetchSingle()
                .value1();
        return id + "|" + secret;
    }
}
