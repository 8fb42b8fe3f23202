package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Events through the calls that all collections of the repository have (P-crud). */
class EventsInRepositoryTest extends AppMintTest {

    @Test
    void eventsAreFoundAndChangedThroughTheSameCalls() {
        Http staff = staffOf(world().organisation());
        String sk = create(staff, TYPE_FEST);
        create(staff, event("Other", "2027-01-01", "2027-01-02", ",\"capacity\":10"));

        JsonNode found = staff.post("/repository/find/event", """
                        {"query":{"data.venue.city":"Brooklyn","data.startDate":{"$lt":"2027-01-01"},"state":"draft"}}""").expect(200).json();
        JsonNode updated = staff.post("/repository/update-partial/event/" + sk, """
                        {"data.capacity":300,"data.venue.city":"Queens","data.custom":{"a":1},"data.status":"published"}""")
                .expect(200)
                .json();

        assertThat(names(found)).containsExactly("TypeFest 2026");
        assertThat(updated.get("data").get("capacity").intValue()).isEqualTo(300);
        assertThat(updated.get("data").get("venue").get("city").asString()).isEqualTo("Queens");
        assertThat(updated.get("data").get("venue").get("name").asString()).isEqualTo("Brooklyn Expo");
        assertThat(updated.get("data").get("custom")).isEqualTo(json("{\"a\":1}"));
        assertThat(updated.get("state").asString()).isEqualTo("draft");
        assertThat(updated.get("version").intValue()).isEqualTo(1);
        assertThat(staff.get("/events/" + sk).json()).isEqualTo(updated);
        assertThat(staff.get("/repository/find-any-id/event/typefest-2026")
                        .expect(200)
                        .json())
                .isEqualTo(updated);
    }

    @Test
    void updatingAnEventReplacesItsDataButForItsSlugAndStatus() {
        Http staff = staffOf(world().organisation());
        String sk = create(staff, TYPE_FEST);

        JsonNode updated = staff.post(
                        "/repository/update/event/" + sk,
                        event("New name", "2027-01-01T09:00", "2027-01-02", ",\"tags\":[\"x\"]"))
                .expect(200)
                .json();

        assertThat(updated.get("data")).isEqualTo(json("""
                {"name":"New name","slug":"typefest-2026","type":"meetup","status":"draft",
                 "startDate":"2027-01-01T09:00","endDate":"2027-01-02","timezone":"Europe/Berlin","tags":["x"]}"""));
        staff.post("/repository/update/event/" + sk, "{\"version\":0,\"data\":{}}")
                .expect(409);
        staff.post("/repository/update/event/" + sk, "{\"data\":{\"name\":\"x\"}}")
                .expect(400);
        staff.post("/repository/update-partial/event/" + sk, "{\"data.endDate\":\"2020-01-01\"}")
                .expect(400);
        staff.post("/repository/update-partial/event/" + sk, "{\"data.timezone\":\"Mars\"}")
                .expect(400);
        assertThat(staff.get("/events/" + sk).json()).isEqualTo(updated);
    }

    @Test
    void aDeletedEventIsGone() {
        Http staff = staffOf(world().organisation());
        String sk = create(staff, TYPE_FEST);

        staff.delete("/repository/delete/event/" + sk).expect(200);

        staff.get("/events/" + sk).expect(404);
        staff.delete("/repository/delete/event/" + sk).expect(404);
        create(staff, TYPE_FEST);
    }

    private static List<String> names(JsonNode page) {
        return page.get("data")
                .valueStream()
                .map(record -> record.get("name").asString())
                .toList();
    }
}
