package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Document, section Creating an event. */
class CreatingEventsTest extends AppMintTest {

    @Test
    void theDocumentsEventIsWrappedAndComesBackAsItWasSent() {
        World.Org organisation = world().organisation();
        World.Person person = world().member(organisation, "staff");
        Http staff = visitorOf(organisation).bearer(world().tokenOf(person));

        JsonNode created =
                staff.post("/repository/create/event", TYPE_FEST).expect(201).json();

        assertThat(created.propertyNames())
                .containsExactly(
                        "pk",
                        "sk",
                        "datatype",
                        "state",
                        "version",
                        "createdate",
                        "modifydate",
                        "author",
                        "name",
                        "owner",
                        "data");
        String sk = created.get("sk").asString();
        assertThat(created.get("pk").asString()).isEqualTo("event-" + sk);
        assertThat(created.get("datatype").asString()).isEqualTo("event");
        assertThat(created.get("state").asString()).isEqualTo("draft");
        assertThat(created.get("version").isInt()).isTrue();
        assertThat(created.get("name").asString()).isEqualTo("TypeFest 2026");
        assertThat(created.get("author"))
                .isEqualTo(staff.get("/profile/whoami").expect(200).json().get("pk"));
        assertThat(created.get("data")).isEqualTo(json(TYPE_FEST).get("data"));
        assertThat(created.get("data").propertyNames())
                .containsExactlyElementsOf(json(TYPE_FEST).get("data").propertyNames());

        for (String id : List.of(sk, "event-" + sk)) {
            assertThat(staff.get("/events/" + id).expect(200).json()).isEqualTo(created);
            assertThat(staff.get("/repository/get/event/" + id).expect(200).json())
                    .isEqualTo(created);
        }
    }

    @Test
    void everyKeyOfTheDocumentAndEveryOtherComesBackAsItWasSent() {
        String everything = """
                {
                  "name": "All of it", "slug": "all-of-it", "description": "Words\\nwords", "type": "my own type",
                  "status": "draft", "startDate": "2027-01-01T09:00:00.5+01:00", "endDate": "2027-01-01",
                  "timezone": "Europe/Berlin",
                  "venue": {"name": "Hall", "address": "Street 1", "city": "Berlin", "country": "DE", "lat": 52,
                            "lng": 13.4051, "capacity": 0, "entrance": {"step-free": true}},
                  "onlineUrl": "https://example.org/live", "image": "i.png", "coverImage": "c.png",
                  "capacity": 300, "capacityHard": true,
                  "scanPoints": [
                    {"id": "main-door", "name": "Main entrance", "zone": "venue", "matchField": "qrCode",
                     "acceptedTicketTypes": ["general", "vip"], "direction": "both"},
                    {"id": "vip-lounge", "name": "VIP lounge", "zone": "vip", "matchField": "qrCode",
                     "acceptedTicketTypes": ["vip"], "direction": "in", "colour": "gold"}
                  ],
                  "settings": {"allowReentry": true, "requireCheckIn": false, "sendEventReminders": true,
                               "publicSchedule": false, "theme": "dark"},
                  "organizer": {"name": "AppMint", "email": "hello@example.org", "phone": "+1 555", "web": null},
                  "tags": ["a", "b", "a"],
                  "sponsorTier": null, "answer": 42, "nested": {"list": [1, "two", {"three": 3.5}]}
                }""";
        Http staff = staffOf(world().organisation());

        String sk = create(staff, "{\"data\":" + everything + "}");

        assertThat(staff.get("/events/" + sk).expect(200).json().get("data")).isEqualTo(json(everything));
    }

