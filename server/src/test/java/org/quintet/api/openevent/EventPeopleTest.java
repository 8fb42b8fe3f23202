package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** The people behind an event, and what of an event its organisers see (document, groups Events and Users). */
class EventPeopleTest extends EventFixture {

    @Test
    void everybodySeesWhoOwnsAPublishedEvent() {
        JsonNode event = create("{\"state\":\"published\"}");

        for (String address : new String[] {
            path(event) + "/owner",
            "/v1/events/" + event.at("/attributes/identifier").asString() + "/owner"
        }) {
            JsonNode shown = anonymous().get(address).expect(200).json();
            assertThat(shown.at("/data/id").asString()).isEqualTo(Long.toString(owner.id()));
            assertThat(shown.at("/data/attributes/email").isNull()).isTrue();
            assertThat(shown.at("/data/attributes").propertyNames()).doesNotContain("is-admin", "billing-address");
        }
        anonymous().patch(path(event) + "/owner", "{}").expect(401);
    }

    @Test
    void theOwnerOfADraftIsHisOwnBusiness() {
        JsonNode draft = create("{}");

        anonymous().get(path(draft) + "/owner").expect(404);
        client.get(path(draft) + "/owner").expect(200);
        client.get("/v1/events/999999999/owner").expect(404);
    }

    @Test
    void organizersAreThoseOfTheEventAndNotAllUsers() {
        JsonNode event = create("{\"state\":\"published\"}");

        for (String role : new String[] {"organizers", "coorganizers"}) {
            assertThat(anonymous()
                            .get(path(event) + "/" + role)
                            .expect(200)
                            .json()
                            .get("data"))
                    .isEmpty();
        }
        Http stranger = clientOf(world().member(world().organisation(), "owner"));
        for (String role : new String[] {"track-organizers", "registrars", "moderators"}) {
            assertThat(client.get(path(event) + "/" + role).expect(200).json().get("data"))
                    .isEmpty();
            stranger.get(path(event) + "/" + role).expect(403);
            anonymous().get(path(event) + "/" + role).expect(401);
        }
    }

    @Test
    void theEventPageOfRealClientsIsAnswered() {
        JsonNode event = create("{\"state\":\"published\"}");

        JsonNode page = anonymous()
                .get("/v1/events/" + event.at("/attributes/identifier").asString()
                        + "?include=social-links,event-copyright,speakers-call,tax,owner,organizers,video-stream,"
                        + "custom-forms,group,group.followers,group.followers.user")
                .expect(200)
                .json();

        JsonNode owners = page.at("/data/relationships/owner/data");
        assertThat(owners.get("id").asString()).isEqualTo(Long.toString(owner.id()));
        assertThat(page.get("included")
                        .valueStream()
                        .filter(resource -> resource.get("type").asString().equals("user"))
                        .map(user -> user.get("id").asString()))
                .containsExactly(Long.toString(owner.id()));
    }

    @Test
    void whoHelpsIsShownToOrganisersAlone() {
        JsonNode event = create("{\"name\":\"%s\",\"state\":\"published\"}".formatted(World.unique("views")));

        assertThat(event.get("relationships").propertyNames()).contains("registrars", "owner");
        assertThat(client.get(path(event)).json().at("/data/relationships").propertyNames())
                .contains("registrars");
        assertThat(anonymous().get(path(event)).json().at("/data/relationships").propertyNames())
                .doesNotContain("registrars")
                .contains("owner", "organizers", "coorganizers");
        anonymous().get(path(event) + "?include=registrars").expect(400);
        client.get(path(event) + "?include=registrars,moderators,track-organizers")
                .expect(200);
        client.patch(path(event) + "/relationships/owner", "{\"data\":null}").expect(405);
        assertThat(client.get(path(event) + "/relationships/owner")
                        .expect(200)
                        .json()
                        .at("/data/id")
                        .asString())
                .isEqualTo(Long.toString(owner.id()));
    }
}
