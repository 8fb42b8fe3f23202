package org.quintet.events.roles;

import static org.quintet.schema.Tables.ROLE_INVITE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.RoleInviteRecord;

/** Changes what an invitation that nobody has accepted yet is for. */
@UseCase
public class ChangeRoleInvite {

    private final DSLContext sql;
    private final EventAccess access;
    private final RoleInvites invites;

    ChangeRoleInvite(DSLContext sql, EventAccess access, RoleInvites invites) {
        this.sql = sql;
        this.access = access;
        this.invites = invites;
    }

    /**
     * Changes the event, the role, or both; the same rules hold as for a new invitation.
     *
     * @throws Failure.NotFound if there is no such invitation or event
     * @throws Failure.NotAllowed if {@code actor} does not organize both events, or invites an owner without being the
     *     owner, or takes such an invitation back
     * @throws Failure.Conflict if it was accepted, or the address was invited to the other event before
     */
    public void execute(User actor, long inviteId, Optional<Long> eventId, Optional<String> role) {
        RoleInviteRecord invite = invites.locked(ROLE_INVITE.ID.eq(inviteId));
        requireMaySend(actor, invite);
        if (invite.getStatus().equals(InviteStatus.ACCEPTED.word())) {
            throw new Failure.Conflict("status", "You cannot change an accepted role invite.");
        }
        eventId.ifPresent(invite::setEventId);
        role.ifPresent(invite::setRole);
        requireMaySend(actor, invite);
        try {
            sql.update(ROLE_INVITE)
                    .set(ROLE_INVITE.EVENT_ID, invite.getEventId())
                    .set(ROLE_INVITE.ROLE, invite.getRole())
                    .where(ROLE_INVITE.ID.eq(inviteId))
                    .execute();
        } catch (RuntimeException e) {
            throw RoleInvites.failure(e);
        }
        if (invite.getRole().equals(EventRole.OWNER.word())) {
            invites.deleteOtherOwnerInvites(invite);
        }
    }

    private void requireMaySend(User actor, RoleInviteRecord invite) {
        access.requireOrganizer(actor, invite.getEventId());
        if (invite.getRole().equals(EventRole.OWNER.word())) {
            access.requireOwner(actor, invite.getEventId());
        }
    }
}
