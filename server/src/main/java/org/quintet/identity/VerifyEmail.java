package org.quintet.identity;

import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.quintet.platform.usecases.UseCase;

/** Marks a user as verified who followed the link in his mail. */
@UseCase
public class VerifyEmail {

    private final DSLContext sql;
    private final Clock clock;
    private final EmailVerification verification;

    VerifyEmail(DSLContext sql, Clock clock, EmailVerification verification) {
        this.sql = sql;
        this.clock = clock;
        this.verification = verification;
    }

    /** @throws Failure.NotSignedIn if the token proves nothing, or another address than the user has now */
    public void execute(String token) {
        EmailVerification.Proven proven = verification.verify(token);
        int verified = sql.update(USERS)
                .set(USERS.IS_VERIFIED, true)
                .set(USERS.UPDATED_AT, clock.instant())
                .where(USERS.ID.eq(proven.userId()))
                .and(Emails.same(USERS.EMAIL, proven.email()))
                .and(USERS.DELETED_AT.isNull())
                .execute();
        if (verified == 0) {
            throw new Failure.NotSignedIn(Reason.UNKNOWN_USER);
        }
    }
}
