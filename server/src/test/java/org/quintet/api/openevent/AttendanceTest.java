package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.TICKET;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Attendees who are checked in by a change of the attendee, as organisers' clients do it (facts, A16). */
class AttendanceTest extends OrderFixture {

    private static final String TIME = "2017-12-13T22:59:59.123456+00:00";

    @Autowired
    private DSLContext sql;

    private JsonNode order = JSON.createObjectNode();
    private JsonNode attendee = JSON.createObjectNode();

    @BeforeEach
    void sell() {
        order = ordered(shopper, ticket("Standing", ""), 1);
        nameAll(shopper, order, buyer.email());
        change(shopper, order, "{\"status\":\"completed\",\"payment-mode\":\"free\"}")
                .expect(200);
        attendee = attendees(shopper, order).getFirst();
    }

    /** What is shown of the attendee after a change of his. */
    private JsonNode noted(String attributes) {
        return name(client, attendee, attributes).expect(200).json().at("/data/attributes");
    }

    private static String text(JsonNode attributes, String name) {
        return attributes.get(name).asString("");
    }

    private void refused(Http who, String attributes, int status, String pointer, String detail) {
        JsonNode error = name(who, attendee, attributes).expect(status).json().at("/errors/0");
        assertThat(error.at("/source/pointer").asString("")).isEqualTo(pointer);
        assertThat(error.get("detail").asString()).isEqualTo(detail);
    }

    private JsonNode scanned(String path) {
        String code = sql.select(TICKET.CODE)
                .from(TICKET)
                .where(TICKET.ID.eq(Long.valueOf(id(attendee))))
                .fetchSingle()
                .value1();
        return http().with("orgid", organisation.slug())
                .bearer(world().tokenOf(owner))
                .post(path, "{\"code\":\"" + code + "\"}")
                .expect(200)
                .json();
    }

    @Test
    void organisersCheckInWithTheDocumentsExample() {
        JsonNode noted = noted("""
                {"firstname":"John","lastname":"Doe","email":"johndoe@example.com","address":"address","city":"example",
                 "state":"example","country":"IN","is-checked-in":"true","checkin-times":"%s","attendee-notes":"example",
                 "pdf-url":"http://example.com"}""".formatted(TIME));

        assertThat(noted.get("is-checked-in").asBoolean()).isTrue();
        assertThat(noted.get("is-checked-out").asBoolean()).isFalse();
        assertThat(text(noted, "checkin-times")).isEqualTo(TIME);
        assertThat(text(noted, "device-name-checkin")).isEqualTo("-");
        assertThat(text(noted, "attendee-notes")).isEqualTo("example");
        assertThat(text(noted, "firstname")).isEqualTo("John");
        assertThat(text(noted, "pdf-url")).endsWith("/v1/orders/attendees/" + id(attendee) + ".pdf");
        // the ticket was used: no other API lets it in
        assertThat(scanned("/events/checkin").toString()).contains("already_used");
    }

    @Test
    void whoWasLetInElsewhereIsCheckedIn() {
        scanned("/events/checkin");

        JsonNode shown =
                client.get("/v1/attendees/" + id(attendee)).expect(200).json().at("/data/attributes");
        assertThat(shown.get("is-checked-in").asBoolean()).isTrue();
        String first = text(shown, "checkin-times");

        // a client that sends its whole list back says nothing new
        assertThat(text(noted("{\"is-checked-in\":true,\"checkin-times\":\"%s\"}".formatted(first)), "checkin-times"))
                .isEqualTo(first);
        JsonNode gone = noted("{\"is-checked-in\":false,\"checkin-times\":\"%s\"}".formatted(first));
        assertThat(gone.get("is-checked-in").asBoolean()).isFalse();
        assertThat(gone.get("is-checked-out").asBoolean()).isTrue();
        assertThat(scanned("/events/checkout").toString()).contains("not_inside");
    }

