package org.quintet.identity.tokens;

import static org.quintet.schema.Tables.SIGNING_KEY;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Makes the first signing key of an installation, once, however many nodes start at the same time. */
@UseCase
class EnsureSigningKey {

    private static final int SECRET_BYTES = 32;

    private final DSLContext sql;
    private final Clock clock;

    EnsureSigningKey(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void execute() {
        sql.fetch("lock table signing_key in exclusive mode");
        if (sql.fetchCount(SIGNING_KEY) > 0) {
            return;
        }
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        sql.insertInto(SIGNING_KEY)
                .set(SIGNING_KEY.SECRET, secret)
                .set(SIGNING_KEY.CREATED_AT, Instant.now(clock))
                .execute();
    }
}
