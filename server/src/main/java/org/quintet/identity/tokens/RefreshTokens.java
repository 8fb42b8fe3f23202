package org.quintet.identity.tokens;

import static org.quintet.schema.Tables.REFRESH_TOKEN;
import static org.quintet.schema.Tables.USERS;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.springframework.stereotype.Component;

/** Finds out whose a refresh token is, whichever API issued it. */
@Component
public class RefreshTokens {

    private final DSLContext sql;
    private final SignedTokens tokens;

    RefreshTokens(DSLContext sql, SignedTokens tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    /** @throws Failure.NotSignedIn if the token is not a refresh token of ours, or is out of date or revoked */
    public User userOf(String refreshToken) {
        SignedTokens.Verified verified = tokens.verify(SignedTokens.Kind.REFRESH, refreshToken);
        Record row = sql.select(User.COLUMNS)
                .select(USERS.TOKEN_GENERATION, USERS.IS_BLOCKED, REFRESH_TOKEN.REVOKED_AT)
                .from(REFRESH_TOKEN)
                .join(USERS)
                .on(USERS.ID.eq(REFRESH_TOKEN.USER_ID))
                .where(REFRESH_TOKEN.ID.eq(verified.id()))
                .and(USERS.DELETED_AT.isNull())
                .fetchOptional()
                .orElseThrow(() -> Failure.NotSignedIn.unknownUser(verified.userId()));
        if (row.get(USERS.IS_BLOCKED)) {
            throw new Failure.NotSignedIn(Reason.BLOCKED);
        }
        if (row.get(REFRESH_TOKEN.REVOKED_AT) != null || row.get(USERS.TOKEN_GENERATION) != verified.generation()) {
            throw new Failure.NotSignedIn(Reason.REVOKED_TOKEN);
        }
        return User.of(row);
    }

    /**
     * What a page must send along with a request whose cookie holds the token (double submit).
     *
     * @throws Failure.NotSignedIn if the token is not a refresh token of ours, or is out of date
     */
    public String csrfOf(String refreshToken) {
        return tokens.verify(SignedTokens.Kind.REFRESH, refreshToken).csrf();
    }
}
