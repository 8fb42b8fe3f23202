package org.quintet.identity.apikeys;

import static org.quintet.schema.Tables.API_KEY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;

/**
 * A key by which a program acts for a user. Never holds the secret or its hash.
 *
 * @param organisationId the only organisation that it is good for; empty: wherever its user may go
 * @param prefix the part of the key that may be shown, twelve hexadecimal digits
 * @param rateLimit requests per minute, where the key has a limit of its own; empty: what its tier gives
 * @param rotateAfter from then on it must be exchanged for a new one
 */
public record ApiKey(
        long id,
        UUID uuid,
        long userId,
        OptionalLong organisationId,
        String name,
        String prefix,
        List<ApiKeyScope> scopes,
        ApiKeyTier tier,
        OptionalInt rateLimit,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> rotateAfter,
        Optional<Instant> revokedAt,
        Optional<Instant> lastUsedAt,
        long usageCount) {

    static final List<Field<?>> COLUMNS = List.of(
            API_KEY.ID,
            API_KEY.UUID,
            API_KEY.USER_ID,
            API_KEY.ORGANISATION_ID,
            API_KEY.NAME,
            API_KEY.PREFIX,
            API_KEY.SCOPES,
            API_KEY.TIER,
            API_KEY.RATE_LIMIT,
            API_KEY.CREATED_AT,
            API_KEY.EXPIRES_AT,
            API_KEY.ROTATE_AFTER,
            API_KEY.REVOKED_AT,
            API_KEY.LAST_USED_AT,
            API_KEY.USAGE_COUNT);

    static ApiKey of(Record row) {
        Long organisationId = row.get(API_KEY.ORGANISATION_ID);
        Integer rateLimit = row.get(API_KEY.RATE_LIMIT);
        return new ApiKey(
                row.get(API_KEY.ID),
                row.get(API_KEY.UUID),
                row.get(API_KEY.USER_ID),
                organisationId == null ? OptionalLong.empty() : OptionalLong.of(organisationId),
                row.get(API_KEY.NAME),
                row.get(API_KEY.PREFIX),
                List.of(row.get(API_KEY.SCOPES)).stream()
                        .map(ApiKeyScope::of)
                        .flatMap(Optional::stream)
                        .toList(),
                ApiKeyTier.of(row.get(API_KEY.TIER)).orElseThrow(),
                rateLimit == null ? OptionalInt.empty() : OptionalInt.of(rateLimit),
                row.get(API_KEY.CREATED_AT),
                Optional.ofNullable(row.get(API_KEY.EXPIRES_AT)),
                Optional.ofNullable(row.get(API_KEY.ROTATE_AFTER)),
                Optional.ofNullable(row.get(API_KEY.REVOKED_AT)),
                Optional.ofNullable(row.get(API_KEY.LAST_USED_AT)),
                row.get(API_KEY.USAGE_COUNT));
    }

    /** Whether one of its scopes lets it do what needs {@code needed}. */
    public boolean may(ApiKeyScope needed) {
        return scopes.stream().anyMatch(scope -> scope.covers(needed));
    }

    /** Whether it is accepted at {@code now}. */
    public boolean isActive(Instant now) {
        return revokedAt.isEmpty() && !isOver(expiresAt, now) && !isOver(rotateAfter, now);
    }

    static boolean isOver(Optional<Instant> end, Instant now) {
        return end.filter(instant -> !now.isBefore(instant)).isPresent();
    }
}
