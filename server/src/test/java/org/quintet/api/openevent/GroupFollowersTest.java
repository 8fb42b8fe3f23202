package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Type {@code user-follow-group}, and what followers are told. */
class GroupFollowersTest extends GroupFixture {

    @Test
    void everybodyFollowsAGroupOnceAndStopsByHimself() {
        JsonNode group = group(client, event("published"));
        World.Person person = registered();
        Http follower = clientOf(person);

        follow(anonymous(), group).expect(401);
        JsonNode followed = follow(follower, group).expect(201).json().get("data");
        assertThat(followed.at("/attributes/created-at").isString()).isTrue();
        assertThat(refusal(follow(follower, group), 409)).isEqualTo("Group already followed");
        follow(client, group).expect(201);
        assertThat(client.get(pathOf(group))
                        .expect(200)
                        .json()
                        .at("/data/attributes/follower-count")
                        .asInt())
                .isEqualTo(2);
        String row = "/v1/user-follow-groups/" + followed.get("id").asString();
        assertThat(client.get(row + "/group").expect(200).json().at("/data/id")).isEqualTo(group.get("id"));
        assertThat(follower.get(row + "/user").expect(200).json().at("/data/id").asLong())
                .isEqualTo(person.id());
        assertThat(refusal(client.delete(row), 403)).isEqualTo("User have no permission to delete follower");
        anonymous().delete(row).expect(401);
        follower.delete(row).expect(200);
        assertThat(client.get(pathOf(group) + "/followers")
                        .expect(200)
                        .json()
                        .at("/meta/count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whoFollowsWhatIsListedAsTheFrontendAsks() {
        JsonNode event = event("published");
        JsonNode group = group(client, event);
        World.Person person = registered();
        Http follower = clientOf(person);
        follow(follower, group).expect(201);

        JsonNode own = follower.get("/v1/users/" + person.id() + "/followed-groups?include=group,user")
                .expect(200)
                .json();
        assertThat(own.at("/data/0/relationships/group/data/id")).isEqualTo(group.get("id"));
        client.get("/v1/users/" + person.id() + "/followed-groups").expect(403);
        anonymous().get("/v1/users/" + person.id() + "/followed-groups").expect(401);
        anonymous().get(pathOf(group) + "/followers").expect(401);
        JsonNode seen = follower.get("/v1/groups?include=user,follower&sort=-id&page[size]=1")
                .expect(200)
                .json();
        assertThat(seen.at("/data/0/relationships/follower/data/type").asString())
                .isEqualTo("user-follow-group");
        JsonNode unseen = anonymous()
                .get("/v1/groups?include=user,follower&sort=-id&page[size]=1")
                .expect(200)
                .json();
        assertThat(unseen.at("/data/0/relationships/follower/data").isNull()).isTrue();
        JsonNode page = anonymous()
                .get(path(event) + "?include=group,group.followers,group.followers.user")
                .expect(200)
                .json();
        assertThat(page.get("included").valueStream().map(it -> it.get("type").asString()))
                .contains("group", "user-follow-group", "user");
    }

    @Test
    void theCreatorAnnouncesAnUpcomingEventOnce() {
        JsonNode event = event("published");
        JsonNode group = group(client, event);
        Http organizer = organizerOf(group, registered());
        String announce =
                pathOf(group) + "/events/" + event.at("/attributes/identifier").asString() + "/announce";

        anonymous().get(announce).expect(401);
        organizer.get(announce).expect(403);
        client.get(pathOf(group) + "/events/" + event("published").get("id").asString() + "/announce")
                .expect(403);
        client.get(pathOf(group) + "/events/nosuchid/announce").expect(403);
        client.get("/v1/groups/987654321/events/" + event.get("id").asString() + "/announce")
                .expect(404);
        client.send("HEAD", announce, null, null).expect(405);
        assertThat(client.get(announce).expect(200).json()).isEqualTo(JSON.readTree("""
                {"success":true,"message":"Event Announced successfully"}"""));
        assertThat(refusal(client.get(announce), 403)).isEqualTo("Event already announced");
        assertThat(client.get(path(event))
                        .expect(200)
                        .json()
                        .at("/data/attributes/is-announced")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void draftsAndPastEventsAreNotAnnounced() {
        JsonNode draft = event("draft");
        JsonNode group = group(client, draft);

        assertThat(refusal(
                        client.get(pathOf(group) + "/events/" + draft.get("id").asString() + "/announce"), 403))
                .isEqualTo("Only upcoming and published events can be announced");
    }

    @Test
    void whoIsSignedInAsksTheOrganizersSomething() {
        JsonNode group = group(client, event("published"));
        Http asking = clientOf(registered());

        anonymous()
                .post(pathOf(group) + "/contact-organizer", "{\"email\":\"When?\"}")
                .expect(401);
        assertThat(asking.post(pathOf(group) + "/contact-organizer", "{\"email\":\"When?\"}")
                        .expect(200)
                        .json())
                .isEqualTo(JSON.readTree("{\"success\":true}"));
        asking.post(pathOf(group) + "/contact-organizer", "{\"email\":\" \"}").expect(422);
        asking.post(pathOf(group) + "/contact-organizer", "{}").expect(400);
        asking.post(pathOf(group) + "/contact-organizer", "").expect(400);
        asking.post("/v1/groups/987654321/contact-organizer", "{\"email\":\"When?\"}")
                .expect(404);
    }
}