    @Test
    void timesAndDevicesAreKeptInTheirOrder() {
        noted("{\"is-checked-in\":true,\"checkin-times\":\"2026-01-02T10:00:00Z\",\"device-name-checkin\":\"Pixel\"}");
        noted("{\"is-checked-in\":true,\"checkin-times\":\"2026-01-02T10:00:00Z\",\"device-name-checkin\":\"Pixel\"}");
        JsonNode noted =
                noted("{\"is-checked-in\":true,\"checkin-times\":\"2026-01-02T10:00:00Z,2026-01-02T12:00:00\"}");

        assertThat(text(noted, "checkin-times")).isEqualTo("2026-01-02T10:00:00Z,2026-01-02T12:00:00");
        assertThat(text(noted, "device-name-checkin")).isEqualTo("Pixel,-");

        refused(
                client,
                "{\"is-checked-in\":true,\"checkin-times\":\"2026-01-02T13:00:00\",\"device-name-checkin\":\"a,b\"}",
                422,
                "/data/attributes/device_name_checkin",
                "Check in Time missing for the corresponding device name");
        refused(
                client,
                "{\"device-name-checkin\":\"a\"}",
                422,
                "/data/attributes/device_name_checkin",
                "Check in Times missing");
        refused(client, "{\"is-checked-in\":true}", 422, "/data/attributes/checkin_times", "Check in Times missing");
        refused(
                client,
                "{\"is-checked-in\":true,\"checkin-times\":\"soon\"}",
                422,
                "/data/attributes/checkin_times",
                "Not a valid datetime.");
        refused(
                client,
                "{\"is-checked-in\":true,\"checkin-times\":\"2999-01-01T00:00:00Z\"}",
                422,
                "/data/attributes/checkin_times",
                "Must not be in the future");
        assertThat(text(noted("{\"is-checked-in\":true,\"checkin-times\":\"" + TIME + "\"}"), "checkin-times"))
                .isEqualTo("2026-01-02T10:00:00Z,2026-01-02T12:00:00," + TIME);
    }

    @Test
    void attendeesLeaveAndComeBack() {
        refused(
                client,
                "{\"is-checked-out\":true}",
                422,
                "/data/attributes/checkout_times",
                "Attendee not check in yet.");
        // who never came is not checked in, and saying so is nothing new
        assertThat(noted("{\"is-checked-in\":false,\"checkin-times\":null}")
                        .get("checkout-times")
                        .isNull())
                .isTrue();
        noted("{\"is-checked-in\":true,\"checkin-times\":\"2026-01-02T10:00:00Z\"}");

        JsonNode out = noted("{\"is-checked-out\":true,\"checkout-times\":\"1999-01-01T00:00:00Z\"}");
        assertThat(out.get("is-checked-out").asBoolean()).isTrue();
        assertThat(text(out, "checkout-times")).doesNotContain("1999").doesNotContain(",");
        assertThat(noted("{\"is-checked-out\":true}").get("checkout-times")).isEqualTo(out.get("checkout-times"));

        // the frontend sends both lists, with the new time behind the others
        JsonNode back = noted("""
                {"is-checked-in":true,"checkin-times":"2026-01-02T10:00:00Z,2026-01-02T11:00:00Z","checkout-times":"%s"}""".formatted(text(out, "checkout-times")));
        assertThat(back.get("is-checked-in").asBoolean()).isTrue();
        JsonNode gone = noted("""
                {"is-checked-in":false,"checkin-times":"2026-01-02T10:00:00Z,2026-01-02T11:00:00Z",
                 "checkout-times":"%s,2026-01-02T12:00:00Z"}""".formatted(text(out, "checkout-times")));
        assertThat(gone.get("is-checked-in").asBoolean()).isFalse();
        assertThat(text(gone, "checkout-times")).isEqualTo(text(out, "checkout-times") + ",2026-01-02T12:00:00Z");
    }

