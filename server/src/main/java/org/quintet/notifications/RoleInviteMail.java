package org.quintet.notifications;

import java.util.Map;
import org.quintet.events.roles.RoleInviteSent;
import org.quintet.events.roles.RoleInvites;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells somebody that he is invited to a role at an event, and how to accept. */
@Component
class RoleInviteMail {

    private static final String ACTION = "event_role";

    private final RoleInvites invites;
    private final QueueMail queueMail;
    private final TokenLinks links;

    RoleInviteMail(RoleInvites invites, QueueMail queueMail, TokenLinks links) {
        this.invites = invites;
        this.queueMail = queueMail;
        this.links = links;
    }

    @ApplicationModuleListener
    void on(RoleInviteSent sent) {
        invites.letter(sent.inviteId())
                .ifPresent(letter -> queueMail.execute(NewMail.of(
                        ACTION + ":" + sent.inviteId() + ":" + sent.at(),
                        ACTION,
                        letter.email(),
                        Map.of(
                                "email", letter.email(),
                                "role", letter.roleTitle(),
                                "event", letter.eventName(),
                                "link", links.to("/role-invites", letter.token())))));
    }
}
