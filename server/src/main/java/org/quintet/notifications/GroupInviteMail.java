package org.quintet.notifications;

import java.util.Map;
import org.quintet.groups.GroupInviteSent;
import org.quintet.groups.GroupInvites;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells somebody that he is invited to organize a group, and how to accept. */
@Component
class GroupInviteMail {

    private static final String ACTION = "group_role";

    private final GroupInvites invites;
    private final QueueMail queueMail;
    private final TokenLinks links;

    GroupInviteMail(GroupInvites invites, QueueMail queueMail, TokenLinks links) {
        this.invites = invites;
        this.queueMail = queueMail;
        this.links = links;
    }

    @ApplicationModuleListener
    void on(GroupInviteSent sent) {
        invites.letter(sent.inviteId())
                .ifPresent(letter -> queueMail.execute(NewMail.of(
                        ACTION + ":" + sent.inviteId() + ":" + sent.at(),
                        ACTION,
                        letter.email(),
                        Map.of(
                                "email", letter.email(),
                                "role", letter.roleTitle(),
                                "group", letter.groupName(),
                                "link", links.to("/group-invites", letter.token())))));
    }
}
