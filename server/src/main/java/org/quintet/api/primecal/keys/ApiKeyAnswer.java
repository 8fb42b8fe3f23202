package org.quintet.api.primecal.keys;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.apikeys.ApiKey;
import org.quintet.identity.apikeys.ApiKeyScope;

/** A key as its owner sees it, in the order of the keys. {@code isActive}: it is accepted now. */
record ApiKeyAnswer(
        long id,
        String name,
        String prefix,
        List<String> scopes,
        String tier,
        boolean isActive,
        @Nullable Instant expiresAt,
        @Nullable Instant rotateAfter,
        @Nullable Instant lastUsedAt,
        long usageCount) {

    /** A key that was just made. {@code apiKey} is shown this once. */
    record Created(String apiKey, ApiKeyAnswer key) {}

    static ApiKeyAnswer of(ApiKey key, Instant now) {
        return new ApiKeyAnswer(
                key.id(),
                key.name(),
                key.prefix(),
                key.scopes().stream().map(ApiKeyScope::word).toList(),
                key.tier().word(),
                key.isActive(now),
                key.expiresAt().orElse(null),
                key.rotateAfter().orElse(null),
                key.lastUsedAt().orElse(null),
                key.usageCount());
    }
}
