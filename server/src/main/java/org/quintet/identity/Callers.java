package org.quintet.identity;

import static org.quintet.schema.Tables.OPAQUE_TOKEN;
import static org.quintet.schema.Tables.USERS;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.quintet.identity.tokens.OpaqueTokens;
import org.quintet.identity.tokens.SignedTokens;
import org.quintet.platform.database.Crowd;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.springframework.stereotype.Component;

/**
 * Finds out whose a token is, whichever API issued it. Asks the database each time, so that a block, a changed password or a
 * sign-out works at once and on every node: one statement, and once a minute another that notes that the user was here. In a
 * crowd that waits for one of his later requests: thousands who come for the first time are those of a sale.
 */
@Component
public class Callers {

    private final DSLContext sql;
    private final SignedTokens tokens;
    private final Clock clock;
    private final NoteAccess noteAccess;
    private final Crowd crowd;

    Callers(DSLContext sql, SignedTokens tokens, Clock clock, NoteAccess noteAccess, Crowd crowd) {
        this.sql = sql;
        this.tokens = tokens;
        this.clock = clock;
        this.noteAccess = noteAccess;
        this.crowd = crowd;
    }

    /** @throws Failure.NotSignedIn if the token is not valid now */
    public Caller withToken(String token) {
        Optional<OpaqueTokens> opaque = OpaqueTokens.parse(token);
        return opaque.isPresent() ? withOpaqueToken(opaque.get()) : withSignedToken(token);
    }

    private Caller withSignedToken(String token) {
        SignedTokens.Verified verified = tokens.verify(SignedTokens.Kind.ACCESS, token);
        Record user = sql.select(User.COLUMNS)
                .select(USERS.IS_BLOCKED, USERS.LAST_ACCESSED_AT, USERS.TOKEN_GENERATION)
                .from(USERS)
                .where(USERS.ID.eq(verified.userId()))
                .and(USERS.DELETED_AT.isNull())
                .fetchOptional()
                .orElseThrow(() -> Failure.NotSignedIn.unknownUser(verified.userId()));
        requireUnblocked(user);
        if (user.get(USERS.TOKEN_GENERATION) != verified.generation()) {
            throw new Failure.NotSignedIn(Reason.REVOKED_TOKEN);
        }
        return signedIn(user, verified.fresh());
    }

    private Caller withOpaqueToken(OpaqueTokens token) {
        Record user = sql.select(User.COLUMNS)
                .select(USERS.IS_BLOCKED, USERS.LAST_ACCESSED_AT, OPAQUE_TOKEN.SECRET_HASH, OPAQUE_TOKEN.REVOKED_AT)
                .from(OPAQUE_TOKEN)
                .join(USERS)
                .on(USERS.ID.eq(OPAQUE_TOKEN.USER_ID))
                .where(OPAQUE_TOKEN.ID.eq(token.id()))
                .and(USERS.DELETED_AT.isNull())
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotSignedIn(Reason.MALFORMED_TOKEN));
        if (!MessageDigest.isEqual(user.get(OPAQUE_TOKEN.SECRET_HASH), token.secretHash())) {
            throw new Failure.NotSignedIn(Reason.BAD_SIGNATURE);
        }
        requireUnblocked(user);
        if (user.get(OPAQUE_TOKEN.REVOKED_AT) != null) {
            throw new Failure.NotSignedIn(Reason.REVOKED_TOKEN);
        }
        return signedIn(user, false);
    }

    /** Blocking voids tokens as well; why they are void is told all the same. */
    private static void requireUnblocked(Record user) {
        if (user.get(USERS.IS_BLOCKED)) {
            throw new Failure.NotSignedIn(Reason.BLOCKED);
        }
    }

    private Caller signedIn(Record user, boolean fresh) {
        if (NoteAccess.isDue(user.get(USERS.LAST_ACCESSED_AT), clock.instant()) && !crowd.isThere()) {
            noteAccess.execute(user.get(USERS.ID));
        }
        return new Caller.SignedIn(User.of(user), fresh);
    }
}
