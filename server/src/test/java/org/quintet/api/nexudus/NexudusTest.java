package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.quintet.api.nexudus.tenancy.LocationOfRequest;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What tests of this API share. */
abstract class NexudusTest extends ServerTest {

    static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    /** A GET of a path and with a Host header that ordinary clients do not send. Answers the whole response. */
    String rawGet(String path, String host) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A visitor of the location. */
    Http at(World.Org location) {
        return http().with(LocationOfRequest.HEADER, location.slug());
    }

    /** Somebody signed in, at the location. */
    Http at(World.Org location, World.Person person) {
        return at(location).bearer(world().tokenOf(person));
    }

    /** A client of a new member of staff. */
    Http operatorOf(World.Org location) {
        return at(location, world().member(location, "staff"));
    }

    /** A UTC time some hours from now, as operators write it. */
    static String inHours(long hours) {
        return Instant.now()
                .plus(hours, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /** An event to be, with what must be there; it starts in {@code hours} and takes one. */
    static ObjectNode event(String name, long hours) {
        return JSON.createObjectNode()
                .put("Name", name)
                .put("StartDate", inHours(hours))
                .put("EndDate", inHours(hours + 1));
    }

    /** Creates the event and returns its id. */
    static long create(Http operator, JsonNode event) {
        return operator.post("/api/content/calendarevents", event.toString())
                .expect(200)
                .json()
                .get("Value")
                .get("Id")
                .asLong();
    }

    /** Creates any record of the operators' API and returns its id. */
    static long create(Http operator, String kind, String json) {
        return operator.post("/api/content/" + kind, json)
                .expect(200)
                .json()
                .at("/Value/Id")
                .asLong();
    }

    /** Has an event sell something, from now on and until it begins to matter no more; returns the product's id. */
    static long product(Http operator, long event, String name, String price, String more) {
        return create(operator, "eventproducts", """
                {"CalendarEventId":%d,"Name":"%s","DisplayOrder":1,"StartDate":"2020-01-01T00:00:00Z",
                 "EndDate":"2090-01-01T00:00:00Z","Price":%s,"CurrencyId":1%s}""".formatted(event, name, price, more));
    }

    /** Gives somebody a ticket and returns its id. */
    static long attendee(Http operator, long event, long product, World.Person person) {
        return create(operator, "eventattendees", """
                {"CalendarEventId":%d,"EventProductId":%d,"FullName":"Ada Lovelace","Email":"%s","CoworkerId":%d}""".formatted(event, product, person.email(), person.id()));
    }

    /** The event as everybody sees it. */
    JsonNode shown(World.Org location, long id) {
        return at(location).get("/api/public/events/" + id).expect(200).json().get("Event");
    }

    /** The names in a list. */
    static List<String> names(JsonNode list) {
        return list.get("CalendarEvents")
                .get("Records")
                .valueStream()
                .map(event -> event.get("Name").asString())
                .toList();
    }

    /** An error in the API's shape, about one property. */
    static JsonNode onlyError(JsonNode answer) {
        assertThat(answer.propertyNames()).containsExactly("Message", "Value", "Errors", "WasSuccessful");
        assertThat(answer.get("Value").isNull()).isTrue();
        assertThat(answer.get("WasSuccessful").asBoolean()).isFalse();
        assertThat(answer.get("Errors")).hasSize(1);
        assertThat(answer.get("Errors").get(0).propertyNames())
                .containsExactly("AttemptedValue", "Message", "PropertyName");
        return answer.get("Errors").get(0);
    }
}
