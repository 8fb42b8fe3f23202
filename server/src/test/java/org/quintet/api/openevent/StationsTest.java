package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.quintet.schema.Tables;
import org.quintet.testing.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Attendees at stations: their tickets were issued by AppMint, and are scanned there too. */
class StationsTest extends ProgrammeFixture {

    @Autowired
    private DSLContext sql;

    private Http staff() {
        return http().with("orgid", organisation.slug()).bearer(world().tokenOf(owner));
    }

    private String uuid(JsonNode event) {
        return sql.select(Tables.EVENT.UUID)
                .from(Tables.EVENT)
                .where(Tables.EVENT.ID.eq(Long.valueOf(id(event))))
                .fetchSingle()
                .value1()
                .toString();
    }

    /** Issues a ticket and returns its id. */
    private long ticket(JsonNode event) {
        String type = staff().post("/repository/create/event_ticket_type", """
                        {"data":{"event":"%s","name":"Standing","title":"Standing"}}""".formatted(uuid(event)))
                .expect(201)
                .json()
                .get("sk")
                .asString();
        staff().post("/events/" + uuid(event) + "/tickets", """
                        {"ticketTypeId":"%s","holderName":"A Guest","holderEmail":"guest@guests.example"}""".formatted(type)).expect(201);
        return sql.select(Tables.TICKET.ID)
                .from(Tables.TICKET)
                .where(Tables.TICKET.EVENT_ID.eq(Long.valueOf(id(event))))
                .fetchSingle()
                .value1();
    }

    /** At a room, or at none if that is an empty object. */
    private JsonNode station(JsonNode event, String type, JsonNode room) {
        return client.post(
                        "/v1/station", """
                        {"data":{"type":"station","attributes":{"station-name":"Desk","station-type":"%s"},
                            "relationships":{"event":{"data":{"type":"event","id":"%s"}}%s}}}""".formatted(type, id(event), room.isEmpty() ? "" : one("microlocation", room)))
                .expect(201)
                .json()
                .get("data");
    }

    private static Http.Answer scan(Http caller, JsonNode station, long ticket, String session) {
        return caller.post("/v1/user-check-in", """
                {"data":{"type":"user_check_in","relationships":{
                    "station":{"data":{"type":"station","id":"%s"}},
                    "ticket_holder":{"data":{"type":"attendee","id":"%s"}}%s}}}""".formatted(id(station), ticket, session));
    }

    @Test
    void attendeesRegisterComeAndGoOnce() {
        JsonNode event = openEvent();
        JsonNode room = satellite(event, "/v1/microlocations", "microlocation", "{\"name\":\"Hall\"}");
        JsonNode session = session(event, ",\"state\":\"confirmed\"", one("microlocation", room));
        long ticket = ticket(event);
        JsonNode desk = station(event, "registration", room);
        JsonNode entrance = station(event, "check in", room);
        JsonNode exit = station(event, "check out", room);
        String talk = one("session", session);

        assertThat(scan(clientOf(stranger()), desk, ticket, "").status()).isEqualTo(422);
        JsonNode registered = scan(client, desk, ticket, "").expect(201).json().get("data");
        assertThat(registered.at("/attributes/message").asString()).isEqualTo("Ticket register successful.");
        assertThat(Duration.between(
                        Instant.parse(registered.at("/attributes/created-at").asString()), clock.instant()))
                .as("the time of this check-in")
                .isLessThan(Duration.ofMinutes(1));
        assertThat(detail(scan(client, desk, ticket, "").expect(422))).isEqualTo("Attendee already registered.");
        assertThat(detail(scan(client, exit, ticket, talk).expect(422))).isEqualTo("Attendee not check in yet.");
        scan(client, entrance, ticket, talk).expect(201);
        assertThat(detail(scan(client, entrance, ticket, talk).expect(422))).isEqualTo("Attendee already checked in.");
        assertThat(detail(scan(client, entrance, ticket, "").expect(404))).isEqualTo("Session: not found");
        scan(client, exit, ticket, talk).expect(201);

        JsonNode stats = client.get("/v1/user-check-in/stats/event/" + id(event) + "?session_ids=" + id(session))
                .expect(200)
                .json();
        assertThat(stats.get("total_attendee").asInt()).isEqualTo(1);
        assertThat(stats.get("total_registered").asInt()).isEqualTo(1);
        assertThat(stats.get("total_session_checked_in").asInt()).isEqualTo(1);
        assertThat(stats.at("/session_stats/0/check_out").asInt()).isEqualTo(1);
        String state = "/v1/states?event_id=" + id(event) + "&attendee_id=" + ticket;
        assertThat(client.get(state).expect(200).json().get("is_registered").asBoolean())
                .isTrue();

        client.delete("/v1/user-check-in/" + id(registered)).expect(200);
        assertThat(client.get(state).expect(200).json().get("is_registered").asBoolean())
                .isFalse();
        assertThat(sql.select(Tables.SCAN_STATISTIC.ADMITTED)
                        .from(Tables.SCAN_STATISTIC)
                        .where(Tables.SCAN_STATISTIC.EVENT_ID.eq(Long.valueOf(id(event))))
                        .fetchSingle()
                        .value1())
                .isEqualTo(1L);
    }

