package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;

class ConditionalRequestsTest extends NexudusTest {

    @Test
    void whatDidNotChangeIsNotSentAgainAndWhatWasSoldIsSeenAtOnce() {
        World.Org location = world().organisation("Europe/London");
        Http operator = operatorOf(location);
        World.Person customer = world().member(location, "member");
        long event = create(operator, event("Yoga", 24).put("Allocation", 20));
        long product = product(operator, event, "Entry", "0", "");
        for (String path : List.of(
                "/api/public/events?pastEvents=false",
                "/api/public/events/" + event,
                "/api/public/events/" + event + "/product/" + product)) {
            Http.Answer first = at(location).get(path).expect(200);
            String tag = first.header("ETag");

            assertThat(tag).startsWith("\"").endsWith("\"");
            assertThat(first.header("Cache-Control")).isEqualTo("no-cache, public");
            assertThat(first.header("Vary")).contains("X-Quintet-Organisation");
            Http.Answer again = at(location)
                    .with("If-None-Match", "\"other\", " + tag)
                    .get(path)
                    .expect(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);

            attendee(operator, event, product, customer);

            Http.Answer after =
                    at(location).with("If-None-Match", tag).get(path).expect(200);
            assertThat(after.body()).contains("\"TicketsLeft\":").isNotEqualTo(first.body());
            assertThat(after.header("ETag")).isNotEqualTo(tag);
        }
    }

    @Test
    void theTagOfAShapedAnswerIsItsOwn() {
        World.Org location = world().organisation();
        create(operatorOf(location), event("Yoga", 24));

        String whole = at(location).get("/api/public/events").header("ETag");
        String shaped = at(location)
                .get("/api/public/events?_shape=CalendarEvents.Records.Name")
                .header("ETag");

        assertThat(shaped).isNotEqualTo(whole);
        at(location)
                .with("If-None-Match", whole)
                .get("/api/public/events?_shape=CalendarEvents.Records.Name")
                .expect(200);
    }
}
