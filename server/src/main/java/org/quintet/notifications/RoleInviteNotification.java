package org.quintet.notifications;

import org.quintet.events.roles.RoleInviteSent;
import org.quintet.events.roles.RoleInvites;
import org.quintet.identity.User;
import org.quintet.identity.Users;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Shows an invitation to a role at an event to a user who has the invited address. */
@Component
class RoleInviteNotification {

    private static final String TYPE = "event_role";

    private final RoleInvites invites;
    private final Users users;
    private final Notify notify;

    RoleInviteNotification(RoleInvites invites, Users users, Notify notify) {
        this.invites = invites;
        this.users = users;
        this.notify = notify;
    }

    @ApplicationModuleListener
    void on(RoleInviteSent sent) {
        invites.letter(sent.inviteId())
                .flatMap(letter -> users.withEmail(letter.email()).map(User::id))
                .ifPresent(userId -> notify.execute(NewNotification.of(
                        TYPE + ":" + sent.inviteId() + ":" + sent.at(),
                        TYPE,
                        NotificationTarget.ROLE_INVITE,
                        sent.inviteId(),
                        userId,
                        sent.actorId())));
    }
}
