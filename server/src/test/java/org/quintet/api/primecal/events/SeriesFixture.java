package org.quintet.api.primecal.events;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Somebody with a calendar, and what is asked of series in it. */
abstract class SeriesFixture extends PrimeCalTest {

    Http client;
    long calendarId;

    @BeforeEach
    void signIn() {
        client = somebody();
        JsonNode event = create(client, SCHOOL_PICKUP);
        calendarId = event.get("calendarId").asLong();
        client.delete(path(event)).expect(200);
    }

    JsonNode soccerPractice() {
        return client.post(EVENTS + "/recurring", """
                        {
                          "title": "Soccer practice",
                          "startDate": "2026-04-01",
                          "startTime": "17:00",
                          "endDate": "2026-04-01",
                          "endTime": "18:30",
                          "calendarId": %d,
                          "recurrence": {
                            "type": "weekly",
                            "interval": 1,
                            "daysOfWeek": ["WE"],
                            "endType": "date",
                            "endDate": "2026-06-30"
                          }
                        }""".formatted(calendarId))
                .expect(201)
                .json();
    }

    JsonNode series(String startDate, String recurrence) {
        return client.post(EVENTS + "/recurring", """
                        {"title":"Series","startDate":"%s","startTime":"10:00","endTime":"11:00","calendarId":%d,
                         "recurrence":%s}""".formatted(startDate, calendarId, recurrence))
                .expect(201)
                .json();
    }

    JsonNode list(String query) {
        return client.get(EVENTS + "?" + query).expect(200).json();
    }

    static List<String> dates(JsonNode events) {
        return texts(events, "startDate");
    }

    static List<String> texts(JsonNode events, String field) {
        return events.valueStream().map(event -> event.get(field).asString()).toList();
    }

    static List<Long> ids(JsonNode events) {
        return events.valueStream().map(event -> event.get("id").asLong()).toList();
    }
}
