package org.quintet.api.eventstaff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Call times, and the positions, skill levels and clients of a business. */
class CallTimesTest extends StaffingFixture {

    /** The document's example, section Get Single Event. */
    private static final String BLACK_SUIT = """
            {
                "position_id": 1,
                "skill_level_id": 1,
                "count": 5,
                "start_time": "2024-06-15 17:00:00",
                "end_time": "2024-06-15 24:00:00",
                "payrate": "25.00",
                "payrate_unit": "hour",
                "dress_code": "Black suit"
            }""";

    @Test
    void theDocumentsCallTimeIsReadWithTheEventAsItWasWritten() {
        String event = event(client);

        JsonNode made =
                client.post(event + "/call-times", BLACK_SUIT).expect(201).json();

        assertThat(made.get("message").asString()).isEqualTo("Call time created successfully");
        JsonNode shown = client.get(event).expect(200).json().at("/data/call_times");
        assertThat(shown).hasSize(1);
        JsonNode callTime = shown.get(0);
        assertThat(callTime.propertyNames())
                .containsExactly(
                        "id",
                        "position_id",
                        "skill_level_id",
                        "count",
                        "start_time",
                        "end_time",
                        "payrate",
                        "payrate_unit",
                        "dress_code");
        assertThat(callTime.get("count").asInt()).isEqualTo(5);
        assertThat(callTime.get("end_time").asString()).isEqualTo("2024-06-15 24:00:00");
        assertThat(callTime.get("payrate").isString()).isTrue();
        assertThat(callTime.get("payrate").asString()).isEqualTo("25.00");
        assertThat(callTime.get("dress_code").asString()).isEqualTo("Black suit");
    }

