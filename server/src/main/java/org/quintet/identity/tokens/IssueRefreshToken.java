package org.quintet.identity.tokens;

import static org.quintet.schema.Tables.REFRESH_TOKEN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Issues a token that can be exchanged for new access tokens until it ends or is revoked. */
@UseCase
public class IssueRefreshToken {

    private final DSLContext sql;
    private final Clock clock;
    private final SignedTokens tokens;

    IssueRefreshToken(DSLContext sql, Clock clock, SignedTokens tokens) {
        this.sql = sql;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** Returns a token that whoever has it may exchange. */
    public String execute(long userId, Duration lifetime) {
        return execute(userId, lifetime, Optional.empty());
    }

    /**
     * Returns a token.
     *
     * @param client the program that alone may exchange it, if one is named
     */
    public String execute(long userId, Duration lifetime, Optional<String> client) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        sql.insertInto(REFRESH_TOKEN)
                .set(REFRESH_TOKEN.ID, id)
                .set(REFRESH_TOKEN.USER_ID, userId)
                .set(REFRESH_TOKEN.CLIENT, client.orElse(null))
                .set(REFRESH_TOKEN.ISSUED_AT, now)
                .set(REFRESH_TOKEN.EXPIRES_AT, now.plus(lifetime))
                .execute();
        return tokens.issue(
                SignedTokens.Kind.REFRESH, id, userId, AccessTokens.generationOf(sql, userId), lifetime, Map.of());
    }
}
