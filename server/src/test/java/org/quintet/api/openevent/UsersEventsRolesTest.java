package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.quintet.schema.Tables;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Type {@code users-events-roles}: who is what at an event (document, group Users Events Roles). */
class UsersEventsRolesTest extends RoleFixture {

    private static final String ROWS = "/v1/users-events-roles/";

    @Autowired
    private DSLContext sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void theRolesOfAnEventAreListedAsDocumentedForItsOrganisers() {
        JsonNode event = event("published");
        World.Person moderator = registered();
        give(event, moderator, "moderator");
        String id = roleRow(event, owner);

        JsonNode listed = client.get(path(event) + "/users-events-roles?filter=[]")
                .expect(200)
                .json();
        assertThat(listed.at("/links/self").asString()).startsWith(path(event) + "/users-events-roles");
        assertThat(listed.at("/meta/count").asInt()).isEqualTo(2);
        assertThat(listed.at("/data/0"))
                .isEqualTo(JSON.readTree("""
                {"type":"users-events-roles","id":"ID","relationships":{
                  "event":{"links":{"self":"SELF/relationships/event","related":"SELF/event"}},
                  "user":{"links":{"self":"SELF/relationships/user","related":"SELF/user"}},
                  "role":{"links":{"self":"SELF/relationships/role","related":"SELF/role"}}},
                 "links":{"self":"SELF"}}""".replace("SELF", ROWS + id).replace("ID", id)));
        assertThat(client.get(ROWS + id).expect(200).json().get("data")).isEqualTo(listed.at("/data/0"));
        assertThat(client.get(ROWS + id + "/role")
                        .expect(200)
                        .json()
                        .at("/data/attributes/name")
                        .asString())
                .isEqualTo("owner");
        assertThat(client.get(ROWS + id + "/user")
                        .expect(200)
                        .json()
                        .at("/data/id")
                        .asLong())
                .isEqualTo(owner.id());
        assertThat(client.get(ROWS + id + "/event").expect(200).json().at("/data/id"))
                .isEqualTo(event.get("id"));
        JsonNode moderators = client.get(
                        path(event) + "/roles?filter="
                                + "%5B%7B%22name%22:%22role%22,%22op%22:%22has%22,%22val%22:%7B%22name%22:%22name%22,%22op%22:%22eq%22,%22val%22:%22moderator%22%7D%7D%5D")
                .expect(200)
                .json();
        assertThat(moderators.at("/meta/count").asInt()).isEqualTo(1);

        JsonNode user = client.get(ROWS + roleRow(event, moderator) + "/user")
                .expect(200)
                .json();
        assertThat(user.at("/data/id").asLong()).isEqualTo(moderator.id());
        assertThat(user.at("/data/attributes").has("contact")).isFalse();
        anonymous().get(ROWS + roleRow(event, moderator) + "/user").expect(404);
        anonymous().get(path(event) + "/users-events-roles").expect(401);
        anonymous().get(ROWS + id).expect(401);
        clientOf(moderator).get(path(event) + "/users-events-roles").expect(403);
        clientOf(moderator).get(ROWS + id).expect(403);
        client.get(ROWS + "987654321").expect(404);
    }

    @Test
    void aRoleIsRemovedWithItsInvitationButNeverTheOwners() {
        JsonNode event = event("published");
        World.Person moderator = registered();
        give(event, moderator, "moderator");
        String row = ROWS + roleRow(event, moderator);

        anonymous().delete(row).expect(401);
        clientOf(moderator).delete(row).expect(403);
        assertThat(refusal(client.delete(ROWS + roleRow(event, owner)), 403))
                .isEqualTo("You cannot remove the owner of the event.");
        client.delete(row).expect(200);

        client.get(row).expect(404);
        // he can be invited again
        invite(client, event, moderator.email(), "moderator");
    }

    /** core.md, G1 number 5. */
    @Test
    void onlyOrganizersChangeRolesAndNobodyMakesAnOwner() {
        JsonNode event = event("published");
        World.Person coorganizer = registered();
        give(event, coorganizer, "coorganizer");
        String row = ROWS + roleRow(event, coorganizer);
        String ownersRow = ROWS + roleRow(event, owner);

        anonymous().patch(row + "/relationships/role", role("organizer")).expect(401);
        clientOf(coorganizer)
                .patch(row + "/relationships/role", role("organizer"))
                .expect(403);
        clientOf(coorganizer).patch(row, changed(row, "organizer")).expect(403);
        client.patch(row, changed(row, "owner")).expect(403);
        client.patch(ownersRow + "/relationships/role", role("organizer")).expect(403);
        client.patch(ownersRow + "/relationships/user", user(coorganizer)).expect(403);
        client.patch(row + "/relationships/role", role("coorganizer")).expect(204);

        client.patch(row, changed(row, "organizer")).expect(200);

        assertThat(rolesAt(event)).containsExactly(owner.id() + ": owner", coorganizer.id() + ": organizer");
    }

    @Test
    void aRoleMovesOnlyToEventsThatOneOrganizesToo() {
        JsonNode event = event("published");
        World.Person moderator = registered();
        give(event, moderator, "moderator");
        String row = ROWS + roleRow(event, moderator);
        JsonNode foreign = event(clientOf(world().member(world().organisation(), "owner")), "published");

        client.patch(row + "/relationships/event", event(foreign)).expect(403);
        JsonNode own = event("draft");
        client.patch(row + "/relationships/event", event(own)).expect(200);
        assertThat(rolesAt(own)).contains(moderator.id() + ": moderator");
    }

    private static String event(JsonNode event) {
        return """
                {"data":{"type":"event","id":"%s"}}""".formatted(event.get("id").asString());
    }

    private static String user(World.Person person) {
        return """
                {"data":{"type":"user","id":"%d"}}""".formatted(person.id());
    }

    private String changed(String row, String role) {
        return """
                {"data":{"type":"users-events-roles","id":"%s","relationships":{"role":%s}}}""".formatted(row.substring(ROWS.length()), role(role));
    }

    /** One has the role and waits for the event, the other has the event and waits for the role: nobody is told of that. */
    @Test
    void whoseWriteIsBrokenOffInFavourOfAnotherBeginsAnew() {
        JsonNode event = event("published");
        World.Person successor = registered();
        String hash = hash(invite(client, event, successor.email(), "owner"));
        String role = "/v1/users-events-roles/" + roleRow(event, owner);
        Http knowing = client.with("If-Match", client.get(role).expect(200).header("ETag"));
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        List<CompletableFuture<Http.Answer>> answers = new ArrayList<>();
        transaction.executeWithoutResult(_ -> {
            sql.selectFrom(Tables.EVENT)
                    .where(Tables.EVENT.ID.eq(event.get("id").asLong()))
                    .forUpdate()
                    .fetch();
            answers.add(CompletableFuture.supplyAsync(() -> accept(hash)));
            await().until(() -> waiting() == 1);
            answers.add(CompletableFuture.supplyAsync(() -> knowing.delete(role)));
            await().until(() -> waiting() == 2);
        });

        answers.get(0).join().expect(200);
        assertThat(answers.get(1).join().status()).isIn(403, 404, 412);
        assertThat(rolesAt(event)).containsExactlyInAnyOrder(owner.id() + ": organizer", successor.id() + ": owner");
    }

    /** How many statements wait for a lock. */
    private int waiting() {
        return Objects.requireNonNull(sql.fetchOne("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'"))
                .get(0, int.class);
    }
}