    @Test
    void anUpdateChangesWhatIsSentAndNullClears() {
        String event = event(client);
        String callTime = event + "/call-times/"
                + client.post(event + "/call-times", BLACK_SUIT).json().at("/data/id");

        JsonNode changed = client.put(callTime, """
                        {"count": 7, "payrate": 30.5, "dress_code": null, "position_id": null, "color": "red"}""").expect(200).json().get("data");

        assertThat(changed.get("count").asInt()).isEqualTo(7);
        assertThat(changed.get("payrate").asString()).isEqualTo("30.50");
        assertThat(changed.get("dress_code").isNull()).isTrue();
        assertThat(changed.get("position_id").isNull()).isTrue();
        assertThat(changed.get("end_time").asString()).isEqualTo("2024-06-15 24:00:00");
        assertThat(changed.at("/coverage/open").asInt()).isEqualTo(7);
        assertThat(client.put(callTime, "{}").expect(200).json().get("data")).isEqualTo(changed);
        assertThat(client.get(callTime).expect(200).json().get("data")).isEqualTo(changed);
        // compared with the other time, which is stored
        client.put(callTime, "{\"start_time\": \"2024-06-16 00:00:00\"}").expect(422);

        assertThat(client.delete(callTime).expect(200).json().get("data").isNull())
                .isTrue();
        client.delete(callTime).expect(404);
        assertThat(client.get(event + "/call-times").expect(200).json().get("data"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"count\": 0; count",
                "\"count\": 10001; count",
                "\"count\": \"many\"; count",
                "\"count\": null; count",
                "\"start_time\": null; start_time",
                "\"end_time\": \"2024-06-15 17:00:00\"; end_time",
                "\"end_time\": \"2024-06-15T24:00:00\"; end_time",
                "\"end_time\": \"2024-06-15 24:00:01\"; end_time",
                "\"start_time\": \"0000-06-15 17:00:00\"; start_time",
                "\"end_time\": \"9999-12-31 24:00:01\"; end_time",
                "\"payrate\": -1; payrate",
                "\"payrate\": \"25.001\"; payrate",
                "\"payrate\": 1e300; payrate",
                "\"payrate\": 1e400; payrate",
                "\"payrate\": \"a lot\"; payrate",
                "\"payrate\": true; payrate",
                "\"payrate_unit\": 5; payrate_unit",
                "\"position_id\": 99; position_id",
                "\"position_id\": \"1\"; position_id",
                "\"position_id\": 99999999999; position_id",
                "\"skill_level_id\": 99; skill_level_id"
            })
    void whatCannotBeIsRefusedByName(String field, String name) {
        String event = event(client);

        JsonNode refused = client.post(
                        event + "/call-times",
                        BLACK_SUIT.replaceFirst(
                                "\"" + name + "\": (\"[^\"]*\"|\\d+)", java.util.regex.Matcher.quoteReplacement(field)))
                .expect(422)
                .json();

        assertThat(refused.get("success").asBoolean()).isFalse();
        assertThat(refused.get("errors").propertyNames()).containsExactly(name);
        assertThat(refused.get("message").asString()).startsWith("The ");
        assertThat(client.get(event).json().at("/data/call_times")).isEmpty();
    }

    @Test
    void callTimesKeepTheirClockTimesWhenTheEventMovesToAnotherZone() {
        String event = event(client);
        client.post(event + "/call-times", BLACK_SUIT).expect(201);

        client.put(event, "{\"timezone\": \"America/New_York\"}").expect(200);

        JsonNode callTime = client.get(event).json().at("/data/call_times/0");
        assertThat(callTime.get("start_time").asString()).isEqualTo("2024-06-15 17:00:00");
        assertThat(callTime.get("end_time").asString()).isEqualTo("2024-06-15 24:00:00");
    }

    @Test
    void aBusinessKeepsItsOwnPositionsSkillLevelsAndClients() {
        for (String directory : List.of("positions", "skill-levels", "clients")) {
            String path = "/api/v1/objects/" + directory;
            int before = client.get(path).expect(200).json().at("/data/total").asInt();

            JsonNode added = client.post(path, "{\"name\": \"Sommelier\"}")
                    .expect(201)
                    .json()
                    .get("data");

            // numbered within the business
            assertThat(added.get("id").asInt()).isEqualTo(before + 1);
            String entry = path + "/" + added.get("id").asInt();
            assertThat(client.get(entry).expect(200).json().get("data")).isEqualTo(added);
            client.post(path, "{\"name\": \"SOMMELIER\"}").expect(409);
            client.post(path, "{\"name\": \" \"}").expect(422);
            client.put(entry, "{\"name\": null}").expect(422);
            assertThat(client.put(entry, "{\"name\": \"Wine waiter\"}")
                            .expect(200)
                            .json()
                            .at("/data/name")
                            .asString())
                    .isEqualTo("Wine waiter");
            client.delete(entry).expect(200);
            client.get(entry).expect(404);
            client.put(entry, "{}").expect(404);
            client.delete(entry).expect(404);
            // a number is not given again
            assertThat(client.post(path, "{\"name\": \"Other\"}")
                            .expect(201)
                            .json()
                            .at("/data/id")
                            .asInt())
                    .isEqualTo(before + 2);
        }
        JsonNode customer =
                client.post("/api/v1/objects/clients", """
                        {"name": "ACME", "contact_name": "Ann", "email": "ann@acme.example", "phone": "+49 30 1", "notes": null}""").expect(201).json().get("data");
        assertThat(customer.get("contact_name").asString()).isEqualTo("Ann");
    }

    @Test
    void aPositionThatIsNeededStays() {
        client.post(event(client) + "/call-times", BLACK_SUIT).expect(201);

        assertThat(client.delete("/api/v1/objects/positions/1")
                        .expect(409)
                        .json()
                        .get("success")
                        .asBoolean())
                .isFalse();
        client.delete("/api/v1/objects/positions/2").expect(200);
    }

    @Test
    void nothingOfAnotherBusinessIsFound() {
        String event = event(client);
        String callTime = callTime(event, 2);
        Http foreign = staffOf(world().organisation());
        String foreignEvent = event(foreign);
        String id = callTime.replaceFirst(".*/", "");

        foreign.get(event + "/call-times").expect(404);
        foreign.post(event + "/call-times", BLACK_SUIT).expect(404);
        foreign.put(callTime, "{}").expect(404);
        foreign.delete(callTime).expect(404);
        foreign.get(callTime + "/shifts").expect(404);
        // nor through an event of one's own
        foreign.get(foreignEvent + "/call-times/" + id).expect(404);
        foreign.put(foreignEvent + "/call-times/" + id, "{\"count\": 1}").expect(404);
        foreign.delete(foreignEvent + "/call-times/" + id).expect(404);
        foreign.get(foreignEvent + "/call-times/" + id + "/shifts").expect(404);
        foreign.post(foreignEvent + "/call-times/" + id + "/shifts", "{\"user_id\": 1}")
                .expect(404);
        client.post("/api/v1/objects/positions", "{\"name\": \"Ours alone\"}").expect(201);
        foreign.get("/api/v1/objects/positions/4").expect(404);
        foreign.post(foreignEvent + "/call-times", BLACK_SUIT.replace("\"position_id\": 1", "\"position_id\": 4"))
                .expect(422);

        Http customer = http().bearer(world().tokenOf(world().member(business, "member")));
        customer.get(event + "/call-times").expect(403);
        customer.get("/api/v1/objects/clients").expect(403);
        http().get(callTime + "/shifts").expect(401);
    }
}
