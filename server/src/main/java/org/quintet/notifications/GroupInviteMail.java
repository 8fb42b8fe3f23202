package org.quintet.notifications;

import java.util.Map;
import org.quintet.groups.GroupInviteSent;
import org.quintet.groups.GroupInvites;
import org.quintet.installation.FrontendAddress;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells somebody that he is invited to organize a group, and how to accept. */
@Component
class GroupInviteMail {

    private static final String ACTION = "group_role";

    private final GroupInvites invites;
    private final QueueMail queueMail;
    private final FrontendAddress frontend;

    GroupInviteMail(GroupInvites invites, QueueMail queueMail, FrontendAddress frontend) {
        this.invites = invites;
        this.queueMail = queueMail;
        this.frontend = frontend;
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
                                "link", frontend.url() + "/group-invites?token=" + letter.token()))));
    }
}