    @Test
    void registrarsRegisterNoteAndMarkButDoNotRename() {
        sql.execute(
                "insert into event_role (event_id, user_id, role, created_at) values (?, ?, 'registrar', now())",
                Long.valueOf(id(event)),
                owner.id());
        sql.execute("delete from event_role where event_id = ? and role = 'owner'", Long.valueOf(id(event)));
        sql.execute("update membership set role = 'staff' where user_id = ?", owner.id());

        JsonNode noted =
                noted("{\"is-registered\":true,\"register-times\":\"" + TIME + "\",\"attendee-notes\":\"hat\"}");
        assertThat(noted.get("is-registered").asBoolean()).isTrue();
        assertThat(text(noted, "register-times")).isEqualTo(TIME);
        assertThat(noted.get("is-checked-in").asBoolean()).isFalse();
        assertThat(text(noted("{\"is-registered\":true,\"attendee-notes\":\"coat\"}"), "attendee-notes"))
                .isEqualTo("hat,coat");
        assertThat(text(noted("{\"attendee-notes\":\"hat\"}"), "register-times"))
                .isEqualTo(TIME);

        String refusal = "Only admin or that user itself can update attendee info";
        refused(client, "{\"firstname\":\"Eve\"}", 403, "", refusal);
        refused(
                client,
                "{\"firstname\":\"Eve\",\"is-checked-in\":true,\"checkin-times\":\"" + TIME + "\"}",
                403,
                "",
                refusal);
        assertThat(noted("{\"firstname\":\"Ada\",\"is-checked-in\":true,\"checkin-times\":\"" + TIME + "\"}")
                        .get("is-checked-in")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whoDoesNotWorkAtTheDoorChecksNobodyIn() {
        String here = "{\"is-checked-in\":true,\"checkin-times\":\"" + TIME + "\"}";
        refused(
                shopper,
                here,
                422,
                "/data/id",
                "Attendee can't be updated because the corresponding order is not in initializing state");
        Http stranger = clientOf(world().member(world().organisation(), "owner"));
        refused(stranger, here, 403, "", "Only admin or that user itself can update attendee info");
        name(anonymous(), attendee, here).expect(401);
        admin().patch("/v1/attendees/999999999", """
                {"data":{"type":"attendee","id":"999999999","attributes":{"is-checked-in":false}}}""").expect(404);
        refused(
                client,
                "{\"firstname\":\"Eve\",\"attendee-notes\":\"late\"}",
                403,
                "",
                "Only admin or that user itself can update attendee info");

        JsonNode untouched =
                client.get("/v1/attendees/" + id(attendee)).expect(200).json().at("/data/attributes");
        assertThat(untouched.get("is-checked-in").asBoolean()).isFalse();
        assertThat(untouched.get("attendee-notes").isNull()).isTrue();
        change(client, order, "{\"status\":\"cancelled\"}").expect(200);
        name(client, attendee, here).expect(404);
    }

    @Test
    void organisersMarkAttendeesWithTagsOfTheEvent() {
        JsonNode tag = tag(event, "Speaker");
        JsonNode foreign = tag(create("{}"), "Speaker");
        String address = "/v1/attendees/" + id(attendee);

        assertThat(noted("{\"tag-id\":" + id(tag) + "}").get("tag-id").asLong()).isEqualTo(Long.parseLong(id(tag)));
        assertThat(client.get(address + "/tag")
                        .expect(200)
                        .json()
                        .at("/data/attributes/name")
                        .asString())
                .isEqualTo("Speaker");
        assertThat(client.get(address + "?include=tag")
                        .expect(200)
                        .json()
                        .at("/included/0/id")
                        .asString())
                .isEqualTo(id(tag));
        refused(
                client,
                "{\"tag-id\":" + id(foreign) + "}",
                422,
                "/data/attributes/tag_id",
                "The event has no such tag");
        name(shopper, attendee, "{\"tag-id\":null}").expect(422);

        client.delete("/v1/tags/" + id(tag)).expect(200);
        assertThat(client.get(address)
                        .expect(200)
                        .json()
                        .at("/data/attributes/tag-id")
                        .isNull())
                .isTrue();
        JsonNode other = tag(event, "Speaker");
        client.patch(address + "/relationships/tag", """
                {"data":{"type":"tag","id":"%s"}}""".formatted(id(other))).expect(200);
        client.patch(address, """
                {"data":{"type":"attendee","id":"%s","relationships":{"tag":{"data":null}}}}""".formatted(id(attendee))).expect(200);
        assertThat(client.get(address)
                        .expect(200)
                        .json()
                        .at("/data/attributes/tag-id")
                        .isNull())
                .isTrue();
    }

    private JsonNode tag(JsonNode of, String name) {
        return client.post("/v1/tags", """
                        {"data":{"type":"tag","attributes":{"name":"%s","color":"#ff0000"},
                            "relationships":{"event":{"data":{"type":"event","id":"%s"}}}}}""".formatted(name, id(of)))
                .expect(201)
                .json()
                .get("data");
    }
}
