package org.quintet.identity;

import static org.quintet.schema.Tables.REFRESH_TOKEN;
import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.quintet.platform.usecases.UseCase;

/** Takes a refresh token and gives a new one; the old one is void from then on, whoever else holds it. */
@UseCase
public class ExchangeRefreshToken {

    private final DSLContext sql;
    private final Clock clock;
    private final SignedTokens tokens;
    private final IssueRefreshToken issueRefreshToken;

    ExchangeRefreshToken(DSLContext sql, Clock clock, SignedTokens tokens, IssueRefreshToken issueRefreshToken) {
        this.sql = sql;
        this.clock = clock;
        this.tokens = tokens;
        this.issueRefreshToken = issueRefreshToken;
    }

    /** A user and the refresh token that replaces the one he gave. */
    public record Exchanged(User user, String refreshToken) {}

    /** @throws Failure.NotSignedIn if the token is not a refresh token of ours, or is out of date or used before */
    public Exchanged execute(String refreshToken, Duration lifetime) {
        SignedTokens.Verified verified = tokens.verify(SignedTokens.Kind.REFRESH, refreshToken);
        Record user = sql.select(User.COLUMNS)
                .select(USERS.TOKEN_GENERATION)
                .from(USERS)
                .where(USERS.ID.eq(verified.userId()))
                .and(USERS.DELETED_AT.isNull())
                .and(USERS.IS_BLOCKED.isFalse())
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotSignedIn(Reason.UNKNOWN_USER));
        int revoked = sql.update(REFRESH_TOKEN)
                .set(REFRESH_TOKEN.REVOKED_AT, clock.instant())
                .where(REFRESH_TOKEN.ID.eq(verified.id()))
                .and(REFRESH_TOKEN.REVOKED_AT.isNull())
                .execute();
        if (revoked == 0 || user.get(USERS.TOKEN_GENERATION) != verified.generation()) {
            throw new Failure.NotSignedIn(Reason.REVOKED_TOKEN);
        }
        return new Exchanged(User.of(user), issueRefreshToken.execute(verified.userId(), lifetime));
    }
}
