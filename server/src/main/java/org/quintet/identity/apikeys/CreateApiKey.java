package org.quintet.identity.apikeys;

import static org.quintet.schema.Tables.API_KEY;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Makes a key by which programs act for a user. */
@UseCase
public class CreateApiKey {

    /** So that nobody fills the table; revoked keys do not count. */
    private static final int MOST_PER_USER = 100;

    private final SecureRandom random = new SecureRandom();
    private final DSLContext sql;
    private final Clock clock;

    CreateApiKey(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A new key.
     *
     * @param plaintext what its owner sends; it is told this once
     */
    public record Created(ApiKey key, String plaintext) {}

    /** @throws Failure.Conflict if the user has a hundred keys that are not revoked */
    public Created execute(long userId, NewApiKey wanted) {
        int present = sql.fetchCount(
                sql.selectOne().from(API_KEY).where(API_KEY.USER_ID.eq(userId)).and(API_KEY.REVOKED_AT.isNull()));
        if (present >= MOST_PER_USER) {
            throw new Failure.Conflict(API_KEY.NAME.getName(), "Revoke a key first: there are " + present);
        }
        Instant now = clock.instant();
        ApiKeySecrets secrets = ApiKeySecrets.random(random);
        ApiKey key = ApiKey.of(sql.insertInto(API_KEY)
                .set(API_KEY.USER_ID, userId)
                .set(API_KEY.ORGANISATION_ID, boxed(wanted))
                .set(API_KEY.NAME, wanted.name())
                .set(API_KEY.PREFIX, secrets.prefix())
                .set(API_KEY.SECRET_HASH, secrets.secretHash())
                .set(
                        API_KEY.SCOPES,
                        wanted.scopes().stream()
                                .map(ApiKeyScope::word)
                                .distinct()
                                .toArray(String[]::new))
                .set(API_KEY.TIER, wanted.tier().word())
                .set(
                        API_KEY.RATE_LIMIT,
                        wanted.rateLimit().isPresent()
                                ? (Integer) wanted.rateLimit().getAsInt()
                                : null)
                .set(API_KEY.CREATED_AT, now)
                .set(API_KEY.EXPIRES_AT, end(now, wanted.lifetime()))
                .set(API_KEY.ROTATE_AFTER, end(now, wanted.rotation()))
                .returning(ApiKey.COLUMNS)
                .fetchSingle());
        return new Created(key, secrets.plaintext());
    }

    private static @Nullable Long boxed(NewApiKey wanted) {
        return wanted.organisationId().isPresent() ? wanted.organisationId().getAsLong() : null;
    }

    private static @Nullable Instant end(Instant now, Optional<java.time.Duration> duration) {
        return duration.map(now::plus).orElse(null);
    }
}
