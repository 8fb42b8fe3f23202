package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** What the mail of an invitation leads to (document, group Role Invites, operations 215 and 216). */
class AcceptRoleInviteTest extends RoleFixture {

    @Test
    void theLinkInTheMailGivesTheRoleAndProvesTheAddress() {
        JsonNode event = event("draft");
        World.Person invitee = registered();
        invite(client, event, invitee.email(), "track_organizer");
        String token = mailbox.await(invitee.email(), "event_role").token();

        Http.Answer asked =
                anonymous().post("/v1/role_invites/user", token(token)).expect(200);
        assertThat(asked.header("Content-Type")).isEqualTo("application/json");
        assertThat(asked.json()).isEqualTo(JSON.readTree("{\"email\":\"" + invitee.email() + "\"}"));

        Http.Answer accepted = accept(token).expect(200);
        assertThat(accepted.header("Content-Type")).isEqualTo("application/vnd.api+json");
        assertThat(accepted.json()).isEqualTo(JSON.readTree("""
                {"email":"%s","event":%s,"event_identifier":"%s","name":"Ada Lovelace","role":"track_organizer"}""".formatted(
                        invitee.email(),
                        event.get("id").asString(),
                        event.at("/attributes/identifier").asString())));

        JsonNode user =
                clientOf(invitee).get("/v1/users/" + invitee.id()).expect(200).json();
        assertThat(user.at("/data/attributes/is-verified").asBoolean()).isTrue();
        assertThat(user.at("/data/attributes/is-user-track-organizer").asBoolean())
                .isTrue();
        // again, as by a second click
        assertThat(accept(token).expect(200).json()).isEqualTo(accepted.json());
        assertThat(rolesAt(event)).containsExactly(owner.id() + ": owner", invitee.id() + ": track_organizer");
    }

    @Test
    void theHashThatOrganizersSeeProvesNoAddress() {
        JsonNode event = event("draft");
        World.Person invitee = registered();

        accept(hash(invite(client, event, invitee.email(), "moderator"))).expect(200);

        JsonNode user =
                clientOf(invitee).get("/v1/users/" + invitee.id()).expect(200).json();
        assertThat(user.at("/data/attributes/is-user-moderator").asBoolean()).isTrue();
        assertThat(user.at("/data/attributes/is-verified").asBoolean()).isFalse();
    }

    @Test
    void whatInvitesNobodyIsNotFound() {
        String unregistered = World.unique("nobody") + "@example.com";
        String hash = hash(invite(client, event("draft"), unregistered, "organizer"));

        assertThat(refusal(accept(hash), 404)).isEqualTo("User Not Found");
        for (String wrong : List.of("ABCDefghIJKLmnop", "1", "", "\\u0000", "\\ud800", "9".repeat(10_000))) {
            assertThat(refusal(accept(wrong), 404)).isEqualTo("Role Invite Not Found");
            assertThat(refusal(anonymous().post("/v1/role_invites/user", token(wrong)), 404))
                    .isEqualTo("Role Invite Not Found");
        }
        for (String broken : List.of("", "[]", "{}", "{\"data\":{\"token\":7}}", "{\"data\":null}")) {
            anonymous().post("/v1/role_invites/accept-invite", broken).expect(400);
            anonymous().post("/v1/role_invites/user", broken).expect(400);
        }
    }

    @Test
    void anAcceptedOwnerInviteHandsTheEventOver() {
        JsonNode event = event("draft");
        World.Person heir = registered();

        give(event, heir, "owner");

        assertThat(rolesAt(event)).containsExactlyInAnyOrder(owner.id() + ": organizer", heir.id() + ": owner");
        JsonNode invites = clientOf(heir)
                .get(path(event) + "/role-invites")
                .expect(200)
                .json()
                .get("data");
        assertThat(invites.findValuesAsString("email")).containsExactly(heir.email());
    }

    @Test
    void twoAcceptancesAtOnceLeaveOneOwnerAndOneRole() {
        JsonNode event = event("draft");
        World.Person heir = registered();
        String hash = hash(invite(client, event, heir.email(), "owner"));

        List<CompletableFuture<Http.Answer>> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> accept(hash)))
                .limit(8)
                .toList();

        assertThat(answers).allMatch(answer -> answer.join().status() == 200);
        assertThat(rolesAt(event)).containsExactlyInAnyOrder(owner.id() + ": organizer", heir.id() + ": owner");
    }

    @Test
    void anInvitationWorksOnce() {
        JsonNode event = event("draft");
        World.Person invitee = registered();
        String hash = hash(invite(client, event, invitee.email(), "moderator"));
        accept(hash).expect(200);
        client.patch("/v1/users-events-roles/" + roleRow(event, invitee) + "/relationships/role", role("registrar"))
                .expect(200);

        assertThat(refusal(accept(hash), 409)).isEqualTo("Invitation is already accepted");
        assertThat(rolesAt(event)).containsExactlyInAnyOrder(owner.id() + ": owner", invitee.id() + ": registrar");
    }
}
