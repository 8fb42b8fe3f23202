package org.quintet.events.roles;

import org.quintet.events.EventAccess;
import org.quintet.identity.Emails;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.RoleInviteRecord;

/** Invites an address to a role at an event. The address need not belong to a user yet. */
@UseCase
public class InviteToEvent {

    private final EventAccess access;
    private final RoleInvites invites;

    InviteToEvent(EventAccess access, RoleInvites invites) {
        this.access = access;
        this.invites = invites;
    }

    /**
     * Returns the new invitation. One that makes an owner replaces those that wait to make somebody else the owner.
     *
     * @param role the name of one of the installation's roles
     * @throws Failure.NotFound if there is no such event
     * @throws Failure.NotAllowed if {@code actor} does not organize it, or invites an owner without being the owner
     * @throws Failure.Invalid if {@code email} is no address
     * @throws Failure.TooManyRequests if {@code actor} invites on and on
     * @throws Failure.Conflict if the address was invited to this event before, whatever for
     */
    public RoleInviteRecord execute(User actor, long eventId, String email, String role) {
        access.requireOrganizer(actor, eventId);
        if (!Emails.isOne(email)) {
            throw new Failure.Invalid("email", "Not a valid email address.");
        }
        RoleInviteRecord invite = insert(eventId, email, role);
        if (role.equals(EventRole.OWNER.word())) {
            // whoever was invited before is a conflict, whoever asks
            access.requireOwner(actor, eventId);
            invites.deleteOtherOwnerInvites(invite);
        }
        invites.send(invite, actor);
        return invite;
    }

    private RoleInviteRecord insert(long eventId, String email, String role) {
        try {
            return invites.insert(eventId, email, role, InviteStatus.PENDING);
        } catch (RuntimeException e) {
            throw RoleInvites.failure(e);
        }
    }
}
