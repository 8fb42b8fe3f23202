package org.quintet.programme.sessions;

import static org.quintet.schema.Tables.SESSION;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Brings back a deleted session. */
@UseCase
public class RestoreSession {

    private final DSLContext sql;

    RestoreSession(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * It is as it was; one that was not deleted stays so.
     *
     * @throws Failure.NotAllowed if {@code actor} is not of the installation's staff
     */
    public void execute(User actor, long sessionId) {
        if (!actor.isPlatformStaff()) {
            throw new Failure.NotAllowed("Admin access is required");
        }
        sql.update(SESSION)
                .setNull(SESSION.DELETED_AT)
                .where(SESSION.ID.eq(sessionId))
                .execute();
    }
}
