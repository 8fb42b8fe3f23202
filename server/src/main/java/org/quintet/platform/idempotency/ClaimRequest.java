package org.quintet.platform.idempotency;

import static org.quintet.schema.Tables.NAMED_REQUEST;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.NamedRequestRecord;

/**
 * Decides whether a named request is to be carried out. Of those who ask at the same time with the same name, one is told
 * to. If the server dies meanwhile, nobody is until the name is forgotten: whether the change was made is not known.
 */
@UseCase
public class ClaimRequest {

    /** How long a name is remembered (PrimeCal, protocol). */
    static final Duration REMEMBERED = Duration.ofHours(1);

    private final DSLContext sql;
    private final Clock clock;

    ClaimRequest(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Returns the answer that the request got before, or nothing if it is to be carried out now, and then
     * {@link KeepAnswer} or {@link ReleaseRequest} is to follow.
     *
     * @throws Failure.Conflict if another request had that name, or the same is still worked on
     */
    public Optional<Answer> execute(NamedRequest request) {
        if (claim(request)) {
            return Optional.empty();
        }
        NamedRequestRecord known = sql.selectFrom(NAMED_REQUEST)
                .where(NAMED_REQUEST.CALLER.eq(request.caller()))
                .and(NAMED_REQUEST.NAME_HASH.eq(request.nameHash()))
                .fetchOptional()
                .orElseThrow(() -> conflict("The same request has just failed; send it again"));
        if (!MessageDigest.isEqual(known.getFingerprint(), request.fingerprint())) {
            throw conflict("The idempotency key was used for another request");
        }
        if (known.getStatus() == null) {
            throw conflict("The same request is not finished");
        }
        return Optional.of(new Answer(
                known.getStatus(),
                Optional.ofNullable(known.getMediaType()),
                AnswerCipher.decrypt(known.getBody(), request)));
    }

    private boolean claim(NamedRequest request) {
        Instant now = clock.instant();
        NamedRequestRecord row = new NamedRequestRecord();
        row.setCaller(request.caller());
        row.setNameHash(request.nameHash());
        row.setFingerprint(request.fingerprint());
        row.setStatus(null);
        row.setMediaType(null);
        row.setBody(null);
        row.setExpiresAt(now.plus(REMEMBERED));
        return sql.insertInto(NAMED_REQUEST)
                        .set(row)
                        .onConflict(NAMED_REQUEST.CALLER, NAMED_REQUEST.NAME_HASH)
                        .doUpdate()
                        .setAllToExcluded()
                        .where(NAMED_REQUEST.EXPIRES_AT.le(now))
                        .execute()
                > 0;
    }

    private static Failure conflict(String message) {
        return new Failure.Conflict("Idempotency-Key", message);
    }
}
