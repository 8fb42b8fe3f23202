package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.events.roles.InvitationToken;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Type {@code users-groups-role}: who organizes a group, and thereby its events. */
class GroupOrganizersTest extends GroupFixture {

    private static final String ROWS = "/v1/users-groups-roles/";

    /** core.md, G1 number 6. */
    @Test
    void aGroupsOrganizerOrganizesTheEventsOfExactlyThatGroup() {
        JsonNode grouped = event("draft");
        JsonNode group = group(client, grouped);
        JsonNode ungrouped = event("draft");
        JsonNode ofAnotherGroup = event("draft");
        group(client, ofAnotherGroup);
        World.Person person = registered();
        JsonNode invite = inviteToGroup(client, group, person.email());
        Http organizer = clientOf(person);
        organizer.get(path(grouped)).expect(404);

        acceptGroup(organizer, invite).expect(200);

        organizer.get(path(grouped)).expect(200);
        organizer.get(path(grouped) + "/role-invites").expect(200);
        organizer.get(path(ungrouped)).expect(404);
        organizer.get(path(ofAnotherGroup)).expect(404);
        organizer.get(path(ungrouped) + "/role-invites").expect(404);
        assertThat(organizer
                        .get("/v1/users/" + person.id())
                        .expect(200)
                        .json()
                        .at("/data/attributes/is-user-organizer")
                        .asBoolean())
                .isTrue();
        String events = "/v1/users/" + person.id() + "/organizer-events";
        assertThat(organizer.get(events).expect(200).json().get("data"))
                .extracting(event -> event.get("id").asString())
                .containsExactly(grouped.get("id").asString());
        client.delete(pathOf(group)).expect(200);
        organizer.get(path(grouped)).expect(404);
        assertThat(organizer.get(events).expect(200).json().get("data")).isEmpty();
    }

    @Test
    void onlyTheCreatorInvitesAndOnlyOrganizers() {
        JsonNode group = group(client, event("published"));
        World.Person person = registered();
        Http organizer = organizerOf(group, person);
        String email = World.unique("guest") + "@example.com";

        anonymous()
                .post("/v1/users-groups-roles", groupInvitation(group, email, "organizer"))
                .expect(401);
        assertThat(refusal(organizer.post("/v1/users-groups-roles", groupInvitation(group, email, "organizer")), 403))
                .isEqualTo("Owner access is required.");
        assertThat(refusal(client.post("/v1/users-groups-roles", groupInvitation(group, email, "owner")), 403))
                .isEqualTo("Only organizer role is allowed.");
        JsonNode invite = inviteToGroup(client, group, email);
        assertThat(invite.at("/attributes/accepted").asBoolean()).isFalse();
        assertThat(invite.at("/attributes/email").asString()).isEqualTo(email);
        client.post("/v1/users-groups-roles", groupInvitation(group, email, "organizer"))
                .expect(409);
        client.post("/v1/users-groups-roles", groupInvitation(group, person.email(), "organizer"))
                .expect(409);
        client.post("/v1/users-groups-roles", groupInvitation(group, "a".repeat(4000) + "@example.com", "organizer"))
                .expect(422);
    }

    @Test
    void onlyTheInvitedUserAcceptsOnce() {
        JsonNode group = group(client, event("published"));
        World.Person person = registered();
        JsonNode invite = inviteToGroup(client, group, person.email());
        Http invitee = clientOf(person);

        anonymous().post("/v1/users-groups-roles/accept-invite", token("1")).expect(401);
        assertThat(refusal(acceptGroup(client, invite), 403)).isEqualTo("current user is not invitee");
        invitee.post("/v1/users-groups-roles/accept-invite", token("\\u0000")).expect(404);
        invitee.post("/v1/users-groups-roles/accept-invite", token("17")).expect(404);
        invitee.post("/v1/users-groups-roles/accept-invite", "{}").expect(400);
        assertThat(acceptGroup(invitee, invite).expect(200).json()).isEqualTo(JSON.readTree("""
                {"email":"%s","group":%s,"name":"Ada Lovelace","role":"organizer"}""".formatted(
                        person.email(), group.get("id").asString())));
        assertThat(refusal(acceptGroup(invitee, invite), 409)).isEqualTo("Invitation is already accepted");
        assertThat(isVerified(invitee, person))
                .as("the token that the group's creator sees proves no address")
                .isFalse();
        JsonNode nobody = inviteToGroup(client, group, World.unique("nobody") + "@example.com");
        acceptGroup(invitee, nobody).expect(404);
    }

