package org.quintet.api.eventstaff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** The newer face of the API, {@code /v1/events} with a token {@code id|secret}, beside Open Event's. */
class NewerEventsTest extends StaffingFixture {

    private static final String NEWER = "/v1/events";

    private World.Person owner;
    private Http newer;

    @BeforeEach
    void signIn() {
        owner = world().member(business, "owner");
        newer = http().bearer(http().post("/api/v1/auth/login", """
                        {"email": "%s", "password": "%s"}""".formatted(owner.email(), World.PASSWORD))
                .expect(200)
                .json()
                .at("/data/token")
                .asString());
    }

    @Test
    void anEventHasItsNewNamesAndIsTheSameEvent() {
        JsonNode made = newer.post(NEWER, """
                        {
                            "resource_id": "ERP-7", "title": "Board dinner", "description": "For twelve",
                            "private_notes": "The host is late", "dress_code": "Black tie",
                            "start_date_time": "2027-06-15 18:00:00", "start_time_tbd": "true",
                            "end_date_time": "2027-06-15 24:00:00", "timezone": "America/Los_Angeles",
                            "address": "1 Main Street", "address_line_2": "Rear", "city": "Malibu", "state": "CA",
                            "zip": "90265", "room": "Blue", "latitude": "34.0259", "longitude": -118.78
                        }""").expect(201).json();

        assertThat(made.get("message").asString()).isEqualTo("Event created successfully");
        JsonNode event = made.get("data");
        assertThat(event.propertyNames())
                .containsExactly(
                        "uuid",
                        "resource_id",
                        "title",
                        "description",
                        "private_notes",
                        "dress_code",
                        "start_date_time",
                        "start_time_tbd",
                        "end_date_time",
                        "end_time_tbd",
                        "timezone",
                        "address",
                        "address_line_2",
                        "city",
                        "state",
                        "zip",
                        "room",
                        "latitude",
                        "longitude",
                        "status",
                        "created_at",
                        "modified_at",
                        "call_times",
                        "work_shifts",
                        "custom_fields");
        assertThat(event.get("end_date_time").asString()).isEqualTo("2027-06-15 24:00:00");
        assertThat(event.get("start_time_tbd").asString()).isEqualTo("true");
        assertThat(event.get("end_time_tbd").asString()).isEqualTo("false");
        assertThat(event.get("latitude").asString()).isEqualTo("34.0259");
        assertThat(event.get("longitude").asString()).isEqualTo("-118.78");
        assertThat(event.get("status").asString()).isEqualTo("active");
        assertThat(event.get("created_at").asString()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        String uuid = event.get("uuid").asString();
        assertThat(newer.get(NEWER + "/" + uuid).expect(200).json().get("data")).isEqualTo(event);
        JsonNode first = client.get(EVENTS + "/" + uuid).expect(200).json().at("/data/event");
        assertThat(first.get("start_time").asString()).isEqualTo("2027-06-15 18:00:00");
        assertThat(first.has("private_notes")).isFalse();

        JsonNode changed = newer.put(NEWER + "/" + uuid, """
                        {"room": null, "start_time_tbd": false, "latitude": null, "status": "canceled"}""").expect(200).json().get("data");
        assertThat(changed.get("room").isNull()).isTrue();
        assertThat(changed.get("latitude").isNull()).isTrue();
        assertThat(changed.get("start_time_tbd").asString()).isEqualTo("false");
        assertThat(changed.get("status").asString()).isEqualTo("canceled");
        newer.delete(NEWER + "/" + uuid).expect(200);
        assertThat(newer.get(NEWER + "?status=deleted").json().at("/data/total").asInt())
                .isOne();
    }

    @Test
    void theListShowsWhoWorksAndIsSortedEitherWay() {
        String event = event(client);
        String callTime = callTime(event, 2);
        World.Person ann = world().member(business, "member");
        shift(callTime, ann);
        newer.post(NEWER, """
                        {"title": "Earlier", "start_date_time": "2024-06-15 18:00:00", "end_date_time": "2024-06-15 19:00:00", "timezone": "UTC"}""").expect(201);

        JsonNode page = newer.get(NEWER + "?sort_order=desc&per_page=1")
                .expect(200)
                .json()
                .get("data");

        assertThat(page.get("total").asInt()).isEqualTo(2);
        JsonNode gala = page.at("/data/0");
        assertThat(gala.get("title").asString()).isEqualTo("Gala");
        assertThat(gala.at("/call_times/0/count").asInt()).isEqualTo(2);
        assertThat(gala.get("work_shifts")).hasSize(1);
        JsonNode shift = gala.at("/work_shifts/0");
        assertThat(shift.propertyNames())
                .containsExactly("uuid", "position", "first_name", "last_name", "start_time", "end_time", "status");
        assertThat(shift.get("position").asString()).isEqualTo("Server");
        assertThat(shift.get("first_name").asString()).isEqualTo("First");
        assertThat(newer.get(NEWER).json().at("/data/data/0/title").asString()).isEqualTo("Earlier");
    }

    @Test
    void whatIsWrongIsNamedAsTheNewerFaceNamesIt() {
        JsonNode refused = newer.post(NEWER, """
                        {"title": "x", "start_date_time": "tomorrow", "timezone": "UTC", "start_time_tbd": "maybe",
                         "latitude": "91", "longitude": "east", "status": "gone"}""").expect(422).json();
        assertThat(refused.get("errors").propertyNames())
                .containsExactlyInAnyOrder(
                        "start_date_time", "end_date_time", "start_time_tbd", "latitude", "longitude", "status");
        assertThat(newer.post(NEWER, """
                                {"title": "x", "start_date_time": "0000-01-01 00:00:00", "end_date_time": "2027-01-01 00:00:00", "timezone": "UTC"}""").expect(422).json().get("errors").propertyNames())
                .containsExactly("start_date_time");
        List<Http.Answer> refusals = List.of(
                newer.get(NEWER + "?sort_order=up").expect(422),
                newer.get(NEWER + "?per_page=101").expect(422),
                newer.get(NEWER + "/0c663c18-34b9-4d63-9caf-b6075b37607b").expect(404),
                newer.patch(NEWER, "{}").expect(405),
                newer.post(NEWER, "{").expect(400),
                http().bearer("1|wrong").get(NEWER).expect(401));
        assertThat(refusals)
                .allSatisfy(answer ->
                        assertThat(answer.json().get("success").asBoolean()).isFalse());
    }

    @Test
    void whateverElseComesIsOpenEvents() {
        String uuid = event(client).substring(EVENTS.length() + 1);
        Http anybody = http();
        assertThat(anybody.get(NEWER).expect(200).json().has("jsonapi")).isTrue();
        http().with("Authorization", "JWT " + world().tokenOf(owner)).get(NEWER).expect(200);
        // a bearer token that is not id|secret is as wrong there as ever
        Http.Answer refused = http().bearer(world().tokenOf(owner)).get(NEWER);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().has("success")).isFalse();
        for (String path : List.of(NEWER + "/1", NEWER + "/upcoming", NEWER + "/" + uuid + "/tickets", "/v1/users")) {
            assertThat(newer.get(path).json().has("success")).as(path).isFalse();
        }
    }
}
