package org.quintet.events.roles;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_ROLE;
import static org.quintet.schema.Tables.ROLE_INVITE;
import static org.quintet.schema.Tables.USERS;

import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Takes somebody's role at an event away, and the invitation that gave it: he can be invited again. */
@UseCase
public class RemoveEventRole {

    private final DSLContext sql;
    private final EventAccess access;

    RemoveEventRole(DSLContext sql, EventAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /**
     * Removes the role with this id.
     *
     * @throws Failure.NotFound if there is no such role
     * @throws Failure.NotAllowed if {@code actor} has no access to the event, or the role is the owner's
     */
    public void execute(User actor, long roleId) {
        long eventId = sql.select(EVENT_ROLE.EVENT_ID)
                .from(EVENT_ROLE)
                .where(EVENT_ROLE.ID.eq(roleId))
                .fetchOptional(EVENT_ROLE.EVENT_ID)
                .orElseThrow(() -> new Failure.NotFound("role"));
        // as those do that accept an invitation to the same event
        sql.select(EVENT.ID).from(EVENT).where(EVENT.ID.eq(eventId)).forUpdate().execute();
        access.requireAccess(actor, eventId, "Co-organizer access is required.");
        var removed = sql.select(EVENT_ROLE.ROLE, USERS.EMAIL)
                .from(EVENT_ROLE)
                .join(USERS)
                .on(USERS.ID.eq(EVENT_ROLE.USER_ID))
                .where(EVENT_ROLE.ID.eq(roleId))
                .and(EVENT_ROLE.EVENT_ID.eq(eventId))
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("role"));
        if (removed.value1().equals(EventRole.OWNER.word())) {
            throw new Failure.NotAllowed("You cannot remove the owner of the event.");
        }
        sql.deleteFrom(EVENT_ROLE).where(EVENT_ROLE.ID.eq(roleId)).execute();
        sql.deleteFrom(ROLE_INVITE)
                .where(ROLE_INVITE.EVENT_ID.eq(eventId))
                .and(ROLE_INVITE.ROLE.eq(removed.value1()))
                .and(RoleInvites.sentTo(removed.value2()))
                .execute();
    }
}
