package org.quintet.identity;

import static org.quintet.schema.Tables.REFRESH_TOKEN;

import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.quintet.platform.usecases.UseCase;

/** Takes a refresh token and gives a new one; the old one is void from then on, whoever else holds it. */
@UseCase
public class ExchangeRefreshToken {

    private final DSLContext sql;
    private final Clock clock;
    private final SignedTokens tokens;
    private final RefreshTokens refreshTokens;
    private final IssueRefreshToken issueRefreshToken;

    ExchangeRefreshToken(
            DSLContext sql,
            Clock clock,
            SignedTokens tokens,
            RefreshTokens refreshTokens,
            IssueRefreshToken issueRefreshToken) {
        this.sql = sql;
        this.clock = clock;
        this.tokens = tokens;
        this.refreshTokens = refreshTokens;
        this.issueRefreshToken = issueRefreshToken;
    }

    /** A user and the refresh token that replaces the one he gave. */
    public record Exchanged(User user, String refreshToken) {}

    /** @throws Failure.NotSignedIn if the token is not a refresh token of ours, or is out of date or used before */
    public Exchanged execute(String refreshToken, Duration lifetime) {
        User user = refreshTokens.userOf(refreshToken);
        // of two who use it at the same moment, one is too late
        int revoked = sql.update(REFRESH_TOKEN)
                .set(REFRESH_TOKEN.REVOKED_AT, clock.instant())
                .where(REFRESH_TOKEN.ID.eq(
                        tokens.verify(SignedTokens.Kind.REFRESH, refreshToken).id()))
                .and(REFRESH_TOKEN.REVOKED_AT.isNull())
                .execute();
        if (revoked == 0) {
            throw new Failure.NotSignedIn(Reason.REVOKED_TOKEN);
        }
        return new Exchanged(user, issueRefreshToken.execute(user.id(), lifetime));
    }
}
