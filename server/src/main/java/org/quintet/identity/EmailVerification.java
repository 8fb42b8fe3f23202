package org.quintet.identity;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.quintet.identity.tokens.SignedTokens;
import org.springframework.stereotype.Component;

/** Tokens that prove that somebody reads the mail of an address. */
@Component
public class EmailVerification {

    private static final Duration LIFETIME = Duration.ofDays(7);

    private final SignedTokens tokens;

    EmailVerification(SignedTokens tokens) {
        this.tokens = tokens;
    }

    /** A token for the link in a mail to {@code email}; it proves that address and no other. */
    public String tokenFor(long userId, String email) {
        return tokens.issue(
                SignedTokens.Kind.EMAIL_VERIFICATION, UUID.randomUUID(), userId, 0, LIFETIME, Map.of("sub", email));
    }

    /** What a token proves. */
    record Proven(long userId, String email) {}

    Proven verify(String token) {
        SignedTokens.Verified verified = tokens.verify(SignedTokens.Kind.EMAIL_VERIFICATION, token);
        return new Proven(verified.userId(), verified.subject());
    }
}
