package org.quintet.identity.apikeys;

import static org.quintet.schema.Tables.API_KEY;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/**
 * Exchanges a key for a new one with the same name, scopes, tier and limits; the old one is void at once. The new one
 * lasts as long as the old one was made for.
 */
@UseCase
public class RotateApiKey {

    private final DSLContext sql;
    private final Clock clock;
    private final CreateApiKey createApiKey;

    RotateApiKey(DSLContext sql, Clock clock, CreateApiKey createApiKey) {
        this.sql = sql;
        this.clock = clock;
        this.createApiKey = createApiKey;
    }

    /**
     * Exchanges the key, which may be out of date.
     *
     * @throws Failure.NotFound if the user has no such key
     * @throws Failure.Conflict if it is revoked
     */
    public CreateApiKey.Created execute(long userId, long keyId) {
        ApiKey old = sql.select(ApiKey.COLUMNS)
                .from(API_KEY)
                .where(API_KEY.ID.eq(keyId))
                .and(API_KEY.USER_ID.eq(userId))
                .forUpdate()
                .fetchOptional(ApiKey::of)
                .orElseThrow(() -> new Failure.NotFound("API key"));
        if (old.revokedAt().isPresent()) {
            throw new Failure.Conflict(API_KEY.REVOKED_AT.getName(), "The key is revoked");
        }
        sql.update(API_KEY)
                .set(API_KEY.REVOKED_AT, clock.instant())
                .where(API_KEY.ID.eq(keyId))
                .execute();
        return createApiKey.execute(
                userId,
                new NewApiKey(
                        old.name(),
                        old.scopes(),
                        old.tier(),
                        old.organisationId(),
                        old.rateLimit(),
                        lengthOf(old, old.expiresAt()),
                        lengthOf(old, old.rotateAfter())));
    }

    private static Optional<Duration> lengthOf(ApiKey key, Optional<java.time.Instant> end) {
        return end.map(instant -> Duration.between(key.createdAt(), instant));
    }
}
