package org.quintet.identity.passwords;

import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.identity.Emails;
import org.quintet.identity.User;
import org.quintet.identity.tokens.RevokeTokens;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.quintet.platform.usecases.UseCase;

/** Stores the password that somebody chose with a reset token, and voids the token. */
@UseCase
class RedeemPasswordReset {

    private final DSLContext sql;
    private final Clock clock;
    private final RevokeTokens revokeTokens;

    RedeemPasswordReset(DSLContext sql, Clock clock, RevokeTokens revokeTokens) {
        this.sql = sql;
        this.clock = clock;
        this.revokeTokens = revokeTokens;
    }

    /** @throws Failure.NotSignedIn if the token was used before, or the user is gone or has another address now */
    public User execute(PasswordReset.Proven proven, Passwords.Hashed password) {
        User user = sql.update(USERS)
                .set(USERS.PASSWORD_HASH, password.hash())
                .set(USERS.IS_VERIFIED, true)
                .set(USERS.UPDATED_AT, clock.instant())
                .where(USERS.ID.eq(proven.userId()))
                .and(USERS.TOKEN_GENERATION.eq(proven.generation()))
                .and(Emails.same(USERS.EMAIL, proven.email()))
                .and(USERS.DELETED_AT.isNull())
                .returning(User.COLUMNS)
                .fetchOptional(User::of)
                .orElseThrow(() -> new Failure.NotSignedIn(Reason.REVOKED_TOKEN));
        // raises the generation that the token carries
        revokeTokens.execute(user.id());
        return user;
    }
}
