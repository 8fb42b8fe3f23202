package org.quintet.notifications;

import java.util.Map;
import java.util.Optional;
import org.quintet.groups.GroupOrganizersContacted;
import org.quintet.groups.GroupPeople;
import org.quintet.identity.User;
import org.quintet.identity.Users;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Passes a question on to those behind a group; who asked gets a copy. */
@Component
class GroupQuestionMail {

    private static final String ACTION = "contact_group_organizers";

    private final GroupPeople people;
    private final Users users;
    private final QueueMail queueMail;

    GroupQuestionMail(GroupPeople people, Users users, QueueMail queueMail) {
        this.people = people;
        this.users = users;
        this.queueMail = queueMail;
    }

    @ApplicationModuleListener
    void on(GroupOrganizersContacted asked) {
        Optional<User> sender = users.withId(asked.senderId());
        Optional<GroupPeople.Contacts> contacts = people.contacts(asked.groupId());
        if (sender.isPresent() && contacts.isPresent()) {
            pass(asked, sender.get(), contacts.get());
        }
    }

    private void pass(GroupOrganizersContacted asked, User sender, GroupPeople.Contacts contacts) {
        String cause = ACTION + ":" + asked.groupId() + ":" + asked.senderId() + ":" + asked.at();
        Map<String, String> words = Map.of(
                "group", contacts.groupName(),
                "name", sender.nameOrEmail(),
                "email", sender.email(),
                "message", asked.text());
        queueMail.execute(new NewMail(
                cause, ACTION, contacts.creator(), words, Optional.of(sender.email()), contacts.organizers()));
        queueMail.execute(NewMail.of(cause + ":copy", ACTION, sender.email(), words));
    }
}
