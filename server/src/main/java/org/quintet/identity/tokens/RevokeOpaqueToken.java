package org.quintet.identity.tokens;

import static org.quintet.schema.Tables.OPAQUE_TOKEN;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.quintet.platform.usecases.UseCase;

/** Signs out with one token of the form {@code id|secret}; the user's others stay valid. */
@UseCase
public class RevokeOpaqueToken {

    private final DSLContext sql;
    private final Clock clock;

    RevokeOpaqueToken(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws Failure.NotSignedIn if {@code token} is none of this form: nobody can void a signed one alone */
    public void execute(String token) {
        OpaqueTokens opaque =
                OpaqueTokens.parse(token).orElseThrow(() -> new Failure.NotSignedIn(Reason.WRONG_KIND_OF_TOKEN));
        sql.update(OPAQUE_TOKEN)
                .set(OPAQUE_TOKEN.REVOKED_AT, clock.instant())
                .where(OPAQUE_TOKEN.ID.eq(opaque.id()))
                .and(OPAQUE_TOKEN.SECRET_HASH.eq(opaque.secretHash()))
                .and(OPAQUE_TOKEN.REVOKED_AT.isNull())
                .execute();
    }
}
