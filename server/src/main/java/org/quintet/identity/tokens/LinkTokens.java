package org.quintet.identity.tokens;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Signed tokens for links in mails, by which whoever reads the mail decides about one thing without signing in. */
@Component
public class LinkTokens {

    /** No user: the token is about a thing. */
    private static final long NOBODY = 0;

    private final SignedTokens tokens;

    LinkTokens(SignedTokens tokens) {
        this.tokens = tokens;
    }

    /** A token for {@code subject}, a word that tells what it is about, beginning with its kind. */
    public String issue(String subject, Duration lifetime) {
        return tokens.issue(SignedTokens.Kind.LINK, UUID.randomUUID(), NOBODY, 0, lifetime, Map.of("sub", subject));
    }

    /**
     * What the token is about.
     *
     * @throws Failure.NotSignedIn if it is not ours, not of this kind, or out of date
     */
    public String subjectOf(String token) {
        return tokens.verify(SignedTokens.Kind.LINK, token).subject();
    }
}
