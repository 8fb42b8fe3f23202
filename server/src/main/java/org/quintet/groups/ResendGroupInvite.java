package org.quintet.groups;

import static org.quintet.schema.Tables.GROUP_ROLE;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.events.roles.InvitationToken;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.GroupRoleRecord;

/** Tells somebody again that he is invited to organize a group. */
@UseCase
public class ResendGroupInvite {

    private final DSLContext sql;
    private final Clock clock;
    private final GroupInvites invites;

    ResendGroupInvite(DSLContext sql, Clock clock, GroupInvites invites) {
        this.sql = sql;
        this.clock = clock;
        this.invites = invites;
    }

    /**
     * Sends the invitation again; its time begins anew. One that had lapsed gets another token, so that old mails stay
     * worthless.
     *
     * @throws Failure.NotFound if there is no such invitation
     * @throws Failure.NotAllowed if {@code actor} did not make the group
     * @throws Failure.Conflict if it was accepted
     * @throws Failure.TooManyRequests if {@code actor} sends on and on
     */
    public void execute(User actor, long inviteId) {
        GroupRoleRecord invite = invites.locked(GROUP_ROLE.ID.eq(inviteId));
        invites.requireCreator(actor, invite.getGroupId());
        if (invite.getAccepted()) {
            throw new Failure.Conflict("accepted", "Invitation is already accepted");
        }
        Instant now = clock.instant();
        InvitationToken token = invite.getExpiresAt().isAfter(now)
                ? new InvitationToken(invite.getToken(), invite.getProof())
                : InvitationToken.random();
        sql.update(GROUP_ROLE)
                .set(GROUP_ROLE.TOKEN, token.hash())
                .set(GROUP_ROLE.PROOF, token.proof())
                .set(GROUP_ROLE.EXPIRES_AT, now.plus(InvitationToken.LIFETIME))
                .where(GROUP_ROLE.ID.eq(inviteId))
                .execute();
        invites.send(inviteId, actor);
    }
}
