package org.quintet.api.primecal.comments;

import java.util.List;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** What tests of comments have in common: an event of an organisation, and its people. */
abstract class ConversationTest extends PrimeCalTest {

    /** Two of the staff, a customer, and an event that all three read. */
    record Office(World.Person author, Http staff, Http colleague, Http customer, String event) {
        String comments() {
            return event + "/comments";
        }
    }

    Office office() {
        World.Org organisation = world().organisation();
        World.Person author = world().member(organisation, "staff");
        Http staff = as(author);
        long event = staff.post("/api/v1/objects/events", """
                        {"title":"Beach Wedding Reception","start_time":"2024-06-15 18:00:00",
                         "end_time":"2024-06-15 23:00:00","timezone":"America/New_York"}""")
                .expect(201)
                .json()
                .at("/data/id")
                .asLong();
        return new Office(
                author,
                staff,
                as(world().member(organisation, "admin")),
                as(world().member(organisation, "member")),
                EVENTS + "/" + event);
    }

    static JsonNode comment(Http client, String comments, String body) {
        return client.post(comments, body).expect(201).json();
    }

    static String replies(String comments, JsonNode comment) {
        return comments + "/" + comment.get("id").asLong() + "/replies";
    }

    static JsonNode list(Http client, String comments) {
        return client.get(comments).expect(200).json();
    }

    static List<String> contents(JsonNode comments) {
        return comments.valueStream()
                .map(comment -> comment.get("content").asString())
                .toList();
    }
}
