package org.quintet.api.eventstaff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

class EventStaffTest extends ServerTest {

    private static final String EVENTS = "/api/v1/objects/events";

    /** The document's example, section Create Event. */
    private static final String BEACH_WEDDING = """
            {
                "title": "Beach Wedding Reception",
                "start_time": "2024-06-15 18:00:00",
                "end_time": "2024-06-15 23:00:00",
                "timezone": "America/Los_Angeles",
                "venue_name": "Malibu Beach Resort",
                "address": "123 Pacific Coast Highway",
                "city": "Malibu",
                "state": "CA",
                "zip": "90265",
                "description": "Elegant beach wedding reception for 150 guests",
                "dress_code": "Cocktail attire",
                "client_id": 1
            }""";

    private World.Org business;
    private World.Person admin;
    private Http client;

    @BeforeEach
    void signIn() {
        business = world().organisation("America/Los_Angeles");
        admin = world().member(business, "admin");
        client = http().bearer(login(admin).get("token").asString());
    }

    private JsonNode login(World.Person person) {
        return http().post("/api/v1/auth/login", """
                        {"email": "%s", "password": "%s"}""".formatted(person.email(), World.PASSWORD))
                .expect(200)
                .json()
                .get("data");
    }

    private JsonNode create(String body) {
        return client.post(EVENTS, body).expect(201).json().get("data");
    }

    @Test
    void aCustomerSignsInAndSeesNoEvents() {
        JsonNode session = login(world().member(business, "member"));

        assertThat(session.get("user").get("is_admin").asBoolean()).isFalse();
        JsonNode refused = http().bearer(session.get("token").asString())
                .get(EVENTS)
                .expect(403)
                .json();
        assertThat(refused.get("success").asBoolean()).isFalse();
    }

    @Test
    void theDocumentsExampleIsCreatedAsDocumented() {
        JsonNode answer = client.post(EVENTS, BEACH_WEDDING).expect(201).json();

        assertThat(answer.get("success").asBoolean()).isTrue();
        assertThat(answer.get("message").asString()).isEqualTo("Event created successfully");
        JsonNode event = answer.get("data");
        assertThat(event.get("title").asString()).isEqualTo("Beach Wedding Reception");
        assertThat(event.get("start_time").asString()).isEqualTo("2024-06-15 18:00:00");
        assertThat(event.get("zip").asString()).isEqualTo("90265");
        assertThat(event.get("status").asString()).isEqualTo("active");
        assertThat(event.get("client_id").asInt()).isEqualTo(1);
        assertThat(event.get("business_id").isIntegralNumber()).isTrue();
    }

    @Test
    void aSingleEventLiesBesideItsCallTimes() {
        JsonNode event = create(BEACH_WEDDING);

        JsonNode data = client.get(EVENTS + "/" + event.get("uuid").asString())
                .expect(200)
                .json()
                .get("data");

        assertThat(data.get("event")).isEqualTo(event);
        assertThat(data.get("call_times").isArray()).isTrue();
    }

    @Test
    void theListTakesItsParametersFromTheBodyOfTheGet() {
        create(BEACH_WEDDING);
        create(BEACH_WEDDING.replace("2024-06-15", "2024-06-14"));
        create(BEACH_WEDDING.replace("\"client_id\": 1", "\"status\": \"draft\""));

        JsonNode page = client.getWithBody(EVENTS, """
                {"status": "active", "per_page": 1}""").expect(200).json().get("data");

        assertThat(page.get("current_page").asInt()).isEqualTo(1);
        assertThat(page.get("per_page").asInt()).isEqualTo(1);
        assertThat(page.get("total").asInt()).isEqualTo(2);
        assertThat(page.get("data")).hasSize(1);
        assertThat(page.get("data").get(0).get("start_time").asString()).startsWith("2024-06-14");
        assertThat(client.get(EVENTS).json().get("data").get("total").asInt()).isEqualTo(3);
        assertThat(client.get(EVENTS + "?page=2&per_page=2").json().get("data").get("data"))
                .hasSize(1);
    }

