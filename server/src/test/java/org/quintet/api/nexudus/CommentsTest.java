package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

class CommentsTest extends NexudusTest {

    private static final String COMMENTS = "/api/content/eventcomments";

    private World.Org location = new World.Org("", "");
    private Http operator = new Http("");
    private World.Person ada = new World.Person(0, "");
    private long event;

    @BeforeEach
    void anEvent() {
        location = world().organisation("Europe/London");
        operator = operatorOf(location);
        ada = world().member(location, "member");
        event = create(operator, event("Yoga", 24));
    }

    private JsonNode comments() {
        return shown(location, event).get("Comments");
    }

    @Test
    void whatIsPublishedIsShown() {
        long id = create(operator, "eventcomments", """
                {"CalendarEventId":%d,"Title":"Great","Text":"<b>Ünbelievable</b> 🎉 مرحبا","Rating":5,"PostedById":%d}""".formatted(event, ada.id()));
        assertThat(comments()).isEmpty();

        operator.put(COMMENTS, "{\"Id\":%d,\"Published\":true}".formatted(id)).expect(200);

        JsonNode comment = comments().get(0);
        assertThat(comment.propertyNames())
                .containsExactly("Id", "Title", "Text", "Rating", "Published", "PostedBy", "CreatedOn", "CreatedOnUtc");
        assertThat(comment.get("Id").asLong()).isEqualTo(id);
        assertThat(comment.get("Text").asString()).isEqualTo("<b>Ünbelievable</b> 🎉 مرحبا");
        assertThat(comment.get("Rating").asInt()).isEqualTo(5);
        assertThat(comment.at("/PostedBy/FullName").asString()).isEqualTo("First Last");
        JsonNode record = operator.get(COMMENTS + "/" + id).expect(200).json();
        assertThat(record.get("PostedById").asLong()).isEqualTo(ada.id());
        operator.put(COMMENTS, record.toString()).expect(200);
        assertThat(operator.get(COMMENTS + "?EventComment_Published=true&EventComment_CalendarEvent=" + event)
                        .json()
                        .get("TotalItems")
                        .asInt())
                .isEqualTo(1);
        operator.delete(COMMENTS + "/" + id).expect(200);
        assertThat(comments()).isEmpty();
    }

    @Test
    void customersCommentWhereTheEventAllowsIt() {
        String path = "/api/public/events/" + event + "/comments";
        Http customer = at(location, ada);

        long id = customer.post(path, "{\"Text\":\"Nice\"}")
                .expect(200)
                .json()
                .get("Id")
                .asLong();

        assertThat(comments().at("/0/Id").asLong()).isEqualTo(id);
        at(location).post(path, "{\"Text\":\"Nice\"}").expect(401);
        at(world().organisation(), ada).post(path, "{\"Text\":\"Nice\"}").expect(404);
        customer.post("/api/public/events/999999999/comments", "{\"Text\":\"x\"}")
                .expect(404);
        for (String wrong : List.of(
                "{}", "{\"Text\":\" \"}", "{\"Text\":\"x\",\"Rating\":6}", "{\"Text\":\"x\",\"Published\":true}")) {
            customer.post(path, wrong).expect(400);
        }
        operator.put("/api/content/calendarevents", "{\"Id\":%d,\"AllowComments\":false}".formatted(event))
                .expect(200);
        customer.post(path, "{\"Text\":\"Nice\"}").expect(403);
        operator.put(COMMENTS, "{\"Id\":%d,\"Published\":false}".formatted(id)).expect(200);
        assertThat(comments()).isEmpty();
    }

    @Test
    void operatorsMustSayWhatAndWhereAndAreRefusedElsewhere() {
        JsonNode missing = operator.post(COMMENTS, "{}").expect(400).json();
        assertThat(missing.get("Errors")
                        .valueStream()
                        .map(error -> error.get("PropertyName").asString()))
                .containsExactly("CalendarEventId", "Title", "Text");
        JsonNode rating = operator.post(COMMENTS, """
                        {"CalendarEventId":%d,"Title":"a","Text":"b","Rating":9,"PostedById":%d}""".formatted(event, ada.id()))
                .expect(400)
                .json();
        assertThat(onlyError(rating).get("PropertyName").asString()).isEqualTo("Rating");
        long id = create(operator, "eventcomments", """
                {"CalendarEventId":%d,"Title":"a","Text":"b"}""".formatted(event));
        Http stranger = operatorOf(world().organisation());
        stranger.get(COMMENTS + "/" + id).expect(404);
        stranger.put(COMMENTS, "{\"Id\":%d,\"Published\":true}".formatted(id)).expect(404);
        stranger.delete(COMMENTS + "/" + id).expect(404);
        stranger.post(COMMENTS, """
                        {"CalendarEventId":%d,"Title":"a","Text":"b"}""".formatted(event)).expect(400);
        at(location, ada).get(COMMENTS + "/" + id).expect(404);
    }
}
