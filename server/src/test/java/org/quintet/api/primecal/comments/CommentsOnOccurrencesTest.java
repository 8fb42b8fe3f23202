package org.quintet.api.primecal.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** A conversation belongs to one occurrence of a series, or to the series. */
class CommentsOnOccurrencesTest extends ConversationTest {

    private Http client;
    private List<JsonNode> soccer;

    @BeforeEach
    void repeat() {
        client = somebody();
        long calendar = client.get("/api/calendars").json().get(0).get("id").asLong();
        soccer = client.post(EVENTS + "/recurring", """
                        {"title":"Soccer practice","startDate":"2026-04-01","startTime":"17:00","endDate":"2026-04-01",
                         "endTime":"18:30","calendarId":%d,"recurrence":{"type":"weekly","interval":1,
                         "daysOfWeek":["WE"],"endType":"date","endDate":"2026-06-30"}}""".formatted(calendar))
                .expect(201)
                .json()
                .valueStream()
                .toList();
    }

    private String comments(int occurrence) {
        return path(soccer.get(occurrence)) + "/comments";
    }

    @Test
    void eachOccurrenceHasItsOwn() {
        JsonNode onSeries = comment(client, comments(0), "{\"content\":\"series\"}");
        JsonNode onSecond = comment(client, comments(2), "{\"content\":\"second\"}");

        assertThat(list(client, comments(0)).get("comments")).containsExactly(onSeries);
        assertThat(list(client, comments(2)).get("comments")).containsExactly(onSecond);
        assertThat(list(client, comments(3)).get("comments")).isEmpty();
        assertThat(onSecond.get("eventId")).isEqualTo(soccer.get(2).get("id"));
        client.patch(comments(3) + "/" + onSecond.get("id").asLong(), "{\"content\":\"x\"}")
                .expect(404);
        assertThat(client.post(comments(2) + "/track-open", "{}").expect(201).body())
                .isNotEmpty();
        assertThat(client.post(comments(3) + "/track-open", "{}").expect(201).body())
                .isNotEmpty();
        assertThat(client.post(comments(3) + "/track-open", "{}").expect(201).body())
                .isEmpty();
    }

    @Test
    void commentsStayWithTheirOccurrenceWhateverChanges() {
        JsonNode early = comment(client, comments(2), "{\"content\":\"early\"}");
        JsonNode late = comment(client, comments(8), "{\"content\":\"late\"}");

        client.patch(
                        path(soccer.get(2)),
                        "{\"startDate\":\"2026-04-09\",\"endDate\":\"2026-04-09\",\"updateMode\":\"single\"}")
                .expect(200);
        client.patch(path(soccer.get(5)), "{\"title\":\"Football\",\"updateMode\":\"future\"}")
                .expect(200);
        client.patch(path(soccer.get(0)), "{\"startTime\":\"16:00\",\"updateMode\":\"all\"}")
                .expect(200);

        assertThat(list(client, comments(2)).get("comments")).containsExactly(early);
        assertThat(list(client, comments(8)).get("comments")).containsExactly(late);
    }

    @Test
    void commentsGoWithTheOccurrence() {
        comment(client, comments(2), "{\"content\":\"x\"}");

        client.delete(path(soccer.get(2))).expect(200);

        client.get(comments(2)).expect(404);
        client.post(comments(2), "{\"content\":\"y\"}").expect(404);
        client.get(comments(3)).expect(200);
    }

    @Test
    void aDateThatIsNoneOfTheSeriesHasNoComments() {
        long thursday = soccer.get(2).get("id").asLong() + 1;

        client.get(EVENTS + "/" + thursday + "/comments").expect(404);
        client.post(EVENTS + "/" + thursday + "/comments", "{\"content\":\"x\"}")
                .expect(404);
    }
}
