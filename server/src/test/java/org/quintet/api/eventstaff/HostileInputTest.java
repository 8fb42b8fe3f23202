package org.quintet.api.eventstaff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent is stored and comes back unchanged, or is refused in the envelope; nothing is a server's error. */
class HostileInputTest extends StaffingFixture {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "99999999999999999999",
            "0.000000000000000000000000000001",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"2024-02-30 25:61:61\"",
            "\"'; drop table event; --\"",
            "[]",
            "{}",
            "[[[[{\"a\":[null]}]]]]",
            "\"" + "x".repeat(300) + "\"",
            "\"2027-01-01 10:00:00\"",
            "\"UTC\"",
            "\"active\"",
            "\"assigned\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(\"1\")</script> & <b>bold</b>",
                "👩‍👩‍👧‍👦 Gala 🎉 e\u0301",
                "حفل زفاف \u200f(ليلة) \u202e",
                "'; drop table event; -- \" \\ %s {0} ${x} \t\n ×"
            })
    void textsComeBackAsTheyWereSent(String text) {
        ObjectNode body = JSON.createObjectNode()
                .put("title", text)
                .put("start_time", "2027-06-15 18:00:00")
                .put("end_time", "2027-06-15 23:00:00")
                .put("timezone", "UTC");
        List<String> texts = List.of("venue_name", "address", "city", "zip", "description", "dress_code");
        texts.forEach(name -> body.put(name, text));
        body.put("unknown", text);

        JsonNode made = client.post(EVENTS, body.toString()).expect(201).json().get("data");

        String path = EVENTS + "/" + made.get("uuid").asString();
        JsonNode read = client.get(path).expect(200).json().at("/data/event");
        assertThat(read).isEqualTo(made);
        assertThat(read.get("title").asString()).isEqualTo(text);
        texts.forEach(name -> assertThat(read.get(name).asString()).isEqualTo(text));
        assertThat(read.has("unknown")).isFalse();
        assertThat(client.post("/api/v1/objects/clients", body.put("name", text).toString())
                        .expect(201)
                        .json()
                        .at("/data/name")
                        .asString())
                .isEqualTo(text);
        // what stands in a mail and on its page is escaped
        World.Person ann = world().member(business, "member");
        shift(callTime(path, 1), ann);
        String page = http().get("/shift?token="
                        + mailbox.await(ann.email(), "shift_assigned").token())
                .expect(200)
                .body();
        assertThat(page).doesNotContain("<script>", "<b>");
    }

    @Test
    void aBodyOfTenMegabytesIsRefusedInTheEnvelope() {
        String large = "{\"title\":\"" + "x".repeat(10_000_000) + "\"}";
        for (Http.Answer refused : List.of(
                client.post(EVENTS, large),
                client.getWithBody(EVENTS, large),
                http().post("/api/v1/auth/login", large))) {
            assertThat(refused.expect(413).json().get("success").asBoolean()).isFalse();
        }
    }

    /** Random requests of every route, with a seed that a failure tells. */
    @Test
    void noRequestWhateverIsTheServersError() {
        String event = event(client);
        String callTime = callTime(event, 2);
        String shift = shift(callTime, world().member(business, "member"));
        List<String> paths = List.of(
                EVENTS,
                event,
                event + "/call-times",
                callTime,
                callTime + "/shifts",
                shift,
                "/api/v1/objects/users",
                "/api/v1/objects/positions",
                "/api/v1/objects/skill-levels/1",
                "/api/v1/objects/clients/1",
                "/api/eventstaff/v1/events",
                "/api/v1/auth/login",
                "/shift",
                callTime + "9999999999999999999",
                event + "/call-times/-1/shifts/x",
                EVENTS + "/%00",
                EVENTS + "/..%2f");
        List<String> names = List.of(
                "title",
                "start_time",
                "end_time",
                "timezone",
                "client_id",
                "status",
                "page",
                "per_page",
                "count",
                "position_id",
                "skill_level_id",
                "payrate",
                "payrate_unit",
                "dress_code",
                "user_id",
                "name",
                "email",
                "password",
                "start_date_time",
                "end_date_time",
                "latitude",
                "start_time_tbd",
                "sort_order",
                "business_id",
                "user_type",
                "token",
                "answer",
                "description");
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        IntStream.range(0, 400).forEach(_ -> {
            String method = List.of("GET", "POST", "PUT", "DELETE", "PATCH")
                    .get(random.nextInt(random.nextInt(8) == 0 ? 5 : 3));
            String path = paths.get(random.nextInt(paths.size()));
            StringBuilder body = new StringBuilder("{");
            int fields = random.nextInt(6);
            for (int field = 0; field < fields; field++) {
                body.append(field == 0 ? "" : ",")
                        .append('"')
                        .append(names.get(random.nextInt(names.size())))
                        .append("\":")
                        .append(VALUES.get(random.nextInt(VALUES.size())));
            }
            body.append("}");
            if (random.nextInt(10) == 0) {
                body.setLength(random.nextInt(body.length() + 1));
            }
            Http.Answer answer = client.send(method, path, body.toString(), "application/json");
            assertThat(answer.status())
                    .as("seed %d: %s %s %s answered %s", seed, method, path, body, answer.body())
                    .isLessThan(500);
            if (path.startsWith("/api")
                    && answer.status() >= 400
                    && answer.response()
                            .headers()
                            .firstValue("Content-Type")
                            .orElse("")
                            .contains("json")) {
                assertThat(answer.json().get("success").asBoolean()).isFalse();
            }
        });
    }
}
