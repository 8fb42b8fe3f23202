package org.quintet.identity.tokens;

import static org.quintet.schema.Tables.USERS;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Issues signed access tokens. They are not stored; a user's are all voided together by {@link RevokeTokens}. */
@Component
public class AccessTokens {

    private final DSLContext sql;
    private final SignedTokens tokens;

    AccessTokens(DSLContext sql, SignedTokens tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    /** A token for {@code userId}; {@code fresh} means that a password was given for it just now. */
    public String issue(long userId, boolean fresh, Duration lifetime) {
        return tokens.issue(
                SignedTokens.Kind.ACCESS,
                UUID.randomUUID(),
                userId,
                generationOf(sql, userId),
                lifetime,
                Map.of("fresh", fresh));
    }

    public static int generationOf(DSLContext sql, long userId) {
        return sql.select(USERS.TOKEN_GENERATION)
                .from(USERS)
                .where(USERS.ID.eq(userId))
                .fetchSingle()
                .value1();
    }
}
