package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quintet.events.roles.InvitationToken;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Type {@code role-invite}: who may invite, and what an invitation shows (document, group Role Invites). */
class RoleInvitesTest extends RoleFixture {

    private static String mail() {
        return World.unique("invited") + "@example.com";
    }

    @Test
    void anInvitationLooksAsDocumented() {
        JsonNode event = event("draft");
        String email = mail();

        Http.Answer answer = client.post("/v1/role-invites", invitation(event, " " + email + " ", "organizer"))
                .expect(201);

        JsonNode invite = answer.json().get("data");
        String self = "/v1/role-invites/" + invite.get("id").asString();
        assertThat(answer.header("Location")).isEqualTo(self);
        ((ObjectNode) invite.get("attributes")).remove("created-at");
        String hash = hash(invite);
        assertThat(hash).matches("\\d{20,39}");
        assertThat(invite).isEqualTo(JSON.readTree("""
                {"type":"role-invite","id":"%s",
                 "attributes":{"email":"%s","role-name":"organizer","status":"pending","hash":"%s"},
                 "relationships":{
                  "event":{"links":{"self":"SELF/relationships/event","related":"SELF/event"}},
                  "role":{"links":{"self":"SELF/relationships/role","related":"SELF/role"}}},
                 "links":{"self":"SELF"}}""".formatted(
                invite.get("id").asString(), email, hash).replace("SELF", self)));
        assertThat(client.get(self + "/role")
                        .expect(200)
                        .json()
                        .at("/data/attributes/name")
                        .asString())
                .isEqualTo("organizer");
        assertThat(client.get(self + "/event").expect(200).json().at("/data/id"))
                .isEqualTo(event.get("id"));
        JsonNode listed = client.get(
                        "/v1/events/" + event.at("/attributes/identifier").asString()
                                + "/role-invites?sort=status&filter=[]&include=role")
                .expect(200)
                .json();
        assertThat(listed.get("data").findValuesAsString("email")).containsExactly(owner.email(), email);
        assertThat(listed.get("data").findValuesAsString("status")).containsExactly("accepted", "pending");
        assertThat(listed.get("included").findValuesAsString("name")).containsExactlyInAnyOrder("owner", "organizer");
    }

    @Test
    void organizersInviteAndOthersDoNot() {
        JsonNode event = event("published");
        World.Person coorganizer = registered();
        give(event, coorganizer, "coorganizer");
        String body = invitation(event, mail(), "moderator");

        anonymous().post("/v1/role-invites", body).expect(401);
        assertThat(refusal(clientOf(coorganizer).post("/v1/role-invites", body), 403))
                .isEqualTo("Organizer access is required");
        client.patch("/v1/users-events-roles/" + roleRow(event, coorganizer) + "/relationships/role", role("organizer"))
                .expect(200);
        clientOf(coorganizer).post("/v1/role-invites", body).expect(201);
        admin().post("/v1/role-invites", invitation(event, mail(), "owner")).expect(201);
    }

    @Test
    void whatAnInvitationNeedsIsChecked() {
        JsonNode event = event("draft");
        String email = mail();
        ObjectNode body = (ObjectNode) JSON.readTree(invitation(event, email, "organizer"));
        ((ObjectNode) body.at("/data/attributes")).put("role-name", "moderator");
        assertThat(refusal(client.post("/v1/role-invites", body.toString()), 422))
                .isEqualTo("Role id do not match role name");
        ((ObjectNode) body.at("/data/attributes")).put("role-name", "king");
        client.post("/v1/role-invites", body.toString()).expect(422);
        ((ObjectNode) body.at("/data/attributes")).remove("role-name");
        assertThat(refusal(client.post("/v1/role-invites", body.toString()), 422))
                .isEqualTo("Missing data for required field.");
        ((ObjectNode) body.at("/data/attributes")).put("role-name", "organizer");
        ((ObjectNode) body.at("/data/relationships/role/data")).put("id", "987654321");
        client.post("/v1/role-invites", body.toString()).expect(404);
        ((ObjectNode) body.at("/data/relationships")).remove("role");
        assertThat(refusal(client.post("/v1/role-invites", body.toString()), 422))
                .isEqualTo("A valid relationship with role resource is required");
        String endless = "a".repeat(5_000) + "@example.com";
        client.post("/v1/role-invites", invitation(event, endless, "organizer")).expect(422);
    }

    @Test
    void anAddressIsInvitedToAnEventOnceWhateverFor() {
        JsonNode event = event("draft");
        String email = mail();
        JsonNode invite = invite(client, event, email, "organizer");

        assertThat(refusal(
                        client.post("/v1/role-invites", invitation(event, email.toUpperCase(Locale.ROOT), "moderator")),
                        409))
                .isEqualTo("Role Invite has already been sent for this email.");
        client.delete("/v1/role-invites/" + invite.get("id").asString()).expect(200);
        invite(client, event, email, "moderator");
    }

