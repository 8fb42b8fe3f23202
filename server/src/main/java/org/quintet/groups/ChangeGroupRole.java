package org.quintet.groups;

import static org.quintet.schema.Tables.GROUP_ROLE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.events.roles.EventRole;
import org.quintet.identity.User;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.GroupRoleRecord;

/** Moves an organizer, or the invitation to be one, to another group. */
@UseCase
public class ChangeGroupRole {

    private final DSLContext sql;
    private final GroupInvites invites;

    ChangeGroupRole(DSLContext sql, GroupInvites invites) {
        this.sql = sql;
        this.invites = invites;
    }

    /**
     * Changes the group, the role, or both; what is empty stays. Nobody has agreed yet to organize another group: there it is
     * an invitation.
     *
     * @throws Failure.NotFound if there is no such row or group
     * @throws Failure.NotAllowed if {@code actor} did not make both groups, or the role is another than organizer
     * @throws Failure.Conflict if he has that role in the other group
     */
    public void execute(User actor, long id, Optional<Long> groupId, Optional<String> role) {
        GroupRoleRecord row = invites.locked(GROUP_ROLE.ID.eq(id));
        invites.requireCreator(actor, row.getGroupId());
        if (role.filter(name -> !name.equals(EventRole.ORGANIZER.word())).isPresent()) {
            throw new Failure.NotAllowed("Only organizer role is allowed.");
        }
        long group = groupId.orElse(row.getGroupId());
        invites.requireCreator(actor, group);
        try {
            sql.update(GROUP_ROLE)
                    .set(GROUP_ROLE.GROUP_ID, group)
                    .set(GROUP_ROLE.ACCEPTED, row.getAccepted() && group == row.getGroupId())
                    .where(GROUP_ROLE.ID.eq(id))
                    .execute();
        } catch (RuntimeException e) {
            throw Constraints.violatedBy(e)
                            .filter(name -> name.startsWith("group_role_of_"))
                            .isPresent()
                    ? new Failure.Conflict("email", "Group Role Invite has already been sent for this email.")
                    : e;
        }
    }
}
