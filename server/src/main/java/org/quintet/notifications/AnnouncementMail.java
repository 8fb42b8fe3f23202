package org.quintet.notifications;

import java.util.Map;
import org.quintet.groups.EventAnnounced;
import org.quintet.groups.GroupPeople;
import org.quintet.identity.User;
import org.quintet.identity.Users;
import org.quintet.installation.FrontendAddress;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who follow a group of one of its events. */
@Component
class AnnouncementMail {

    private static final String ACTION = "announce_event";

    private final GroupPeople people;
    private final Users users;
    private final QueueMail queueMail;
    private final FrontendAddress frontend;

    AnnouncementMail(GroupPeople people, Users users, QueueMail queueMail, FrontendAddress frontend) {
        this.people = people;
        this.users = users;
        this.queueMail = queueMail;
        this.frontend = frontend;
    }

    @ApplicationModuleListener
    void on(EventAnnounced announced) {
        people.announcement(announced.groupId(), announced.eventId())
                .ifPresent(announcement -> users.withIds(announced.followerIds())
                        .forEach(follower -> tell(follower, announced, announcement)));
    }

    private void tell(User follower, EventAnnounced announced, GroupPeople.Announcement announcement) {
        queueMail.execute(NewMail.of(
                ACTION + ":" + announced.eventId() + ":" + announced.at() + ":" + follower.id(),
                ACTION,
                follower.email(),
                Map.of(
                        "name", follower.nameOrEmail(),
                        "group", announcement.groupName(),
                        "event", announcement.eventName(),
                        "date", announcement.date().toString(),
                        "link", frontend.url() + "/e/" + announcement.eventIdentifier())));
    }
}
