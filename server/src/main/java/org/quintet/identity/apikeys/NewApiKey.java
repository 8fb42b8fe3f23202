package org.quintet.identity.apikeys;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A key to be.
 *
 * @param scopes at least one
 * @param organisationId the only organisation that it is good for; whether the user belongs there is the caller's to check
 * @param rateLimit requests per minute, where the key is to have a limit of its own
 * @param lifetime how long it is good for; empty: until it is revoked
 * @param rotation after how long it must be exchanged for a new one; empty: never
 */
public record NewApiKey(
        String name,
        List<ApiKeyScope> scopes,
        ApiKeyTier tier,
        OptionalLong organisationId,
        OptionalInt rateLimit,
        Optional<Duration> lifetime,
        Optional<Duration> rotation) {}
