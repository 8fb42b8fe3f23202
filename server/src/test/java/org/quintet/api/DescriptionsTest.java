package org.quintet.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** What one API takes as a description is harmless where another shows HTML, and comes back as it was sent. */
class DescriptionsTest extends ServerTest {

    private static final String WRITTEN = "Come at 5 < 6 <script>alert(1)</script><b onclick='x()'>now</b>";
    private static final String HARMLESS = "Come at 5 &lt; 6 <b>now</b>";

    @Test
    void whatAnotherApiWroteIsShownAsHarmlessHtmlInOpenEvent() {
        World.Org organisation = world().organisation();
        String token = world().tokenOf(world().member(organisation, "admin"));
        Http appMint = http().with("Authorization", "Bearer " + token).with("orgid", organisation.slug());
        String slug = World.unique("described");

        JsonNode event = appMint.post("/repository/create/event", """
                        {"data":{"name":"%s","slug":"%s","type":"conference","status":"draft","timezone":"UTC",
                          "startDate":"2099-09-12T09:00:00Z","endDate":"2099-09-14T18:00:00Z","description":"%s",
                          "venue":{"name":"Expo"},"organizer":{"name":"Ada","email":"ada@example.com"}}}""".formatted(slug, slug, WRITTEN))
                .expect(201)
                .json();
        Http openEvent = http().with("Authorization", "JWT " + token).with("Content-Type", "application/vnd.api+json");
        JsonNode shown = openEvent
                .get("/v1/events?filter=%5B%7B%22name%22:%22name%22,%22op%22:%22eq%22,%22val%22:%22" + slug
                        + "%22%7D%5D")
                .expect(200)
                .json()
                .at("/data/0");

        assertThat(event.at("/data/description").asString()).isEqualTo(WRITTEN);
        assertThat(shown.at("/attributes/description").asString()).isEqualTo(HARMLESS);

        openEvent
                .patch("/v1/events/" + shown.get("id").asString(), """
                        {"data":{"type":"event","id":"%s","attributes":{"description":null}}}""".formatted(
                                shown.get("id").asString()))
                .expect(200);
        assertThat(openEvent
                        .get("/v1/events/" + shown.get("id").asString())
                        .expect(200)
                        .json()
                        .at("/data/attributes/description")
                        .isNull())
                .isTrue();
    }
}