    @Test
    void anUpdateChangesWhatIsSentAndNothingElse() {
        String uuid = create(BEACH_WEDDING).get("uuid").asString();

        JsonNode answer = client.put(EVENTS + "/" + uuid, """
                        {
                            "title": "Updated Beach Wedding Reception",
                            "venue_name": "Updated Venue Name",
                            "dress_code": null,
                            "id": 1,
                            "status": "active"
                        }""").expect(200).json();

        assertThat(answer.get("message").asString()).isEqualTo("Event updated successfully");
        JsonNode event = answer.get("data");
        assertThat(event.get("uuid").asString()).isEqualTo(uuid);
        assertThat(event.get("title").asString()).isEqualTo("Updated Beach Wedding Reception");
        assertThat(event.get("dress_code").isNull()).isTrue();
        assertThat(event.get("city").asString()).isEqualTo("Malibu");
        assertThat(event.get("end_time").asString()).isEqualTo("2024-06-15 23:00:00");
        assertThat(client.put(EVENTS + "/" + uuid, "{}").expect(200).json().get("data"))
                .isEqualTo(event);
    }

    @Test
    void aNewZoneKeepsTheClockTimes() {
        String uuid = create(BEACH_WEDDING).get("uuid").asString();

        JsonNode event = client.put(EVENTS + "/" + uuid, """
                {"timezone": "America/New_York"}""").expect(200).json().get("data");

        assertThat(event.get("start_time").asString()).isEqualTo("2024-06-15 18:00:00");
        assertThat(event.get("timezone").asString()).isEqualTo("America/New_York");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-15 24:00:00, America/Los_Angeles",
        // skipped by daylight saving, and coming twice
        "2027-03-28 02:30:00, Europe/Berlin",
        "2027-10-31 02:30:00, Europe/Berlin"
    })
    void whatAClientWroteComesBackTheSame(String end, String zone) {
        JsonNode event = create("""
                {"title": "Late", "start_time": "2024-01-01 00:00:00", "end_time": "%s", "timezone": "%s"}""".formatted(end, zone));

        assertThat(event.get("end_time").asString()).isEqualTo(end);
        assertThat(client.get(EVENTS + "/" + event.get("uuid").asString())
                        .json()
                        .at("/data/event/end_time")
                        .asString())
                .isEqualTo(end);
    }

    @Test
    void deletedIsTakenBackByActive() {
        String uuid = create(BEACH_WEDDING).get("uuid").asString();

        client.put(EVENTS + "/" + uuid, "{\"status\": \"deleted\"}").expect(200);

        assertThat(client.get(EVENTS).json().at("/data/total").asInt()).isZero();
        assertThat(client.get(EVENTS + "?status=deleted")
                        .json()
                        .at("/data/data/0/uuid")
                        .asString())
                .isEqualTo(uuid);
        assertThat(client.get(EVENTS + "/" + uuid)
                        .expect(200)
                        .json()
                        .at("/data/event/status")
                        .asString())
                .isEqualTo("deleted");

        client.put(EVENTS + "/" + uuid, "{\"status\": \"active\"}").expect(200);
        assertThat(client.get(EVENTS).json().at("/data/total").asInt()).isOne();
    }

    @Test
    void deleteIsTheSoftDeletion() {
        String event = EVENTS + "/" + create(BEACH_WEDDING).get("uuid").asString();

        for (int time = 0; time < 2; time++) {
            JsonNode answer = client.delete(event).expect(200).json();
            assertThat(answer.get("message").asString()).isEqualTo("Event deleted successfully");
            assertThat(answer.at("/data/status").asString()).isEqualTo("deleted");
        }
        assertThat(client.get(EVENTS).json().at("/data/total").asInt()).isZero();
        client.put(event, "{\"title\": \"Nobody sees it\"}").expect(404);
        client.put(event, "{\"status\": \"active\"}").expect(200);
        assertThat(client.get(EVENTS).json().at("/data/total").asInt()).isOne();
    }

    @Test
    void allThatIsWrongIsNamedAndNothingIsWritten() {
        JsonNode refused =
                client.post(EVENTS, """
                        {"title": "%s", "start_time": "2024-06-15T18:00:00Z", "timezone": "Mars/Olympus", "zip": 90265}""".formatted("x".repeat(201))).expect(422).json();

        assertThat(refused.get("success").asBoolean()).isFalse();
        assertThat(refused.get("message").asString()).startsWith("The ").endsWith(".");
        assertThat(refused.at("/errors/end_time/0").asString()).isEqualTo("The end time is required.");
        assertThat(refused.get("errors").propertyNames())
                .containsExactlyInAnyOrder("title", "start_time", "end_time", "timezone", "zip");
        assertThat(client.get(EVENTS).json().at("/data/total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2024-06-15 17:59:59", "2024-06-15 18:00:00"})
    void anEventEndsAfterItStarts(String end) {
        JsonNode refused = client.post(EVENTS, BEACH_WEDDING.replace("2024-06-15 23:00:00", end))
                .expect(422)
                .json();

        assertThat(refused.get("errors").propertyNames()).containsExactly("end_time");
    }

    @Test
    void aPartialUpdateIsComparedWithWhatIsStored() {
        String uuid = create(BEACH_WEDDING).get("uuid").asString();

        client.put(EVENTS + "/" + uuid, "{\"start_time\": \"2024-06-15 23:30:00\"}")
                .expect(422);
        client.put(EVENTS + "/" + uuid, "{\"title\": null}").expect(422);
    }

    @Test
    void anotherBusinessDoesNotFindTheEvent() {
        String uuid = create(BEACH_WEDDING).get("uuid").asString();
        World.Person stranger = world().member(world().organisation(), "owner");
        Http foreign = http().bearer(login(stranger).get("token").asString());

        foreign.get(EVENTS + "/" + uuid).expect(404);
        foreign.put(EVENTS + "/" + uuid, "{\"title\": \"Mine\"}").expect(404);
        foreign.delete(EVENTS + "/" + uuid).expect(404);
        assertThat(foreign.get(EVENTS).json().at("/data/total").asInt()).isZero();
        assertThat(client.get(EVENTS + "/" + uuid)
                        .json()
                        .at("/data/event/title")
                        .asString())
                .isEqualTo("Beach Wedding Reception");
    }

    @Test
    void errorsHaveTheDocumentedShape() {
        List<Http.Answer> refused = List.of(
                http().get(EVENTS).expect(401),
                http().bearer("1|" + "x".repeat(40)).get(EVENTS).expect(401),
                http().with("Authorization", "JWT abc").get(EVENTS).expect(401),
                http().post("/api/v1/auth/login", "{\"email\": \"a@b.example\", \"password\": \"wrong one\"}")
                        .expect(401),
                http().post("/api/v1/auth/login", "{}").expect(422),
                client.post(EVENTS, "{\"title\": ").expect(400),
                client.post(EVENTS, "[]").expect(400),
                client.getWithBody(EVENTS, "{nonsense").expect(400),
                client.get(EVENTS + "?status=gone").expect(422),
                client.get(EVENTS + "?per_page=101").expect(422),
                client.get(EVENTS + "?page=0").expect(422),
                client.get(EVENTS + "/1").expect(404),
                client.get(EVENTS + "/0c663c18-34b9-4d63-9caf-b6075b37607b").expect(404),
                client.patch(EVENTS, "{}").expect(405),
                client.get("/api/v1/objects/nothing").expect(404));

        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.json().get("success").asBoolean()).isFalse();
            assertThat(answer.json().get("message").asString()).isNotBlank();
            assertThat(answer.body()).doesNotContain("Exception").doesNotContain("org.");
        });
    }

    @Test
    void deletingTwiceAndAskingNothingOfADeletedEventChangesNothing() {
        String event = EVENTS + "/" + create(BEACH_WEDDING).get("uuid").asString();
        for (String body : List.of("{\"status\":\"deleted\"}", "{\"status\":\"deleted\"}", "{}")) {
            JsonNode answer = client.put(event, body).expect(200).json();
            assertThat(answer.at("/data/status").asString()).as(body).isEqualTo("deleted");
        }
    }

    @Test
    void timesHaveTheDocumentsFormatExactly() {
        for (String year : List.of("+10000", "0000", "12026")) {
            client.post(EVENTS, """
                            {"title":"Far","start_time":"%1$s-06-15 18:00:00","end_time":"%1$s-06-15 19:00:00","timezone":"UTC"}""".formatted(year)).expect(422);
        }
    }
}
