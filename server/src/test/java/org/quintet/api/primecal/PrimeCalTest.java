package org.quintet.api.primecal;

import java.util.Arrays;
import java.util.List;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** What PrimeCal's tests have in common: people who signed in there, and events of theirs. */
public abstract class PrimeCalTest extends ServerTest {

    protected static final String EVENTS = "/api/events";

    /** The document's example, but for the calendar, whose id no document can know. */
    protected static final String SCHOOL_PICKUP = """
            {
              "title": "School pickup",
              "startDate": "2026-03-30",
              "startTime": "15:30",
              "endDate": "2026-03-30",
              "endTime": "16:00",
              "tags": ["family", "kids"]
            }""";

    /** Somebody who registered just now, and whose personal calendar is empty. */
    protected Http somebody() {
        String name = World.unique("somebody");
        return signedIn(http().post("/api/auth/register", """
                        {"username":"%s","email":"%s@primecal.example","password":"%s"}""".formatted(name, name, World.PASSWORD))
                .expect(201));
    }

    /** {@code person}, signed in through PrimeCal. */
    protected Http as(World.Person person) {
        return signedIn(login(http(), person.email(), World.PASSWORD).expect(201));
    }

    protected static Http.Answer login(Http client, String username, String password) {
        return client.post("/api/auth/login", """
                {"username":"%s","password":"%s"}""".formatted(username, password));
    }

    protected Http signedIn(Http.Answer answer) {
        return http().bearer(answer.json().get("access_token").asString());
    }

    protected static JsonNode create(Http client, String body) {
        return client.post(EVENTS, body).expect(201).json();
    }

    /** A calendar of {@code client}'s own. */
    protected static long calendar(Http client, String name) {
        return client.post("/api/calendars", "{\"name\":\"%s\"}".formatted(name))
                .expect(201)
                .json()
                .get("id")
                .asLong();
    }

    /** An event in that calendar. */
    protected static JsonNode createIn(Http client, long calendar, String title) {
        return create(client, """
                {"title":"%s","startDate":"2026-03-30","startTime":"15:30","calendarId":%d}""".formatted(title, calendar));
    }

    protected static void share(Http owner, long calendar, String permission, Http... others) {
        owner.post("/api/calendars/" + calendar + "/share", """
                        {"userIds":%s,"permission":"%s"}""".formatted(ids(others), permission))
                .expect(201);
    }

    /** A JSON array of the ids of users. */
    protected static String ids(Http... clients) {
        return Arrays.stream(clients).map(PrimeCalTest::idOf).toList().toString();
    }

    protected static long idOf(Http client) {
        return client.get("/api/auth/profile").expect(200).json().get("id").asLong();
    }

    protected static String path(JsonNode event) {
        return EVENTS + "/" + event.get("id").asLong();
    }

    protected static List<String> titles(JsonNode events) {
        return events.valueStream().map(event -> event.get("title").asString()).toList();
    }

    /** What the error says about a field. */
    protected static JsonNode fieldError(Http.Answer answer, String field) {
        return answer.json()
                .at("/error/details/fields")
                .valueStream()
                .filter(error -> error.get("field").asString().equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing about " + field + " in " + answer.body()));
    }
}
