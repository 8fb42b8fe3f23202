package org.quintet.identity.passwords;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.quintet.identity.tokens.AccessTokens;
import org.quintet.identity.tokens.SignedTokens;
import org.springframework.stereotype.Component;

/**
 * Tokens that let somebody who reads a user's mail choose a new password. They carry the user's token generation, which
 * {@link ResetPassword} raises: each works once, and only the first of several.
 */
@Component
public class PasswordReset {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final DSLContext sql;
    private final SignedTokens tokens;

    PasswordReset(DSLContext sql, SignedTokens tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    /** A token for the link in a mail to {@code email}; void if the user has another address by then. */
    public String tokenFor(long userId, String email) {
        return tokens.issue(
                SignedTokens.Kind.PASSWORD_RESET,
                UUID.randomUUID(),
                userId,
                AccessTokens.generationOf(sql, userId),
                LIFETIME,
                Map.of("sub", email));
    }

    /** What a token proves. */
    record Proven(long userId, int generation, String email) {}

    Proven verify(String token) {
        SignedTokens.Verified verified = tokens.verify(SignedTokens.Kind.PASSWORD_RESET, token);
        return new Proven(verified.userId(), verified.generation(), verified.subject());
    }
}
