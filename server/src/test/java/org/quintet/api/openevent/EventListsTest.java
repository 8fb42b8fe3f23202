package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Which events come in which list, and what real clients ask lists for (document, group Events). */
class EventListsTest extends EventFixture {

    private JsonNode published(String name) {
        return create("{\"name\":\"%s\",\"state\":\"published\"}".formatted(name));
    }

    @Test
    void whatTheInstallationPromotesIsUpcoming() {
        String name = World.unique("promoted");
        JsonNode event = published(name);
        String upcoming = "/v1/events/upcoming" + filterByName(name);
        assertThat(names(anonymous().get(upcoming).expect(200).json())).isEmpty();

        change(admin(), event, "{\"is-promoted\":true}").expect(200);

        JsonNode listed = anonymous().get(upcoming).expect(200).json();
        assertThat(names(listed)).containsExactly(name);
        assertThat(listed.at("/links/self").asString()).startsWith("/v1/events/upcoming");
        change(event, "{\"starts-at\":\"2020-01-01T00:00:00Z\",\"ends-at\":\"2020-01-02T00:00:00Z\"}")
                .expect(200);
        assertThat(names(anonymous().get(upcoming).json())).isEmpty();
    }

    @Test
    void anEventThatTellsAllIsUpcomingUnlessItIsDemoted() {
        String name = World.unique("complete");
        JsonNode event = published(name);
        String upcoming = "/v1/events/upcoming" + filterByName(name);
        client.patch(path(event), """
                        {"data":{"type":"event","id":"%s","relationships":{
                            "event-type":{"data":{"type":"event-type","id":"1"}},
                            "event-topic":{"data":{"type":"event-topic","id":"1"}},
                            "event-sub-topic":{"data":{"type":"event-sub-topic","id":"1"}}}}}""".formatted(id(event))).expect(200);
        assertThat(names(client.get(upcoming).json())).isEmpty();

        client.post("/v1/social-links", """
                        {"data":{"type":"social-link","attributes":{"name":"twitter","link":"https://twitter.test/x"},
                            "relationships":{"event":{"data":{"type":"event","id":"%s"}}}}}""".formatted(id(event))).expect(201);

        assertThat(names(anonymous().get(upcoming).json())).containsExactly(name);
        change(admin(), event, "{\"is-demoted\":true}").expect(200);
        assertThat(names(anonymous().get(upcoming).json())).isEmpty();
    }

    @Test
    void withRoleListsOnlyTheCallersOwn() {
        String name = World.unique("role");
        published(name);
        Http stranger = clientOf(world().member(world().organisation(), "owner"));
        String list = "/v1/events" + filterByName(name);

        assertThat(names(stranger.get(list).expect(200).json())).containsExactly(name);
        assertThat(names(stranger.get(list + "&withRole=owner").expect(200).json()))
                .isEmpty();
        JsonNode own = client.get(list + "&withRole=owner").expect(200).json();
        assertThat(names(own)).containsExactly(name);
        anonymous().get(list + "&withRole=owner").expect(401);
    }

    @Test
    void whoRunsAnOrganisationOrganizesItsEvents() {
        String name = World.unique("ours");
        create("{\"name\":\"%s\"}".formatted(name));
        World.Person colleague = world().member(organisation, "admin");
        Http caller = clientOf(colleague);
        String user = "/v1/users/" + colleague.id();

        for (String list : List.of("/events", "/organizer-events")) {
            assertThat(names(caller.get(user + list + filterByName(name))
                            .expect(200)
                            .json()))
                    .as(list)
                    .containsExactly(name);
        }
        assertThat(names(caller.get(user + "/owner-events" + filterByName(name))
                        .expect(200)
                        .json()))
                .isEmpty();
        assertThat(caller.get(user + "?include=events")
                        .expect(200)
                        .json()
                        .get("included")
                        .valueStream()
                        .map(event -> event.at("/attributes/name").asString()))
                .contains(name);
    }

    @Test
    void stateAndPrivacyCanBeSortedBy() {
        String word = World.unique("sorted");
        create("{\"name\":\"%s draft\"}".formatted(word));
        change(published(word + " unlisted"), "{\"privacy\":\"private\"}").expect(200);
        String list = "/v1/events?" + filter("[{\"name\":\"name\",\"op\":\"like\",\"val\":\"" + word + "%\"}]");

        assertThat(names(client.get(list + "&sort=state").expect(200).json()))
                .containsExactly(word + " draft", word + " unlisted");
        assertThat(names(client.get(list + "&sort=-state").expect(200).json()))
                .containsExactly(word + " unlisted", word + " draft");
        assertThat(names(client.get(list + "&sort=privacy").expect(200).json()))
                .containsExactly(word + " unlisted", word + " draft");
    }

    @Test
    void stateAndPrivacyCanBeFilteredBy() {
        String name = World.unique("state");
        create("{\"name\":\"%s\"}".formatted(name));
        change(published(name), "{\"privacy\":\"private\"}").expect(200);
        String condition =
                "[{\"name\":\"name\",\"op\":\"eq\",\"val\":\"%s\"},{\"name\":\"%s\",\"op\":\"eq\",\"val\":\"%s\"}]";

        JsonNode drafts = client.get("/v1/events?" + filter(condition.formatted(name, "state", "draft")))
                .expect(200)
                .json();
        JsonNode unlisted = client.get("/v1/events?" + filter(condition.formatted(name, "privacy", "private")))
                .expect(200)
                .json();

        assertThat(drafts.at("/meta/count").asInt()).isOne();
        assertThat(unlisted.at("/meta/count").asInt()).isOne();
    }

    @Test
    void theHomePageOfRealClientsIsAnswered() {
        String event = """
                [{"and":[{"name":"state","op":"eq","val":"published"},{"name":"privacy","op":"eq","val":"public"},
                    {"name":"is-featured","op":"eq","val":true}]},
                 {"or":[{"name":"ends-at","op":"ge","val":"2020-01-01T00:00:00.000Z"}]}]""";
        String callForSpeakers = """
                [{"or":[{"name":"is-featured","op":"eq","val":true},{"name":"is-promoted","op":"eq","val":true},
                    {"and":[{"name":"logo-url","op":"ne","val":null},{"name":"event-topic","op":"ne","val":null}]}]},
                 {"name":"is-sessions-speakers-enabled","op":"eq","val":true},
                 {"name":"is-demoted","op":"eq","val":false},
                 {"name":"speakers-call","op":"has","val":{"name":"privacy","op":"eq","val":"public"}}]""";
        String include = "include=event-topic,event-sub-topic,event-type,speakers-call";

        anonymous().get("/v1/events/upcoming?" + include + "&page[size]=12").expect(200);
        anonymous()
                .get("/v1/events?" + filter(event) + "&sort=starts-at&page[size]=6&" + include)
                .expect(200);
        assertThat(anonymous()
                        .get("/v1/events?" + filter(callForSpeakers) + "&" + include)
                        .expect(200)
                        .json()
                        .at("/meta/count")
                        .asInt())
                .as("nobody calls for speakers yet")
                .isZero();
        anonymous()
                .get("/v1/events?cache=true&public=true&upcoming=true&page[size]=0")
                .expect(200);
    }
}
