package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Where most events are (document, group Event Locations). */
class EventLocationsTest extends EventFixture {

    private List<String> locations() {
        JsonNode answer = anonymous().get("/v1/event-locations").expect(200).json();
        assertThat(answer.get("data").valueStream().map(EventFixture::id))
                .containsExactly("0", "1", "2", "3", "4", "5");
        return names(answer);
    }

    @Test
    void thePlacesOfMostPublicEventsComeFirst() {
        String most = World.unique("Aberdeen, Old/New Town");
        String many = World.unique("Bergen");
        String event = "{\"state\":\"%s\",\"searchable-location-name\":\"%s\"}";
        for (int i = 0; i < 7; i++) {
            create(event.formatted("draft", World.unique("Secret place")));
            create(event.formatted("published", many));
            create(event.formatted("published", most));
        }
        create(event.formatted("published", most));

        assertThat(locations()).containsSubsequence(most, many);
        assertThat(locations()).noneMatch(place -> place.startsWith("Secret"));
        assertThat(anonymous()
                        .get("/v1/event-locations?filter=" + equal("name", most))
                        .json()
                        .at("/data/0/attributes/slug")
                        .asString())
                .matches("aberdeen-old-new-town-\\d+");
        assertThat(names(anonymous().get("/v1/event-locations?sort=name").json()))
                .isSorted();
    }

    @Test
    void adminsSuggestPlaces() {
        String body = "{\"data\":{\"type\":\"event-location\",\"attributes\":{\"name\":\"%s\"}}}"
                .formatted(World.unique("Zanzibar"));
        anonymous().post("/v1/event-locations", body).expect(401);
        client.post("/v1/event-locations", body).expect(403);

        JsonNode created = admin().post("/v1/event-locations", body).expect(201).json();

        assertThat(created.at("/data/attributes/slug").asString()).startsWith("zanzibar");
        admin().post("/v1/event-locations", body).expect(409);
        admin().post("/v1/event-locations", body.replaceAll("Zanzibar[^\"]*", " "))
                .expect(422);
    }
}
