package org.quintet.events.roles;

import static org.quintet.schema.Tables.ROLE_INVITE;

import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.RoleInviteRecord;

/** Takes an invitation back that nobody has accepted yet. */
@UseCase
public class WithdrawRoleInvite {

    private final DSLContext sql;
    private final EventAccess access;
    private final RoleInvites invites;

    WithdrawRoleInvite(DSLContext sql, EventAccess access, RoleInvites invites) {
        this.sql = sql;
        this.access = access;
        this.invites = invites;
    }

    /**
     * Deletes the invitation.
     *
     * @throws Failure.NotFound if there is no such invitation
     * @throws Failure.NotAllowed if {@code actor} does not organize the event
     * @throws Failure.Conflict if it was accepted
     */
    public void execute(User actor, long inviteId) {
        RoleInviteRecord invite = invites.locked(ROLE_INVITE.ID.eq(inviteId));
        access.requireOrganizer(actor, invite.getEventId());
        if (invite.getStatus().equals(InviteStatus.ACCEPTED.word())) {
            throw new Failure.Conflict("status", "You cannot delete an accepted role invite.");
        }
        sql.deleteFrom(ROLE_INVITE).where(ROLE_INVITE.ID.eq(inviteId)).execute();
    }
}