    @Test
    void onlyTheOwnerInvitesAnOwnerAndOneAtATime() {
        JsonNode event = event("draft");
        World.Person organizer = registered();
        give(event, organizer, "organizer");
        JsonNode first = invite(client, event, mail(), "owner");

        assertThat(refusal(clientOf(organizer).post("/v1/role-invites", invitation(event, mail(), "owner")), 403))
                .isEqualTo("Owner access is required");
        invite(client, event, mail(), "owner");

        client.get("/v1/role-invites/" + first.get("id").asString()).expect(404);
        accept(hash(first)).expect(404);
    }

    /** core.md, G1 number 4. */
    @Test
    void theHashIsShownToOrganizersAndProvenInviteesOnly() {
        JsonNode event = event("published");
        World.Person coorganizer = registered();
        give(event, coorganizer, "coorganizer");
        World.Person invitee = registered();
        JsonNode invite = invite(client, event, invitee.email(), "registrar");
        String path = "/v1/role-invites/" + invite.get("id").asString();

        anonymous().get(path).expect(401);
        anonymous().get(path + "/relationships/role").expect(401);
        anonymous().get(path(event) + "/role-invites").expect(401);
        JsonNode shared = anonymous()
                .get(path(event) + "?include=role-invites")
                .expect(200)
                .json();
        assertThat(shared.path("included").isEmpty()).isTrue();
        clientOf(coorganizer).get(path).expect(403);
        JsonNode listed = clientOf(coorganizer)
                .get(path(event) + "/role-invites")
                .expect(200)
                .json()
                .get("data");
        assertThat(listed)
                .hasSize(3)
                .filteredOn(it -> !it.at("/attributes/email").asString().equals(coorganizer.email()))
                .allMatch(it -> it.at("/attributes/hash").isNull());
        assertThat(clientOf(coorganizer)
                        .get(path(event) + "/role-invites?filter=" + equal("hash", hash(invite)))
                        .expect(200)
                        .json()
                        .get("data"))
                .isEmpty();
        assertThat(clientOf(invitee)
                        .get(path)
                        .expect(200)
                        .json()
                        .at("/data/attributes/hash")
                        .isNull())
                .isTrue();
        assertThat(hash(client.get(path).expect(200).json().get("data"))).isEqualTo(hash(invite));
    }

    /** core.md, G1 number 5. */
    @Test
    void anInvitationsRelationshipsAreWrittenByOrganizersUnderTheSameRules() {
        JsonNode event = event("published");
        World.Person organizer = registered();
        give(event, organizer, "organizer");
        JsonNode invite = invite(client, event, mail(), "registrar");
        String path = "/v1/role-invites/" + invite.get("id").asString() + "/relationships/";

        anonymous().patch(path + "role", role("owner")).expect(401);
        clientOf(organizer).patch(path + "role", role("owner")).expect(403);
        JsonNode changed = clientOf(organizer)
                .patch(path + "role", role("moderator"))
                .expect(200)
                .json();
        assertThat(changed.at("/data/attributes/role-name").asString()).isEqualTo("moderator");
        JsonNode foreign = event(clientOf(world().member(world().organisation(), "owner")), "published");
        clientOf(organizer)
                .patch(path + "event", """
                        {"data":{"type":"event","id":"%s"}}""".formatted(foreign.get("id").asString()))
                .expect(403);
    }

    @Test
    void anInvitationIsResentByOrganisersAndTakenBackWhileItIsPending() {
        JsonNode event = event("draft");
        World.Person invitee = registered();
        JsonNode invite = invite(client, event, invitee.email(), "coorganizer");
        String path = "/v1/role-invites/" + invite.get("id").asString();

        assertThat(refusal(clientOf(invitee).post(path + "/resend-invite", "{}"), 403))
                .isEqualTo("Co-Organizer Access Required");
        anonymous().post(path + "/resend-invite", "{}").expect(401);
        client.post("/v1/role-invites/987654321/resend-invite", "{}").expect(404);
        assertThat(client.post(path + "/resend-invite", "").expect(200).json()).isEqualTo(JSON.readTree("""
                {"success":true,"message":"Invite resent successfully"}"""));
        accept(hash(invite)).expect(200);
        assertThat(refusal(client.delete(path), 409)).isEqualTo("You cannot delete an accepted role invite.");
        client.post(path + "/resend-invite", "{}").expect(409);
        clientOf(invitee).delete(path).expect(403);
    }

    @Test
    void anInvitationLapsesUntilItIsSentAgain() {
        JsonNode event = event("draft");
        World.Person invitee = registered();
        JsonNode invite = invite(client, event, invitee.email(), "moderator");
        String path = "/v1/role-invites/" + invite.get("id").asString();

        clock.ahead(InvitationToken.LIFETIME.plusSeconds(1), () -> {
            assertThat(refusal(accept(hash(invite)), 409)).isEqualTo("Role Invite has expired");
            anonymous().post("/v1/role_invites/user", token(hash(invite))).expect(404);
            Http ownerLater = clientOf(owner);
            ownerLater.post(path + "/resend-invite", "{}").expect(200);
            accept(hash(invite)).expect(404);
            accept(hash(ownerLater.get(path).expect(200).json().get("data"))).expect(200);
        });
    }
}