    @Test
    void whatWasNotSetIsAbsentAndWhatWasSetToNothingIsNot() {
        Http staff = staffOf(world().organisation());

        JsonNode bare = created(staff, event("Bare", "2027-01-01", "2027-01-01", ""));
        JsonNode nothing = created(staff, event("Nothing", "2027-01-01", "2027-01-01", """
                        ,"tags":[],"capacityHard":false,"settings":{},"scanPoints":[],"description":"","image":null"""));

        assertThat(bare.propertyNames())
                .containsExactly("name", "slug", "type", "status", "startDate", "endDate", "timezone");
        assertThat(nothing.get("tags").isEmpty()).isTrue();
        assertThat(nothing.get("capacityHard").booleanValue()).isFalse();
        assertThat(nothing.get("settings").isObject()).isTrue();
        assertThat(nothing.get("scanPoints").isArray()).isTrue();
        assertThat(nothing.get("description").asString()).isEmpty();
        assertThat(nothing.has("image")).isFalse();
    }

    @Test
    void everySpellingOfThePathCreates() {
        Http staff = staffOf(world().organisation());
        String body = event("Same name", "2027-01-01", "2027-01-02", "");
        String envelope = """
                {"datatype":"event","isNew":true,"pk":"","sk":"","data":%s}""".formatted(json(body).get("data"));

        staff.post("/repository/create/event", body).expect(201);
        staff.post("/repository/create/event/create", body).expect(201);
        staff.put("/repository/create/event/create", body).expect(201);
        staff.post("/data/event/create", body).expect(201);
        staff.put("/data/event/create", body).expect(201);
        staff.post("/repository/create", envelope).expect(201);
        staff.put("/repository/create", envelope).expect(201);

        assertThat(staff.get("/events").expect(200).json().get("total").intValue())
                .isEqualTo(7);
    }

