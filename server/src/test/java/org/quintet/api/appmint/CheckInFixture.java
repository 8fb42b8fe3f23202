package org.quintet.api.appmint;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An event with the document's scan points and some more, and tickets for it. */
abstract class CheckInFixture extends AppMintTest {

    /** The document's two, one for each other thing that may be shown, and an exit. */
    static final String DOORS = """
            [{"id":"main-door","name":"Main entrance","zone":"venue","matchField":"qrCode",
              "acceptedTicketTypes":["general","vip"],"direction":"both"},
             {"id":"vip-lounge","name":"VIP lounge","zone":"vip","matchField":"qrCode",
              "acceptedTicketTypes":["vip"],"direction":"in"},
             {"id":"exit","name":"Exit","zone":"venue","direction":"out"},
             {"id":"badge-desk","name":"Badges","matchField":"credentialCode"},
             {"id":"help-desk","name":"Help","matchField":"ticketId"}]""";

    @Autowired
    DSLContext sql;

    World.Org organisation;
    Http staff;
    String event;

    /** A ticket that was issued. */
    record Ticket(String sk, String code) {}

    @BeforeEach
    void makeEvent() {
        organisation = world().organisation();
        staff = staffOf(organisation);
        event = makeEvent(DOORS, "");
    }

    /** Creates an event with these scan points; {@code more} is further keys, each with a comma before it. */
    String makeEvent(String doors, String more) {
        return create(
                staff,
                event("Fair", "2026-09-12T09:00:00Z", "2026-09-14T18:00:00Z", ",\"scanPoints\":" + doors + more));
    }

    /** Creates a type of ticket of the event that may be used once, and returns its sk. */
    String type(String name) {
        return type(name, "");
    }

    /** The same; {@code more} is further keys, each with a comma before it. */
    String type(String name, String more) {
        return staff.post("/repository/create/event_ticket_type", """
                        {"data":{"event":"%s","name":"%s","title":"Ticket %s"%s}}""".formatted(event, name, name, more))
                .expect(201)
                .json()
                .get("sk")
                .asString();
    }

    /** A type of ticket of the event that lets in again, as often as its holder likes. */
    String reentryType(String name) {
        return type(name, ",\"allowReentry\":true");
    }

    /** A type of ticket of the event that lets in {@code limit} times altogether. */
    String reentryType(String name, int limit) {
        return type(name, ",\"allowReentry\":true,\"reentryLimit\":" + limit);
    }

    Ticket ticket(String type) {
        return ticket(type, ",\"holderEmail\":\"" + World.unique("holder") + "@example.com\"");
    }

    /** Issues a ticket; {@code more} is further keys, each with a comma before it. */
    Ticket ticket(String type, String more) {
        return ticket(staff.post(
                        "/events/" + event + "/tickets",
                        "{\"ticketTypeId\":\"" + type + "\",\"holderName\":\"A Guest\"" + more + "}")
                .expect(201)
                .json());
    }

    private static Ticket ticket(JsonNode record) {
        return new Ticket(record.get("sk").asString(), record.at("/data/code").asString());
    }

    /** Issues many tickets, each to a holder of its own. */
    List<Ticket> tickets(String type, int count) {
        return Stream.generate(() -> ticket(type)).limit(count).toList();
    }

    void setState(Ticket ticket, String state) {
        sql.update(TICKET)
                .set(TICKET.STATE, state)
                .where(TICKET.UUID.eq(UUID.fromString(ticket.sk())))
                .execute();
    }

    long eventId(String sk) {
        return sql.select(EVENT.ID)
                .from(EVENT)
                .where(EVENT.UUID.eq(UUID.fromString(sk)))
                .fetchSingle()
                .value1();
    }

    /** A scan's body; {@code more} is further keys, each with a comma before it. */
    static String scan(String code, String more) {
        return "{\"code\":\"" + code + "\"" + more + "}";
    }

    static String at(String door) {
        return ",\"checkpoint\":\"" + door + "\"";
    }

    static String inZone(String zone) {
        return ",\"zone\":\"" + zone + "\"";
    }

    JsonNode checkIn(Ticket ticket, String more) {
        return staff.post("/events/checkin", scan(ticket.code(), more))
                .expect(200)
                .json();
    }

    JsonNode checkOut(Ticket ticket, String more) {
        return staff.post("/events/checkout", scan(ticket.code(), more))
                .expect(200)
                .json();
    }

    /** The machine's word for what became of a scan: {@code ok}, or why not. */
    static String outcome(JsonNode answer) {
        return answer.get("success").booleanValue() ? "ok" : answer.get("code").asString();
    }

    /** Such as {@code venue 1, vip 0}. */
    String occupancy() {
        return String.join(
                ", ",
                staff.get("/events/" + event + "/occupancy")
                        .expect(200)
                        .json()
                        .get("zones")
                        .valueStream()
                        .map(zone -> zone.get("zone").asString() + " "
                                + zone.get("current").intValue())
                        .toList());
    }

    /** total, successful, denied, uniqueAttendees, checkedOut. */
    List<Integer> statistics() {
        JsonNode stats =
                staff.get("/events/" + event + "/checkin-stats").expect(200).json();
        return List.of("total", "successful", "denied", "uniqueAttendees", "checkedOut").stream()
                .map(name -> stats.get(name).intValue())
                .toList();
    }
}
