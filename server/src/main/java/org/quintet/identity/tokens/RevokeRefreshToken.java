package org.quintet.identity.tokens;

import static org.quintet.schema.Tables.REFRESH_TOKEN;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Voids one refresh token: its holder is signed out here, and stays signed in elsewhere. A second time does nothing. */
@UseCase
public class RevokeRefreshToken {

    private final DSLContext sql;
    private final Clock clock;
    private final SignedTokens tokens;

    RevokeRefreshToken(DSLContext sql, Clock clock, SignedTokens tokens) {
        this.sql = sql;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** @throws Failure.NotSignedIn if the token is not a refresh token of ours, or is out of date */
    public void execute(String refreshToken) {
        SignedTokens.Verified verified = tokens.verify(SignedTokens.Kind.REFRESH, refreshToken);
        sql.update(REFRESH_TOKEN)
                .set(REFRESH_TOKEN.REVOKED_AT, clock.instant())
                .where(REFRESH_TOKEN.ID.eq(verified.id()))
                .and(REFRESH_TOKEN.REVOKED_AT.isNull())
                .execute();
    }
}