    @Test
    void theLinkInTheMailProvesTheAddress() {
        World.Person person = registered();
        Http invitee = clientOf(person);
        inviteToGroup(client, group(client, event("published")), person.email());

        invitee.post(
                        "/v1/users-groups-roles/accept-invite",
                        token(mailbox.await(person.email(), "group_role").token()))
                .expect(200);

        assertThat(isVerified(invitee, person)).isTrue();
    }

    private static boolean isVerified(Http reader, World.Person person) {
        return reader.get("/v1/users/" + person.id())
                .expect(200)
                .json()
                .at("/data/attributes/is-verified")
                .asBoolean();
    }

    @Test
    void anInvitationLapsesUntilTheCreatorSendsItAgain() {
        JsonNode group = group(client, event("published"));
        World.Person person = registered();
        JsonNode invite = inviteToGroup(client, group, person.email());
        String resend = "/v1/group-role-invites/" + invite.get("id").asString() + "/resend-invite";

        clientOf(person).post(resend, "{}").expect(403);
        client.post("/v1/group-role-invites/987654321/resend-invite", "{}").expect(404);
        clock.ahead(InvitationToken.LIFETIME.plusSeconds(1), () -> {
            Http later = clientOf(person);
            assertThat(refusal(acceptGroup(later, invite), 409)).isEqualTo("Invitation has expired");
            Http creator = clientOf(owner);
            creator.post(resend, "{}").expect(200);
            acceptGroup(later, invite).expect(404);
            acceptGroup(
                            later,
                            creator.get(ROWS + invite.get("id").asString())
                                    .expect(200)
                                    .json()
                                    .get("data"))
                    .expect(200);
            creator.post(resend, "{}").expect(409);
        });
    }

    @Test
    void theRolesOfAGroupAreReadAndEndedByThoseConcerned() {
        JsonNode group = group(client, event("published"));
        World.Person person = registered();
        JsonNode invite = inviteToGroup(client, group, person.email());
        String row = ROWS + invite.get("id").asString();
        World.Person stranger = registered();

        anonymous().get(row).expect(401);
        clientOf(stranger).get(row).expect(403);
        clientOf(stranger).get(pathOf(group) + "/users-groups-roles").expect(403);
        clientOf(stranger).delete(row).expect(403);
        // he reads it, but its token is in his mail
        JsonNode own = clientOf(person).get(row).expect(200).json();
        assertThat(own.at("/data/attributes/token").isNull()).isTrue();
        acceptGroup(clientOf(person), invite).expect(200);
        assertThat(clientOf(person)
                        .get(pathOf(group) + "/users-groups-roles?include=user,role")
                        .expect(200)
                        .json()
                        .at("/data/0/relationships/user/data/id")
                        .asLong())
                .isEqualTo(person.id());
        assertThat(client.get(row + "/role")
                        .expect(200)
                        .json()
                        .at("/data/attributes/name")
                        .asString())
                .isEqualTo("organizer");
        assertThat(client.get(row + "/group").expect(200).json().at("/data/id")).isEqualTo(group.get("id"));
        clientOf(person).delete(row).expect(200);
        client.get(row).expect(404);
        clientOf(person)
                .patch(pathOf(group), changed(group, "{\"name\":\"mine\"}"))
                .expect(403);
    }

    /** core.md, G1 number 5. */
    @Test
    void theRelationshipsOfAGroupsRoleAreWrittenByItsCreatorUnderTheSameRules() {
        JsonNode group = group(client, event("published"));
        World.Person person = registered();
        JsonNode invite = inviteToGroup(client, group, person.email());
        String url = ROWS + invite.get("id").asString() + "/relationships/";

        anonymous().patch(url + "role", role("owner")).expect(401);
        clientOf(person).patch(url + "role", role("owner")).expect(403);
        client.patch(url + "role", role("owner")).expect(403);
        client.patch(url + "role", role("organizer")).expect(204);
        Http stranger = clientOf(world().member(organisation, "owner"));
        JsonNode foreign = group(stranger, event(stranger, "published"));
        client.patch(url + "group", """
                {"data":{"type":"group","id":"%s"}}""".formatted(foreign.get("id").asString())).expect(403);
    }
}
