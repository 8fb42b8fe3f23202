package org.quintet.events.roles;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_ROLE;
import static org.quintet.schema.Tables.ROLE_INVITE;
import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.ConfirmEmail;
import org.quintet.identity.User;
import org.quintet.identity.Users;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.schema.tables.records.RoleInviteRecord;

/**
 * Gives an invited user his role; nobody has to be signed in (document, group Role Invites). The reference server takes the
 * hash, which it shows to organizers, for a proof of the address. Here only the token in the mail proves it.
 */
@UseCase
public class AcceptRoleInvite {

    private final DSLContext sql;
    private final Clock clock;
    private final Users users;
    private final RoleInvites invites;
    private final ConfirmEmail confirmEmail;

    AcceptRoleInvite(DSLContext sql, Clock clock, Users users, RoleInvites invites, ConfirmEmail confirmEmail) {
        this.sql = sql;
        this.clock = clock;
        this.users = users;
        this.invites = invites;
        this.confirmEmail = confirmEmail;
    }

    /** Who is what now, and where. */
    public record Accepted(User user, long eventId, String eventIdentifier, String role) {}

    /**
     * Accepts the invitation. The event leaves its group; a new owner makes the present one an organizer. To accept again
     * what one still is changes nothing.
     *
     * @throws Failure.NotFound if no invitation has this hash or token, its event is gone, or nobody is registered with its address
     * @throws Failure.Conflict if it has lapsed, or was accepted and what it gave is lost since
     */
    public Accepted execute(String token) {
        long eventId = sql.select(ROLE_INVITE.EVENT_ID)
                .from(ROLE_INVITE)
                .where(RoleInvites.hasHash(token))
                .fetchOptional(ROLE_INVITE.EVENT_ID)
                .orElseThrow(() -> new Failure.NotFound("role invite"));
        // all that changes who is what at an event waits for the event, and only then for the invitation
        EventRecord event = sql.selectFrom(EVENT)
                .where(EVENT.ID.eq(eventId))
                .and(EventAccess.present())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("event"));
        RoleInviteRecord invite = invites.locked(RoleInvites.hasHash(token).and(ROLE_INVITE.EVENT_ID.eq(eventId)));
        User user = users.withEmail(invite.getEmail()).orElseThrow(() -> new Failure.NotFound("user"));
        if (invite.getStatus().equals(InviteStatus.ACCEPTED.word())) {
            requireHeld(user, invite);
        } else {
            requireInTime(invite);
            give(user, invite);
            leaveGroup(event);
        }
        if (new InvitationToken(invite.getHash(), invite.getProof()).provenBy(token)) {
            confirmEmail.execute(user.id());
        }
        return new Accepted(user, eventId, event.getIdentifier(), invite.getRole());
    }

    private void requireHeld(User user, RoleInviteRecord invite) {
        if (!holds(user, invite)) {
            throw new Failure.Conflict("status", "Invitation is already accepted");
        }
    }

    private void requireInTime(RoleInviteRecord invite) {
        if (!invite.getExpiresAt().isAfter(clock.instant())) {
            throw new Failure.Conflict("status", "Role Invite has expired");
        }
    }

    private boolean holds(User user, RoleInviteRecord invite) {
        return sql.fetchExists(
                EVENT_ROLE,
                EVENT_ROLE
                        .EVENT_ID
                        .eq(invite.getEventId())
                        .and(EVENT_ROLE.USER_ID.eq(user.id()))
                        .and(EVENT_ROLE.ROLE.eq(invite.getRole())));
    }

    private void give(User user, RoleInviteRecord invite) {
        if (!holds(user, invite)) {
            if (invite.getRole().equals(EventRole.OWNER.word())) {
                demoteOwner(invite.getEventId());
            }
            insert(invite.getEventId(), user.id(), invite.getRole());
        }
        sql.update(ROLE_INVITE)
                .set(ROLE_INVITE.STATUS, InviteStatus.ACCEPTED.word())
                .where(ROLE_INVITE.ID.eq(invite.getId()))
                .execute();
    }

    private void demoteOwner(long eventId) {
        Optional<Long> owner = sql.deleteFrom(EVENT_ROLE)
                .where(EVENT_ROLE.EVENT_ID.eq(eventId))
                .and(EVENT_ROLE.ROLE.eq(EventRole.OWNER.word()))
                .returningResult(EVENT_ROLE.USER_ID)
                .fetchOptional(EVENT_ROLE.USER_ID);
        owner.ifPresent(userId -> {
            insert(eventId, userId, EventRole.ORGANIZER.word());
            sql.deleteFrom(ROLE_INVITE)
                    .using(USERS)
                    .where(USERS.ID.eq(userId))
                    .and(lower(ROLE_INVITE.EMAIL).eq(lower(USERS.EMAIL)))
                    .and(ROLE_INVITE.EVENT_ID.eq(eventId))
                    .and(ROLE_INVITE.ROLE.eq(EventRole.OWNER.word()))
                    .and(ROLE_INVITE.STATUS.eq(inline(InviteStatus.ACCEPTED.word())))
                    .execute();
        });
    }

    private void insert(long eventId, long userId, String role) {
        sql.insertInto(EVENT_ROLE)
                .set(EVENT_ROLE.EVENT_ID, eventId)
                .set(EVENT_ROLE.USER_ID, userId)
                .set(EVENT_ROLE.ROLE, role)
                .set(EVENT_ROLE.CREATED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
    }

    /** What was announced to the group's followers can be announced to another group's. */
    private void leaveGroup(EventRecord event) {
        sql.update(EVENT)
                .setNull(EVENT.GROUP_ID)
                .set(EVENT.IS_ANNOUNCED, false)
                .where(EVENT.ID.eq(event.getId()))
                .and(EVENT.GROUP_ID.isNotNull())
                .execute();
    }
}
