package org.quintet.api.appmint.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.identity.apikeys.ApiKey;
import org.quintet.identity.apikeys.ApiKeyScope;

/** An API key as the repository wraps its records, without its secret. */
record ApiKeyView(String pk, String sk, String datatype, String state, Instant createdate, String name, Data data) {

    static final String COLLECTION = "api_key";

    /**
     * What it is good for.
     *
     * @param rateLimit requests a minute
     * @param prefix how the key begins, to know it by
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Data(
            String name,
            List<String> scopes,
            OptionalInt rateLimit,
            String prefix,
            boolean active,
            Optional<Instant> expiresAt,
            Optional<Instant> lastUsedAt,
            long usageCount) {}

    /**
     * A key that was just made. All that is secret is told this once.
     *
     * @param key what is sent as {@code x-api-key}
     * @param apiKey the same
     * @param appId with {@code key} and {@code secret}, what an app exchanges for a token
     */
    record Created(String key, String apiKey, String appId, String secret, ApiKeyView record) {

        static Created of(String plaintext, ApiKeyView record) {
            String secret = plaintext.substring(plaintext.lastIndexOf('_') + 1);
            return new Created(plaintext, plaintext, record.sk(), secret, record);
        }
    }

    static ApiKeyView of(ApiKey key, Instant now) {
        return new ApiKeyView(
                RecordIds.pk(COLLECTION, key.uuid()),
                key.uuid().toString(),
                COLLECTION,
                key.revokedAt().isPresent() ? "cancelled" : "published",
                key.createdAt(),
                key.name(),
                new Data(
                        key.name(),
                        key.scopes().stream().map(ApiKeyScope::word).toList(),
                        key.rateLimit(),
                        "pk_" + key.prefix(),
                        key.isActive(now),
                        key.expiresAt(),
                        key.lastUsedAt(),
                        key.usageCount()));
    }
}
