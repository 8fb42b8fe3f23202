package org.quintet.events.roles;

import static org.quintet.schema.Tables.ROLE_INVITE;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.RoleInviteRecord;

/** Tells somebody again that he is invited. */
@UseCase
public class ResendRoleInvite {

    private final DSLContext sql;
    private final Clock clock;
    private final EventAccess access;
    private final RoleInvites invites;

    ResendRoleInvite(DSLContext sql, Clock clock, EventAccess access, RoleInvites invites) {
        this.sql = sql;
        this.clock = clock;
        this.access = access;
        this.invites = invites;
    }

    /**
     * Sends the invitation again; its time begins anew. One that had lapsed gets another hash, so that old mails stay
     * worthless.
     *
     * @throws Failure.NotFound if there is no such invitation
     * @throws Failure.NotAllowed if {@code actor} has no access to the event
     * @throws Failure.Conflict if it was accepted
     * @throws Failure.TooManyRequests if {@code actor} sends on and on
     */
    public void execute(User actor, long inviteId) {
        RoleInviteRecord invite = invites.locked(ROLE_INVITE.ID.eq(inviteId));
        access.requireAccess(actor, invite.getEventId(), "Co-Organizer Access Required");
        if (invite.getStatus().equals(InviteStatus.ACCEPTED.word())) {
            throw new Failure.Conflict("status", "Invitation is already accepted");
        }
        Instant now = clock.instant();
        InvitationToken token = invite.getExpiresAt().isAfter(now)
                ? new InvitationToken(invite.getHash(), invite.getProof())
                : InvitationToken.random();
        sql.update(ROLE_INVITE)
                .set(ROLE_INVITE.HASH, token.hash())
                .set(ROLE_INVITE.PROOF, token.proof())
                .set(ROLE_INVITE.EXPIRES_AT, now.plus(InvitationToken.LIFETIME))
                .where(ROLE_INVITE.ID.eq(inviteId))
                .execute();
        invites.send(invite, actor);
    }
}
