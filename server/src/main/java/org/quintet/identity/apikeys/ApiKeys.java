package org.quintet.identity.apikeys;

import static org.quintet.schema.Tables.API_KEY;
import static org.quintet.schema.Tables.USERS;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.springframework.stereotype.Component;

/** Finds keys: whose the one is that a request shows, and which ones a user has. */
@Component
public class ApiKeys {

    private static final int MOST_LISTED = 1000;

    private final DSLContext sql;
    private final Clock clock;
    private final ApiKeyUses uses;

    ApiKeys(DSLContext sql, Clock clock, ApiKeyUses uses) {
        this.sql = sql;
        this.clock = clock;
        this.uses = uses;
    }

    /** The keys that are good for an organisation alone, revoked ones too, the newest first. */
    public List<ApiKey> ofOrganisation(long organisationId) {
        uses.store();
        return sql.select(ApiKey.COLUMNS)
                .from(API_KEY)
                .where(API_KEY.ORGANISATION_ID.eq(organisationId))
                .orderBy(API_KEY.ID.desc())
                .limit(MOST_LISTED)
                .fetch(ApiKey::of);
    }

    /** The keys of a user, revoked ones too, the newest first. */
    public List<ApiKey> of(long userId) {
        uses.store();
        return sql.select(ApiKey.COLUMNS)
                .from(API_KEY)
                .where(API_KEY.USER_ID.eq(userId))
                .orderBy(API_KEY.ID.desc())
                .limit(MOST_LISTED)
                .fetch(ApiKey::of);
    }

    /**
     * Who shows {@code key} to {@code api} with {@code request}; his use of it is counted.
     *
     * @throws Failure.NotSignedIn if the key is not one of ours, is not accepted (any more), or its user is blocked or gone
     * @throws Failure.NotAllowed if none of its scopes is enough
     */
    public Caller.ByKey callerWith(String key, AcceptsApiKeys api, HttpServletRequest request) {
        return accepted(
                withSecret(ApiKeySecrets.parse(key).orElseThrow(() -> new Failure.NotSignedIn(Reason.MALFORMED_TOKEN))),
                api,
                request);
    }

    /** As {@link #callerWith}, for a request with a token that was given for the key of that id. */
    public Caller.ByKey callerWith(UUID keyId, AcceptsApiKeys api, HttpServletRequest request) {
        return accepted(caller(find(API_KEY.UUID.eq(keyId))), api, request);
    }

    private Caller.ByKey accepted(Caller.ByKey caller, AcceptsApiKeys api, HttpServletRequest request) {
        Instant now = clock.instant();
        requireActive(caller.apiKey(), now);
        if (caller.apiKey().organisationId().isPresent() && !api.acceptsKeysOfOneOrganisation()) {
            throw new Failure.NotSignedIn(Reason.WRONG_KIND_OF_TOKEN);
        }
        ApiKeyScope needed = api.scopeFor(request);
        if (!caller.apiKey().may(needed)) {
            throw new Failure.NotAllowed("The API key lacks the scope " + needed.word());
        }
        uses.count(caller.apiKey().id(), now);
        return caller;
    }

    /**
     * The key that has these secrets, if it is accepted now.
     *
     * @throws Failure.NotSignedIn if there is none
     */
    public ApiKey active(ApiKeySecrets secrets) {
        ApiKey key = withSecret(secrets).apiKey();
        requireActive(key, clock.instant());
        return key;
    }

    private Caller.ByKey withSecret(ApiKeySecrets secrets) {
        Record row = find(API_KEY.PREFIX.eq(secrets.prefix()));
        if (!MessageDigest.isEqual(row.get(API_KEY.SECRET_HASH), secrets.secretHash())) {
            throw new Failure.NotSignedIn(Reason.BAD_SIGNATURE);
        }
        return caller(row);
    }

    private Record find(Condition which) {
        return sql.select(User.COLUMNS)
                .select(ApiKey.COLUMNS)
                .select(API_KEY.SECRET_HASH, USERS.IS_BLOCKED)
                .from(API_KEY)
                .join(USERS)
                .on(USERS.ID.eq(API_KEY.USER_ID))
                .where(which)
                .and(USERS.DELETED_AT.isNull())
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotSignedIn(Reason.BAD_SIGNATURE));
    }

    private static Caller.ByKey caller(Record row) {
        if (row.get(USERS.IS_BLOCKED)) {
            throw new Failure.NotSignedIn(Reason.BLOCKED);
        }
        return new Caller.ByKey(User.of(row), ApiKey.of(row));
    }

    private static void requireActive(ApiKey key, Instant now) {
        if (key.revokedAt().isPresent()) {
            throw new Failure.NotSignedIn(Reason.REVOKED_TOKEN);
        }
        if (ApiKey.isOver(key.expiresAt(), now)) {
            throw new Failure.NotSignedIn(Reason.EXPIRED_TOKEN);
        }
        if (ApiKey.isOver(key.rotateAfter(), now)) {
            throw new Failure.NotSignedIn(Reason.KEY_TO_BE_ROTATED);
        }
    }
}
