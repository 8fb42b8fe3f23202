package org.quintet.identity;

import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Marks a user as verified who proved otherwise than by our own mail of verification that he reads the mail of his address. */
@UseCase
public class ConfirmEmail {

    private final DSLContext sql;
    private final Clock clock;

    ConfirmEmail(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Does nothing to a user who is verified, or not there. */
    public void execute(long userId) {
        sql.update(USERS)
                .set(USERS.IS_VERIFIED, true)
                .set(USERS.UPDATED_AT, clock.instant())
                .where(USERS.ID.eq(userId))
                .and(USERS.IS_VERIFIED.isFalse())
                .and(USERS.DELETED_AT.isNull())
                .execute();
    }
}
