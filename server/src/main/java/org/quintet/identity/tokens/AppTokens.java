package org.quintet.identity.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quintet.identity.apikeys.ApiKey;
import org.quintet.identity.apikeys.ApiKeySecrets;
import org.quintet.identity.apikeys.ApiKeys;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.springframework.stereotype.Component;

/**
 * Tokens by which an app shows that it has a key, without showing the key (AppMint, app tokens). They may do what the key
 * may, and are void when it is.
 */
@Component
public class AppTokens {

    private final ApiKeys keys;
    private final SignedTokens tokens;

    AppTokens(ApiKeys keys, SignedTokens tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    /**
     * A token for an app.
     *
     * @param appId the id of its key
     * @param key the key as it was told at its creation
     * @param secret the secret in it
     * @throws Failure.NotSignedIn if they do not belong together, or the key is not accepted (any more)
     */
    public String issue(UUID appId, String key, String secret, Duration lifetime) {
        ApiKeySecrets secrets = ApiKeySecrets.parse(key)
                .filter(parsed -> MessageDigest.isEqual(bytes(parsed.secret()), bytes(secret)))
                .orElseThrow(() -> new Failure.NotSignedIn(Reason.WRONG_CREDENTIALS));
        ApiKey found = keys.active(secrets);
        if (!found.uuid().equals(appId)) {
            throw new Failure.NotSignedIn(Reason.WRONG_CREDENTIALS);
        }
        return tokens.issue(
                SignedTokens.Kind.APP, UUID.randomUUID(), found.userId(), 0, lifetime, Map.of("sub", appId.toString()));
    }

    /**
     * The id of the key for which {@code token} was given; empty if it is no such token at all.
     *
     * @throws Failure.NotSignedIn if it looks like one, but is not ours or out of date
     */
    public Optional<UUID> keyOf(String token) {
        return tokens.isOfKind(SignedTokens.Kind.APP, token)
                ? Optional.of(UUID.fromString(
                        tokens.verify(SignedTokens.Kind.APP, token).subject()))
                : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
