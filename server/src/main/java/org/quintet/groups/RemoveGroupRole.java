package org.quintet.groups;

import static org.quintet.schema.Tables.GROUP_ROLE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.events.roles.EventRole;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.GroupRoleRecord;

/** Takes an organizer out of a group, or his invitation back. */
@UseCase
public class RemoveGroupRole {

    private final DSLContext sql;
    private final GroupInvites invites;

    RemoveGroupRole(DSLContext sql, GroupInvites invites) {
        this.sql = sql;
        this.invites = invites;
    }

    /**
     * Removes the row; who has the role may give it up himself.
     *
     * @throws Failure.NotFound if there is no such row
     * @throws Failure.NotAllowed if it is somebody else's and {@code actor} did not make the group, or it is an owner's
     */
    public void execute(User actor, long id) {
        GroupRoleRecord row = invites.locked(GROUP_ROLE.ID.eq(id));
        if (!Optional.ofNullable(row.getUserId()).equals(Optional.of(actor.id()))) {
            invites.requireCreator(actor, row.getGroupId());
        }
        if (row.getRole().equals(EventRole.OWNER.word())) {
            throw new Failure.NotAllowed("You cannot remove the owner of the group.");
        }
        sql.deleteFrom(GROUP_ROLE).where(GROUP_ROLE.ID.eq(id)).execute();
    }
}
