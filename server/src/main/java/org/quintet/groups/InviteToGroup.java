package org.quintet.groups;

import static org.quintet.schema.Tables.GROUP_ROLE;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.events.roles.EventRole;
import org.quintet.events.roles.InvitationToken;
import org.quintet.identity.Emails;
import org.quintet.identity.User;
import org.quintet.identity.Users;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Invites an address to organize a group. It need not belong to a user yet. */
@UseCase
public class InviteToGroup {

    private final DSLContext sql;
    private final Clock clock;
    private final Users users;
    private final GroupInvites invites;

    InviteToGroup(DSLContext sql, Clock clock, Users users, GroupInvites invites) {
        this.sql = sql;
        this.clock = clock;
        this.users = users;
        this.invites = invites;
    }

    /**
     * Returns the invitation's id.
     *
     * @throws Failure.NotFound if there is no such group
     * @throws Failure.NotAllowed if {@code actor} did not make the group, or the role is another than organizer
     * @throws Failure.Invalid if {@code email} is no address
     * @throws Failure.TooManyRequests if {@code actor} invites on and on
     * @throws Failure.Conflict if the address, or its user, has the invitation already
     */
    public long execute(User actor, long groupId, String email, String role) {
        invites.requireCreator(actor, groupId);
        if (!role.equals(EventRole.ORGANIZER.word())) {
            throw new Failure.NotAllowed("Only organizer role is allowed.");
        }
        if (!Emails.isOne(email)) {
            throw new Failure.Invalid("email", "Not a valid email address.");
        }
        Optional<Long> invitee = users.withEmail(email).map(User::id);
        Instant now = clock.instant();
        InvitationToken token = InvitationToken.random();
        long id = sql.insertInto(GROUP_ROLE)
                .set(GROUP_ROLE.GROUP_ID, groupId)
                .set(GROUP_ROLE.USER_ID, invitee.orElse(null))
                .set(GROUP_ROLE.EMAIL, email)
                .set(GROUP_ROLE.ROLE, role)
                .set(GROUP_ROLE.TOKEN, token.hash())
                .set(GROUP_ROLE.PROOF, token.proof())
                .set(GROUP_ROLE.CREATED_AT, now)
                .set(GROUP_ROLE.EXPIRES_AT, now.plus(InvitationToken.LIFETIME))
                .onConflictDoNothing()
                .returningResult(GROUP_ROLE.ID)
                .fetchOptional()
                .orElseThrow(() -> new Failure.Conflict(
                        GROUP_ROLE.EMAIL.getName(), "Group Role Invite has already been sent for this email."))
                .value1();
        invites.send(id, actor);
        return id;
    }
}
