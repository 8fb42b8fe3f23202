package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Type {@code group} (document, group Group, operations 81 to 87). */
class GroupsTest extends GroupFixture {

    @Test
    void aGroupLooksAsDocumentedWhereverItIsRead() {
        JsonNode event = event("published");
        JsonNode group = group(client, event);
        String self = pathOf(group);

        assertThat(group.at("/attributes/name").asString()).isEqualTo("eventgp1");
        assertThat(group.at("/attributes/deleted-at").isNull()).isTrue();
        assertThat(group.at("/attributes/is-promoted").asBoolean()).isFalse();
        assertThat(group.at("/attributes/follower-count").asInt()).isZero();
        assertThat(group.at("/relationships/events/links")).isEqualTo(JSON.readTree("""
                {"self":"%s/relationships/events","related":"%s/events"}""".formatted(self, self)));
        assertThat(group.at("/relationships/user/links")).isEqualTo(JSON.readTree("""
                {"self":"%s/relationships/user","related":"%s/user"}""".formatted(self, self)));
        assertThat(client.get(self).expect(200).json().get("data")).isEqualTo(group);
        assertThat(client.get(path(event) + "/group").expect(200).json().get("data"))
                .isEqualTo(group);
        JsonNode own = anonymous()
                .get("/v1/users/" + owner.id() + "/groups?sort=name&filter=[]")
                .expect(200)
                .json();
        assertThat(own.at("/data/0")).isEqualTo(group);
        assertThat(own.at("/meta/count").asInt()).isEqualTo(1);
        assertThat(client.get(self + "/user").expect(200).json().at("/data/id").asLong())
                .isEqualTo(owner.id());
        assertThat(anonymous()
                        .get("/v1/groups?sort=-id&page[size]=1")
                        .expect(200)
                        .json()
                        .at("/meta/count")
                        .asInt())
                .isPositive();
        anonymous().get(self).expect(401);
        client.delete(self).expect(200);
        client.get(self).expect(404);
        client.get(path(event) + "/group").expect(404);
    }

    @Test
    void whoHasProvenHisAddressMakesAGroupOfHisOwnEvents() {
        JsonNode event = event("published");
        World.Person stranger = registered();
        String body = """
                {"data":{"type":"group","attributes":{"name":"mine","is-promoted":true},
                 "relationships":{"events":{"data":[{"type":"event","id":"%s"}]}}}}""".formatted(event.get("id").asString());

        anonymous().post("/v1/groups", body).expect(401);
        assertThat(refusal(clientOf(stranger).post("/v1/groups", body), 403)).isEqualTo("Access Forbidden");
        Http verified = clientOf(world().member(organisation, "member"));
        assertThat(refusal(verified.post("/v1/groups", body), 403)).isEqualTo("Event owner access required");
        client.post("/v1/groups", body.replace("\"" + event.get("id").asString() + "\"", "\"987654321\""))
                .expect(404);
        client.post("/v1/groups", body.replace("mine", " ")).expect(422);
        JsonNode group = client.post("/v1/groups", body).expect(201).json().get("data");
        // promotion is staff's, whatever is sent
        assertThat(group.at("/attributes/is-promoted").asBoolean()).isFalse();
        client.patch(pathOf(group), changed(group, "{\"is-promoted\":true}")).expect(200);
        assertThat(client.get(pathOf(group))
                        .json()
                        .at("/data/attributes/is-promoted")
                        .asBoolean())
                .isFalse();
        JsonNode promoted = admin().patch(pathOf(group), changed(group, "{\"is-promoted\":true}"))
                .expect(200)
                .json();
        assertThat(promoted.at("/data/attributes/is-promoted").asBoolean()).isTrue();
    }

