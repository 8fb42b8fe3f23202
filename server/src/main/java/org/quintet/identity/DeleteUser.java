package org.quintet.identity;

import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.identity.tokens.RevokeTokens;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.UsersRecord;

/** Deletes a user, so that he can be restored, or for good. */
@UseCase
public class DeleteUser {

    private final DSLContext sql;
    private final Clock clock;
    private final RevokeTokens revokeTokens;
    private final List<UserDeletionRule> rules;

    DeleteUser(DSLContext sql, Clock clock, RevokeTokens revokeTokens, List<UserDeletionRule> rules) {
        this.sql = sql;
        this.clock = clock;
        this.revokeTokens = revokeTokens;
        this.rules = rules;
    }

    /**
     * Deletes the user; nobody is signed in as him any more, and his address is free.
     *
     * @param forGood leaves no row, also of a user who was deleted before
     * @throws Failure.NotFound if there is no such user
     * @throws Failure.NotAllowed if {@code actor} may not delete him, he is a super admin, or needed where he is
     * @throws Failure.Conflict if he cannot be deleted for good because something still names him
     */
    public void execute(Caller actor, long userId, boolean forGood) {
        UsersRecord user = sql.selectFrom(USERS)
                .where(USERS.ID.eq(userId))
                .forUpdate()
                .fetchOptional()
                .filter(found -> forGood || found.getDeletedAt() == null)
                .orElseThrow(() -> new Failure.NotFound("user"));
        UserAuthority.require(actor, userId, user.getIsSuperAdmin());
        if (user.getIsSuperAdmin()) {
            throw new Failure.NotAllowed("Super admins cannot be deleted");
        }
        rules.forEach(rule -> rule.check(userId));
        if (forGood) {
            remove(userId);
        } else {
            markDeleted(user);
        }
    }

    private void markDeleted(UsersRecord user) {
        Instant now = clock.instant();
        sql.update(USERS)
                .set(USERS.EMAIL, DeletedEmails.free(sql, user.getEmail()))
                .set(USERS.DELETED_AT, now)
                .set(USERS.UPDATED_AT, now)
                .where(USERS.ID.eq(user.getId()))
                .execute();
        revokeTokens.execute(user.getId());
    }

    private void remove(long userId) {
        try {
            sql.deleteFrom(USERS).where(USERS.ID.eq(userId)).execute();
        } catch (RuntimeException e) {
            if (Constraints.violatedBy(e).isPresent()) {
                throw new Failure.Conflict(USERS.ID.getName(), "Something still names this user");
            }
            throw e;
        }
    }
}
