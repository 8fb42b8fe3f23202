package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quintet.api.nexudus.tenancy.LocationOfRequest;
import org.quintet.testing.World;

class LocationTest extends NexudusTest {

    private World.Org withHost(String host) {
        String slug = World.unique("hosted");
        world().asAdmin()
                .post("/api/quintet/organisations", """
                        {"slug":"%s","name":"Name of %s","timezone":"Europe/London","host":"%s"}""".formatted(slug, slug, host))
                .expect(201);
        return new World.Org(slug, "Name of " + slug);
    }

    @Test
    void theHostNamesTheLocationInAnyCaseWithoutItsPort() throws IOException {
        String host = World.unique("downtown") + ".spaces.example";
        World.Org location = withHost(host);
        create(operatorOf(location), event("At the host", 1));

        assertThat(rawGet("/api/public/events", host)).contains("At the host", location.name());
        assertThat(rawGet("/api/public/events", host.toUpperCase(Locale.ROOT) + ":8080"))
                .contains("At the host");
    }

    @Test
    void theHostWinsOverTheHeader() throws IOException {
        String host = World.unique("downtown") + ".spaces.example";
        World.Org location = withHost(host);
        create(operatorOf(location), event("At the host", 1));
        World.Org other = world().organisation();

        String answer = rawGet("/api/public/events", host + "\r\n" + LocationOfRequest.HEADER + ": " + other.slug());

        assertThat(answer).contains("At the host");
    }

    @Test
    void aRequestThatNamesNoLocationFindsNoneWhereThereAreMany() {
        World.Org location = world().organisation();
        world().organisation();

        at(location).get("/api/public/events").expect(200);
        var answer = http().get("/api/public/events").expect(404).json();
        assertThat(answer.propertyNames()).containsExactly("Message", "Value", "Errors", "WasSuccessful");
        assertThat(answer.get("Message").asString()).isEqualTo("Location not found");
        http().with(LocationOfRequest.HEADER, "no-such-location")
                .get("/api/public/events")
                .expect(404);
        http().with(LocationOfRequest.HEADER, "%00'")
                .get("/api/public/events/1")
                .expect(404);
    }

    @Test
    void aLocationShowsItsOwnEventsAlone() {
        World.Org here = world().organisation();
        World.Org there = world().organisation();
        long id = create(operatorOf(there), event("There", 1));

        assertThat(names(at(here).get("/api/public/events").json())).isEmpty();
        at(here).get("/api/public/events/" + id).expect(404);
        at(there).get("/api/public/events/" + id).expect(200);
    }
}
