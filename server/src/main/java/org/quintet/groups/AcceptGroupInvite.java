package org.quintet.groups;

import static org.quintet.schema.Tables.GROUP_ROLE;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.events.roles.InvitationToken;
import org.quintet.identity.ConfirmEmail;
import org.quintet.identity.User;
import org.quintet.identity.Users;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.GroupRoleRecord;

/** Makes an invited user an organizer of the group. He has to be signed in, and to have the invitation's token. */
@UseCase
public class AcceptGroupInvite {

    private final DSLContext sql;
    private final Clock clock;
    private final Users users;
    private final Groups groups;
    private final GroupInvites invites;
    private final ConfirmEmail confirmEmail;

    AcceptGroupInvite(
            DSLContext sql, Clock clock, Users users, Groups groups, GroupInvites invites, ConfirmEmail confirmEmail) {
        this.sql = sql;
        this.clock = clock;
        this.users = users;
        this.groups = groups;
        this.invites = invites;
        this.confirmEmail = confirmEmail;
    }

    /** Who is what now, and where. */
    public record Accepted(User user, long groupId, String role) {}

    /**
     * Accepts the invitation.
     *
     * @throws Failure.NotFound if no invitation has this token, its group is gone, or nobody is registered with its address
     * @throws Failure.NotAllowed if {@code actor} is not the one who was invited
     * @throws Failure.Conflict if it was accepted before, or has lapsed
     */
    public Accepted execute(User actor, String token) {
        GroupRoleRecord invite = invites.locked(GROUP_ROLE.TOKEN.eq(InvitationToken.hashIn(token)));
        groups.require(invite.getGroupId());
        if (invite.getAccepted()) {
            throw new Failure.Conflict("accepted", "Invitation is already accepted");
        }
        User invitee = users.withEmail(invite.getEmail()).orElseThrow(() -> new Failure.NotFound("user"));
        if (invitee.id() != actor.id()) {
            throw new Failure.NotAllowed("current user is not invitee");
        }
        if (!invite.getExpiresAt().isAfter(clock.instant())) {
            throw new Failure.Conflict("accepted", "Invitation has expired");
        }
        accept(invite, invitee);
        if (new InvitationToken(invite.getToken(), invite.getProof()).provenBy(token)) {
            confirmEmail.execute(invitee.id());
        }
        return new Accepted(invitee, invite.getGroupId(), invite.getRole());
    }

    private void accept(GroupRoleRecord invite, User invitee) {
        try {
            sql.update(GROUP_ROLE)
                    .set(GROUP_ROLE.ACCEPTED, true)
                    .set(GROUP_ROLE.USER_ID, invitee.id())
                    .where(GROUP_ROLE.ID.eq(invite.getId()))
                    .execute();
        } catch (RuntimeException e) {
            throw Constraints.isBroken("group_role_of_user", e)
                    ? new Failure.Conflict("accepted", "The user has this role already.")
                    : e;
        }
    }
}
