package org.quintet.identity.tokens;

import static org.jooq.impl.DSL.noCondition;
import static org.quintet.schema.Tables.REFRESH_TOKEN;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.identity.User;
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
        User user = revoke(refreshToken, noCondition());
        return new Exchanged(user, issueRefreshToken.execute(user.id(), lifetime));
    }

    /**
     * As {@link #execute(String, Duration)}, for a program that has a name. It also loses the other refresh tokens that it
     * had for the user.
     *
     * @param clientOf the name of the program, which for some is made of the user
     * @throws Failure.NotSignedIn also if the token was given to another program
     */
    public Exchanged execute(String refreshToken, Duration lifetime, Function<User, String> clientOf) {
        String client = clientOf.apply(refreshTokens.userOf(refreshToken));
        User user = revoke(refreshToken, REFRESH_TOKEN.CLIENT.eq(client).or(REFRESH_TOKEN.CLIENT.isNull()));
        sql.update(REFRESH_TOKEN)
                .set(REFRESH_TOKEN.REVOKED_AT, clock.instant())
                .where(REFRESH_TOKEN.USER_ID.eq(user.id()))
                .and(REFRESH_TOKEN.CLIENT.eq(client))
                .and(REFRESH_TOKEN.REVOKED_AT.isNull())
                .execute();
        return new Exchanged(user, issueRefreshToken.execute(user.id(), lifetime, Optional.of(client)));
    }

    private User revoke(String refreshToken, Condition condition) {
        User user = refreshTokens.userOf(refreshToken);
        // of two who use it at the same moment, one is too late
        int revoked = sql.update(REFRESH_TOKEN)
                .set(REFRESH_TOKEN.REVOKED_AT, clock.instant())
                .where(REFRESH_TOKEN.ID.eq(
                        tokens.verify(SignedTokens.Kind.REFRESH, refreshToken).id()))
                .and(REFRESH_TOKEN.REVOKED_AT.isNull())
                .and(condition)
                .execute();
        if (revoked == 0) {
            throw new Failure.NotSignedIn(Reason.REVOKED_TOKEN);
        }
        return user;
    }
}