    @Test
    void aNameThatNoCollectionCanHaveIsRefused() {
        Http staff = staffOf(world().organisation());

        JsonNode byPath = staff.post("/repository/create/Non%20sense", TYPE_FEST)
                .expect(404)
                .json();
        JsonNode byBody = staff.post("/repository/create", "{\"datatype\":\"Non sense\",\"data\":{}}")
                .expect(400)
                .json();

        assertThat(byPath.get("reason").asString()).isEqualTo("collection_not_found");
        assertThat(byBody.get("message"))
                .isEqualTo(json("[\"datatype: must name a collection\",\"isNew: must be true\"]"));
        staff.get("/repository/get/Non%20sense/1").expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "live", "ended", "draft", "cancelled"})
    void aNewEventIsADraftWhateverItsStatusSays(String status) {
        Http staff = staffOf(world().organisation());

        JsonNode created = staff.post(
                        "/repository/create/event",
                        event("E", "2027-01-01", "2027-01-02", ",\"status\":\"%s\"".formatted(status)))
                .expect(201)
                .json();

        assertThat(created.get("state").asString()).isEqualTo("draft");
        assertThat(created.get("data").get("status").asString()).isEqualTo("draft");
    }

    @Test
    void nameMakesTheSlugAndMeetupIsTheType() {
        JsonNode data = created(
                staffOf(world().organisation()), event("Café & İstanbul 2027!", "2027-01-01", "2027-01-02", ""));

        assertThat(data.get("slug").asString()).isEqualTo("cafe-istanbul-2027");
        assertThat(data.get("type").asString()).isEqualTo("meetup");
    }

    @Test
    void aSlugIsTakenOncePerOrganisation() {
        Http staff = staffOf(world().organisation());
        staff.post("/repository/create/event", TYPE_FEST).expect(201);

        JsonNode error =
                staff.post("/repository/create/event", TYPE_FEST).expect(409).json();

        assertThat(error).isEqualTo(json("""
                {"statusCode":409,"error":"Conflict","reason":"conflict",
                 "message":"An event with the slug 'typefest-2026' exists already","path":"/repository/create/event"}"""));
        staffOf(world().organisation())
                .post("/repository/create/event", TYPE_FEST)
                .expect(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-28T02:30",
                "2027-03-28T02:30:15",
                "2027-10-31T02:30:00.123456",
                "2027-07-01T09:00Z",
                "2027-07-01T09:00:00+0200",
                "2027-07-01T09:00:00-05",
                "2027-07-01T09:00:00.000Z",
                "2027-07-01"
            })
    void aDateComesBackAsItWasWritten(String written) {
        JsonNode data = created(staffOf(world().organisation()), event("E", written, "2027-12-31", ""));

        assertThat(data.get("startDate").asString()).isEqualTo(written);
    }

    @Test
    void aDateWithoutAnOffsetIsMeantInTheEventsZoneAndADayAloneIsAllOfIt() {
        Http staff = staffOf(world().organisation());
        create(staff, event("Wall", "2027-07-01T00:30", "2027-07-01", ""));

        // 00:30 in Berlin is 22:30 of the day before in UTC
        assertThat(names(staff.get("/events?toDate=2027-06-30"))).containsExactly("Wall");
        assertThat(names(staff.get("/events?fromDate=2027-06-30T22:30:00Z"))).containsExactly("Wall");
        assertThat(names(staff.get("/events?fromDate=2027-06-30T22:30:01Z"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-02-29T10:00:00Z",
                "2027-02-29",
                "yesterday",
                "12/09/2026",
                "2027-07-01 09:00",
                "2027-07-01T25:00Z",
                "+12027-07-01T09:00:00Z",
                "-2027-07-01T09:00:00Z",
                "2027-07-01T09:00:00+02:00[Europe/Paris]",
                "2027-07-01T09:00:00+99:00",
                ""
            })
    void whatIsNoIsoDateIsRefused(String written) {
        JsonNode error = staffOf(world().organisation())
                .post("/repository/create/event", event("E", written, "2027-12-31", ""))
                .expect(400)
                .json();

        assertThat(error.get("message").asString()).startsWith("data.startDate: ");
    }

    @Test
    void allThatIsWrongIsNamedAtOnceAndNothingIsWritten() {
        Http staff = staffOf(world().organisation());

        JsonNode error = staff.post("/repository/create/event", """
                        {"data":{
                          "status":"sold-out", "startDate":7, "timezone":"Mars/Olympus", "type":" ", "capacity":-1,
                          "capacityHard":"yes", "tags":"a", "onlineUrl":1, "venue":{"lat":"north","capacity":1.5},
                          "organizer":[], "settings":{"allowReentry":"no"},
                          "scanPoints":[{"id":"a","name":"A"},{"id":"a","name":"B","matchField":"x","direction":"up",
                                         "acceptedTicketTypes":[1]},{}]}}""").expect(400).json();

        assertThat(error.get("statusCode").intValue()).isEqualTo(400);
        assertThat(error.get("error").asString()).isEqualTo("Bad Request");
        assertThat(error.get("reason").asString()).isEqualTo("validation_failed");
        assertThat(error.get("path").asString()).isEqualTo("/repository/create/event");
        assertThat(error.get("message")
                        .valueStream()
                        .map(JsonNode::asString)
                        .map(text -> text.substring(0, text.indexOf(":"))))
                .containsExactlyInAnyOrder(
                        "data.name",
                        "data.status",
                        "data.startDate",
                        "data.endDate",
                        "data.timezone",
                        "data.type",
                        "data.capacity",
                        "data.capacityHard",
                        "data.tags",
                        "data.onlineUrl",
                        "data.venue.name",
                        "data.venue.lat",
                        "data.venue.capacity",
                        "data.organizer",
                        "data.settings.allowReentry",
                        "data.scanPoints[1].id",
                        "data.scanPoints[1].matchField",
                        "data.scanPoints[1].direction",
                        "data.scanPoints[1].acceptedTicketTypes",
                        "data.scanPoints[2].id",
                        "data.scanPoints[2].name");
        assertThat(staff.get("/events").json().get("total").intValue()).isZero();
    }

    @Test
    void rulesOfTheCoreAreNamedInTheDocumentsWords() {
        Http staff = staffOf(world().organisation());

        JsonNode error = staff.post(
                        "/repository/create/event",
                        event("E", "2027-01-02", "2027-01-01", ",\"venue\":{\"name\":\"V\",\"lat\":91,\"lng\":-181}"))
                .expect(400)
                .json();

        assertThat(error.get("message")
                        .valueStream()
                        .map(JsonNode::asString)
                        .map(text -> text.substring(0, text.indexOf(":"))))
                .containsExactlyInAnyOrder("data.endDate", "data.venue.lat", "data.venue.lng");
        assertThat(staff.post(
                                "/repository/create/event",
                                event("E", "2027-01-01", "2027-01-02", ",\"slug\":\"No Slug\""))
                        .expect(400)
                        .json()
                        .get("message")
                        .asString())
                .startsWith("data.slug: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\":null}", "{\"data\":[]}", "{\"data\":\"x\"}", "[]", "7", "", "{\"data\":{"})
    void aBodyWithoutDataIsRefused(String body) {
        staffOf(world().organisation()).post("/repository/create/event", body).expect(400);
    }

    @Test
    void brokenJsonHasTheErrorsShape() {
        JsonNode error = staffOf(world().organisation())
                .post("/repository/create/event", "{\"data\":")
                .expect(400)
                .json();

        assertThat(error).isEqualTo(json("""
                {"statusCode":400,"error":"Bad Request","reason":"malformed_request",
                 "message":"The body is not valid JSON","path":"/repository/create/event"}"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\":\"a\\u0000b\"",
                "\"x\":{\"\\u0000\":1}",
                "\"x\":[1e400]",
                "\"x\":\"\\ud800\"",
                "\"tags\":[\"\\u0000\"]",
                "\"name\":\"\\u0000\"",
                "\"slug\":\"\\u0000\"",
                "\"venue\":{\"name\":\"V\",\"lat\":1e400}",
                "\"venue\":{\"name\":\"V\",\"lat\":1e308}",
                "\"venue\":{\"name\":\"V\",\"country\":{}}",
                "\"capacity\":99999999999999999999999999999999999",
                "\"capacity\":4294967296",
                "\"settings\":{\"x\":\"\\u0000\"}",
                "\"settings\":true",
                "\"scanPoints\":{}",
                "\"scanPoints\":[null]",
                "\"timezone\":{}",
                "\"timezone\":\"+02:00\"",
                "\"startDate\":\"9999-12-31T23:59:59-18:00\"",
                "\"startDate\":\"999999999-12-31\"",
                "\"type\":[]"
            })
    void hostileValuesAreRefused(String hostile) {
        Http staff = staffOf(world().organisation());
        ObjectNode body = (ObjectNode) json(event("E", "2027-01-01", "2027-01-02", ""));
        ((ObjectNode) body.get("data"))
                .remove(List.copyOf(json("{" + hostile + "}").propertyNames()));
        String text = body.toString().replaceFirst("\"data\":\\{", "\"data\":{" + hostile.replace("\\", "\\\\") + ",");

        int status = staff.post("/repository/create/event", text).status();

        assertThat(status).isBetween(400, 499);
        assertThat(staff.get("/events").json().get("total").intValue()).isZero();
    }

    @Test
    void largeValuesAreRefusedByWhatIsTooLarge() {
        Http staff = staffOf(world().organisation());
        String million = "x".repeat(1_000_000);

        for (String key : List.of("name", "slug", "type", "description", "image", "startDate", "timezone", "x")) {
            ObjectNode body = (ObjectNode) json(event("E", "2027-01-01", "2027-01-02", ""));
            ((ObjectNode) body.get("data")).put(key, million);
            staff.post("/repository/create/event", body.toString()).expect(400);
        }
        staff.post("/repository/create/event", "{\"data\":{\"name\":\"" + million.repeat(3) + "\"}}")
                .expect(413);
        staff.post("/repository/create/event", "{\"data\":" + "[".repeat(100_000) + "}")
                .expect(400);
    }

    private static JsonNode created(Http staff, String body) {
        String sk = create(staff, body);
        return staff.get("/events/" + sk).expect(200).json().get("data");
    }

    private static List<String> names(Http.Answer answer) {
        return answer.expect(200)
                .json()
                .get("data")
                .valueStream()
                .map(record -> record.get("name").asString())
                .toList();
    }
}