    @Test
    void whoeverWorksAtTheDoorsHasTheScansAsAList() {
        JsonNode event = openEvent();
        JsonNode room = satellite(event, "/v1/microlocations", "microlocation", "{\"name\":\"Hall\"}");
        JsonNode track = satellite(event, "/v1/tracks", "track", "{\"name\":\"Data\",\"color\":\"#a04b4b\"}");
        JsonNode session = session(event, ",\"state\":\"confirmed\"", one("microlocation", room) + one("track", track));
        long ticket = ticket(event);
        scan(client, station(event, "registration", room), ticket, "").expect(201);
        scan(client, station(event, "check in", room), ticket, one("session", session))
                .expect(201);

        Http.Answer all = client.post("/v1/export/user-check-in/csv", "{}").expect(200);

        assertThat(all.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
        List<List<String>> rows = Exports.rows(all.body());
        assertThat(rows.getFirst())
                .containsExactly("Ticket Id", "Date Time", "Track Name", "Session Name", "Speaker Name", "Type");
        assertThat(Exports.column(rows, "Type")).containsExactly("check in", "registration");
        assertThat(Exports.column(rows, "Ticket Id")).containsOnly(Long.toString(ticket));
        assertThat(types("{\"track_type\":\"Data\"}")).containsExactly("check in");
        assertThat(types("{\"session_id\":\"" + id(session) + "\"}")).containsExactly("check in");
        assertThat(types("{\"type\":\"daily&registration\"}")).containsExactly("registration");
        assertThat(types("{\"date\":\"2001-02-03\"}")).isEmpty();
        for (String wrong : List.of(
                "{\"date\":\"yesterday\"}",
                "{\"session_id\":\"x\"}",
                "{\"type\":[]}",
                "{\"track_type\":\"\\u0000\"}")) {
            client.post("/v1/export/user-check-in/csv", wrong).expect(422);
        }
        assertThat(Exports.rows(clientOf(stranger())
                        .post("/v1/export/user-check-in/csv", "{}")
                        .expect(200)
                        .body()))
                .hasSize(1);
        http().post("/v1/export/user-check-in/csv", "{}").expect(401);
    }

    private List<String> types(String filter) {
        return Exports.column(
                Exports.rows(client.post("/v1/export/user-check-in/csv", filter)
                        .expect(200)
                        .body()),
                "Type");
    }

    private JsonNode atDoor(String path, long ticket) {
        String code = sql.select(Tables.TICKET.CODE)
                .from(Tables.TICKET)
                .where(Tables.TICKET.ID.eq(ticket))
                .fetchSingle()
                .value1();
        return staff().post("/events/" + path, "{\"code\":\"" + code + "\"}")
                .expect(200)
                .json();
    }

    @Test
    void whoWasAtAStationIsKnownAtAppMintsDoors() {
        JsonNode event = openEvent();
        long ticket = ticket(event);
        scan(client, station(event, "registration", JSON.createObjectNode()), ticket, "")
                .expect(201);

        assertThat(atDoor("checkin", ticket).toString()).contains("already_used");
        // he is inside, and may leave once
        assertThat(atDoor("checkout", ticket).toString()).doesNotContain("not_inside");
        assertThat(atDoor("checkout", ticket).toString()).contains("not_inside");
        JsonNode attendee =
                client.get("/v1/attendees/" + ticket).expect(200).json().at("/data/attributes");
        assertThat(attendee.get("is-registered").asBoolean()).isTrue();
        assertThat(attendee.get("is-checked-out").asBoolean()).isTrue();
    }

    private static Http.Answer enter(Http who, JsonNode event, String body) {
        return who.with("Content-Type", "application/json").post(path(event) + "/virtual/check-in", body);
    }

    @Test
    void virtualRoomsAreEnteredAndLeftInTurn() {
        JsonNode event = openEvent();
        JsonNode room = satellite(event, "/v1/microlocations", "microlocation", "{\"name\":\"Hall\"}");
        String inRoom = "{\"check_in_type\":\"room\",\"is_check_in\":%s,\"microlocation_id\":" + id(room) + "}";
        String out = "{\"check_in_type\":\"event\",\"is_check_in\":false}";

        assertThat(detail(enter(client, event, out).expect(422))).isEqualTo("Attendee not check in yet");
        enter(client, event, "{\"check_in_type\":\"event\",\"is_check_in\":true}")
                .expect(200);
        assertThat(detail(enter(client, event, inRoom.formatted(false)).expect(422)))
                .isEqualTo("Attendee not check in yet");
        assertThat(enter(client, event, inRoom.formatted(true))
                        .expect(200)
                        .json()
                        .get("message")
                        .asString())
                .isEqualTo("Attendee check in success");
        assertThat(enter(client, event, out).expect(200).json().get("message").asString())
                .isEqualTo("Attendee check out success");
        assertThat(detail(enter(client, event, out).expect(422))).isEqualTo("Attendee already checked out");

        for (String wrong : List.of(
                "{}",
                "{\"check_in_type\":\"event\"}",
                "{\"check_in_type\":\"event\",\"is_check_in\":\"yes\"}",
                "{\"check_in_type\":\"door\",\"is_check_in\":true}",
                "{\"check_in_type\":\"room\",\"is_check_in\":true}",
                "{\"check_in_type\":\"room\",\"is_check_in\":true,\"microlocation_id\":\"x\"}")) {
            assertThat(TicketFixture.refusal(enter(client, event, wrong)))
                    .isEqualTo("422 /data Data in incorrect format");
        }
        JsonNode elsewhere = satellite(openEvent(), "/v1/microlocations", "microlocation", "{\"name\":\"Elsewhere\"}");
        enter(
                        client,
                        event,
                        "{\"check_in_type\":\"room\",\"is_check_in\":true,\"microlocation_id\":" + id(elsewhere) + "}")
                .expect(404);
        client.with("Content-Type", "application/json")
                .post("/v1/events/999999999/virtual/check-in", out)
                .expect(404);
        enter(anonymous(), event, out).expect(401);
    }

    private static Http.Answer count(Http who, JsonNode station, JsonNode session, String heads) {
        return who.post("/v1/station-store-paxs", """
                {"data":{"type":"station-store-pax","attributes":{"current-pax":%s},"relationships":{
                    "station":{"data":{"type":"station","id":"%s"}},
                    "session":{"data":{"type":"session","id":"%s"}}}}}""".formatted(heads, id(station), id(session)));
    }

    @Test
    void headsAreCountedAtASessionOfTheStationsEvent() {
        JsonNode event = openEvent();
        JsonNode room = satellite(event, "/v1/microlocations", "microlocation", "{\"name\":\"Hall\"}");
        JsonNode session = session(event, ",\"state\":\"confirmed\"", one("microlocation", room));
        JsonNode station = station(event, "daily", room);

        count(client, station, session, "7").expect(201);
        JsonNode last = count(client, station, session, "9").expect(201).json().get("data");
        client.patch("/v1/station-store-paxs/" + id(last), """
                {"data":{"type":"station-store-pax","id":"%s","attributes":{"current-pax":8}}}""".formatted(id(last)))
                .expect(200);
        for (String list : List.of(
                "/v1/stations/" + id(station) + "/station-store-paxs",
                "/v1/sessions/" + id(session) + "/station-store-paxs",
                "/v1/stations/" + id(station) + "/sessions/" + id(session) + "/station-store-paxs")) {
            assertThat(client.get(list)
                            .expect(200)
                            .json()
                            .get("data")
                            .valueStream()
                            .map(pax -> pax.at("/attributes/current-pax").asInt()))
                    .containsExactly(7, 8);
        }
        assertThat(client.get("/v1/user-check-in/stats/event/" + id(event) + "?session_ids=" + id(session))
                        .expect(200)
                        .json()
                        .at("/session_stats/0/manual_count/current_pax")
                        .asInt())
                .isEqualTo(8);

        count(client, station, session, "-1").expect(422);
        count(client, station, session, "\"many\"").expect(422);
        JsonNode elsewhere = session(openEvent(), ",\"state\":\"confirmed\"", "");
        count(client, station, elsewhere, "1").expect(422);
        Http stranger = clientOf(stranger());
        count(stranger, station, session, "1").expect(403);
        stranger.get("/v1/station-store-paxs/" + id(last)).expect(403);
        stranger.delete("/v1/station-store-paxs/" + id(last)).expect(403);
        client.delete("/v1/station-store-paxs/" + id(last)).expect(200);
    }

    @Test
    void aTagHasANameOfItsOwnAndIsItsEventsOrganisers() {
        JsonNode event = openEvent();
        JsonNode tag = satellite(event, "/v1/tags", "tag", "{\"name\":\"Speaker\",\"color\":\"#0000ff\"}");
        String body = """
                {"data":{"type":"tag","attributes":{"name":"%s"},
                    "relationships":{"event":{"data":{"type":"event","id":"%s"}}}}}""";

        assertThat(TicketFixture.refusal(client.post("/v1/tags", body.formatted("Speaker", id(event)))))
                .isEqualTo("409 /data/attributes/name Name already exists");
        client.post("/v1/tags", body.formatted(" ", id(event))).expect(422);
        client.post("/v1/tags", body.formatted("Guest", "999999999")).expect(403);
        Http stranger = clientOf(stranger());
        stranger.post("/v1/tags", body.formatted("Mine", id(event))).expect(403);
        stranger.get("/v1/tags/" + id(tag)).expect(403);
        stranger.delete("/v1/tags/" + id(tag)).expect(403);
        anonymous().post("/v1/tags", body.formatted("Mine", id(event))).expect(401);
        anonymous().delete("/v1/tags/" + id(tag)).expect(401);
        JsonNode guest = satellite(event, "/v1/tags", "tag", "{\"name\":\"Guest\"}");
        client.patch("/v1/tags/" + id(guest), TicketFixture.patch(guest, "{\"name\":\"Speaker\"}"))
                .expect(409);
        assertThat(client.get(path(event) + "/tags")
                        .expect(200)
                        .json()
                        .get("data")
                        .valueStream()
                        .map(it -> it.at("/attributes/name").asString()))
                .containsExactly("Speaker", "Guest");
        // deleting is for DELETE; afterwards the name is free
        client.patch("/v1/tags/" + id(tag), TicketFixture.patch(tag, "{\"deleted-at\":\"2020-01-01T00:00:00Z\"}"))
                .expect(200);
        client.get("/v1/tags/" + id(tag)).expect(200);
        client.delete("/v1/tags/" + id(tag)).expect(200);
        client.get("/v1/tags/" + id(tag)).expect(404);
        client.post("/v1/tags", body.formatted("Speaker", id(event))).expect(201);
    }
}
