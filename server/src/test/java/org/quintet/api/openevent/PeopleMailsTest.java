package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** The mails about roles and groups (core.md, F1). */
class PeopleMailsTest extends GroupFixture {

    @Test
    void anInvitedAddressGetsALinkThatAccepts() {
        JsonNode event = event("draft");
        World.Person invitee = registered();
        JsonNode invite = invite(client, event, invitee.email(), "track_organizer");

        String link = mailbox.await(invitee.email(), "event_role").link();

        assertThat(link).contains("/role-invites?token=" + hash(invite) + ".");
        accept(link.replaceFirst(".*token=", "")).expect(200);
    }

    @Test
    void anInvitedUserIsToldWithinTheApplicationToo() {
        JsonNode event = event("draft");
        World.Person invitee = registered();
        Http reader = clientOf(invitee);
        JsonNode invite = invite(client, event, invitee.email(), "registrar");

        JsonNode content = Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> reader.get("/v1/users/" + invitee.id() + "/notifications")
                                .expect(200)
                                .json()
                                .at("/data/0/attributes/content"),
                        JsonNode::isObject);

        assertThat(content.get("type").asString()).isEqualTo("event_role");
        assertThat(content.get("target_type").asString()).isEqualTo("RoleInvite");
        assertThat(content.get("target_id").asString())
                .isEqualTo(invite.get("id").asString());
        assertThat(content.at("/actors/0/id").asLong()).isEqualTo(owner.id());
    }

    @Test
    void whoIsInvitedToAGroupGetsALinkThatAccepts() {
        JsonNode group = group(client, event("published"));
        World.Person invitee = registered();
        inviteToGroup(client, group, invitee.email());

        String link = mailbox.await(invitee.email(), "group_role").link();

        assertThat(link).contains("/group-invites?token=");
        clientOf(invitee)
                .post("/v1/users-groups-roles/accept-invite", token(link.replaceFirst(".*token=", "")))
                .expect(200);
    }

    @Test
    void followersHearOfAnAnnouncedEvent() {
        JsonNode event = event("published");
        JsonNode group = group(client, event);
        World.Person follower = registered();
        follow(clientOf(follower), group).expect(201);

        client.get(pathOf(group) + "/events/" + event.get("id").asString() + "/announce")
                .expect(200);

        assertThat(mailbox.await(follower.email(), "announce_event").link())
                .endsWith("/e/" + event.at("/attributes/identifier").asString());
    }

    @Test
    void aQuestionReachesTheCreatorAndWhoAsks() {
        JsonNode group = group(client, event("published"));
        World.Person asking = registered();
        Http asker = clientOf(asking);

        asker.post(pathOf(group) + "/contact-organizer", "{\"email\":\"When <b>is</b> it?\"}")
                .expect(200);

        assertThat(mailbox.await(owner.email(), "contact_group_organizers").html())
                .contains("When &lt;b&gt;is&lt;/b&gt; it?");
        mailbox.await(asking.email(), "contact_group_organizers");
    }
}