    /** core.md, D7: the reference let everybody pass as soon as the group had any organizer. */
    @Test
    void onlyTheCreatorAndHisOrganizersChangeAGroup() {
        JsonNode group = group(client, event("published"));
        World.Person person = registered();
        Http organizer = organizerOf(group, person);
        Http stranger = clientOf(registered());
        inviteToGroup(client, group, World.unique("pending") + "@example.com");
        String body = changed(group, """
                {"name":"other","about":"<p>About <script>x</script>us</p>","logo-url":"https://example.com/logo.png",
                 "social-links":[{"name":"Site","link":"https://example.com","is_custom":true}]}""");

        anonymous().patch(pathOf(group), body).expect(401);
        assertThat(refusal(stranger.patch(pathOf(group), body), 403))
                .isEqualTo("Group owner or organizer access required");
        stranger.delete(pathOf(group)).expect(403);
        stranger.patch(pathOf(group) + "/relationships/events", "{\"data\":[]}").expect(403);
        JsonNode changed =
                organizer.patch(pathOf(group), body).expect(200).json().get("data");
        assertThat(changed.at("/attributes/name").asString()).isEqualTo("other");
        assertThat(changed.at("/attributes/about").asString()).doesNotContain("script");
        assertThat(changed.at("/attributes/social-links/0/is_custom").asBoolean())
                .isTrue();
        client.patch(pathOf(group), changed(group, "{\"name\":null}")).expect(422);
        organizer.delete(pathOf(group)).expect(200);
    }

    @Test
    void draftsOfAGroupAreSeenByItsMembersOnly() {
        JsonNode draft = event("draft");
        JsonNode group = group(client, draft);
        JsonNode published = event("published");
        client.post(pathOf(group) + "/relationships/events", events(published)).expect(200);
        World.Person person = registered();

        assertThat(idsIn(anonymous(), group))
                .containsExactly(published.get("id").asString());
        assertThat(idsIn(clientOf(person), group))
                .containsExactly(published.get("id").asString());
        assertThat(idsIn(organizerOf(group, person), group))
                .containsExactly(draft.get("id").asString(), published.get("id").asString());
        assertThat(anonymous()
                        .get("/v1/groups?include=events&sort=-id&page[size]=1")
                        .expect(200)
                        .json()
                        .get("included"))
                .hasSize(1);
    }

    @Test
    void anEventJoinsByItsOwnersHandOnlyAndLeavesByItsOrganisers() {
        JsonNode event = event("published");
        JsonNode group = group(client, event("published"));
        World.Person person = world().member(world().organisation(), "member");
        give(event, person, "organizer");
        Http organizer = clientOf(person);
        Http stranger = clientOf(world().member(organisation, "owner"));
        JsonNode foreign = group(stranger, event(stranger, "published"));

        organizer.patch(path(event) + "/relationships/group", group(group)).expect(403);
        client.patch(path(event) + "/relationships/group", group(foreign)).expect(403);
        client.patch(path(event) + "/relationships/group", group(group)).expect(200);
        assertThat(idsIn(client, group)).contains(event.get("id").asString());
        organizer.patch(path(event) + "/relationships/group", "{\"data\":null}").expect(200);
        assertThat(idsIn(client, group)).doesNotContain(event.get("id").asString());
        organizer.patch(pathOf(group) + "/relationships/events", events(event)).expect(403);
        client.post("/v1/events", newEventIn(foreign)).expect(403);
        client.post("/v1/events", newEventIn(group)).expect(201);
        assertThat(idsIn(client, group)).hasSize(2);
    }

    /** core.md, D4. */
    @Test
    void anEventLeavesItsGroupWhenAnInvitationIsAccepted() {
        JsonNode event = event("published");
        JsonNode group = group(client, event);

        give(event, registered(), "moderator");

        assertThat(idsIn(client, group)).isEmpty();
    }

    private static String newEventIn(JsonNode group) {
        ObjectNode body = (ObjectNode) JSON.readTree(resource("create-event.json"));
        ((ObjectNode) body.get("data")).putObject("relationships").set("group", JSON.readTree(group(group)));
        return body.toString();
    }

    private static String events(JsonNode event) {
        return """
                {"data":[{"type":"event","id":"%s"}]}""".formatted(event.get("id").asString());
    }

    private static String group(JsonNode group) {
        return """
                {"data":{"type":"group","id":"%s"}}""".formatted(group.get("id").asString());
    }

    private static List<String> idsIn(Http reader, JsonNode group) {
        return reader.get(pathOf(group) + "/events?sort=id")
                .expect(200)
                .json()
                .get("data")
                .valueStream()
                .map(event -> event.get("id").asString())
                .toList();
    }
}
