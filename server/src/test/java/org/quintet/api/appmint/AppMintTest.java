package org.quintet.api.appmint;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.quintet.events.ChangeEvent;
import org.quintet.events.EventChanges;
import org.quintet.events.EventChanges.Step;
import org.quintet.events.Visibility;
import org.quintet.identity.Users;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import org.quintet.ticketing.IssueTickets;
import org.quintet.ticketing.attendees.TicketHolder;
import org.quintet.ticketing.types.CreateTicketType;
import org.quintet.ticketing.types.TicketTypeChanges;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What AppMint's tests share: clients of one organisation, and what has no call in this API yet. */
abstract class AppMintTest extends ServerTest {

    /** The document's own create call, literally. */
    static final String TYPE_FEST = """
            {
              "data": {
                "name": "TypeFest 2026",
                "slug": "typefest-2026",
                "type": "conference",
                "status": "draft",
                "startDate": "2026-09-12T09:00:00Z",
                "endDate": "2026-09-14T18:00:00Z",
                "timezone": "America/New_York",
                "venue": {
                  "name": "Brooklyn Expo",
                  "address": "72 Noble St",
                  "city": "Brooklyn",
                  "country": "US",
                  "capacity": 1200
                },
                "organizer": { "name": "AppMint", "email": "[email protected]" }
              }
            }""";

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private ChangeEvent changeEvent;

    @Autowired
    private CreateTicketType createTicketType;

    @Autowired
    private IssueTickets issueTickets;

    @Autowired
    private Users users;

    @Autowired
    private DSLContext sql;

    /** A client without a token that names the organisation. */
    Http visitorOf(World.Org organisation) {
        return http().with("orgid", organisation.slug());
    }

    /** A new staff member's client. */
    Http staffOf(World.Org organisation) {
        return visitorOf(organisation).bearer(world().tokenOf(world().member(organisation, "staff")));
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** A body of the create call with the required keys; {@code more} is further keys, each with a comma before it. */
    static String event(String name, String start, String end, String more) {
        return """
                {"data":{"name":"%s","startDate":"%s","endDate":"%s","timezone":"Europe/Berlin"%s}}""".formatted(name, start, end, more);
    }

    /** Creates an event and returns its sk. */
    static String create(Http staff, String body) {
        return staff.post("/repository/create/event", body)
                .expect(201)
                .json()
                .get("sk")
                .asString();
    }

    /** Creates an event, publishes it and returns its sk. */
    String createPublished(Http staff, String body) {
        String sk = create(staff, body);
        take(sk, Step.PUBLISH);
        return sk;
    }

    /** Takes a step in the event's life, as its creator. */
    void take(String sk, Step step) {
        change(sk, new EventChanges().step(step));
    }

    void show(String sk, Visibility visibility) {
        change(sk, new EventChanges().set(EVENT.VISIBILITY, visibility.word()));
    }

    /** Gives the event a published ticket type, and returns its id. */
    long addTicketType(String sk) {
        var event = eventOf(sk);
        TicketTypeChanges type = new TicketTypeChanges().set(TICKET_TYPE.NAME, "General");
        return createTicketType
                .execute(users.withId(event.value2()).orElseThrow(), event.value1(), type)
                .getId();
    }

    /** Issues tickets to the holder of {@code email}. */
    void issueTickets(String sk, long ticketTypeId, String email, int quantity) {
        var event = eventOf(sk);
        TicketHolder holder = TicketHolder.named(Optional.empty(), Optional.of(email));
        issueTickets.execute(
                users.withId(event.value2()).orElseThrow(),
                event.value1(),
                new IssueTickets.Issue(ticketTypeId, quantity, holder, Optional.empty(), IssueTickets.Kind.REGULAR));
    }

    /** Changes the event as another API would. */
    void change(String sk, EventChanges changes) {
        var event = eventOf(sk);
        changeEvent.execute(users.withId(event.value2()).orElseThrow(), event.value1(), _ -> changes);
    }

    private Record2<Long, Long> eventOf(String sk) {
        return sql.select(EVENT.ID, EVENT.CREATED_BY)
                .from(EVENT)
                .where(EVENT.UUID.eq(UUID.fromString(sk)))
                .fetchSingle();
    }
}
