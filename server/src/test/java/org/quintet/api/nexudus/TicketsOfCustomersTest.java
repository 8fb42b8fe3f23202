package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.MAIL;
import static org.quintet.schema.Tables.MAIL_ATTACHMENT;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** My events, send ticket, cancel ticket, and the attendees as operators see them. */
class TicketsOfCustomersTest extends NexudusTest {

    private static final String MY = "/api/public/events/my";

    @Autowired
    private DSLContext sql;

    private World.Org location = new World.Org("", "");
    private Http operator = new Http("");
    private World.Person ada = new World.Person(0, "");
    private Http customer = new Http("");
    private long event;
    private long product;
    private long ticket;

    @BeforeEach
    void somebodyWithATicket() {
        location = world().organisation("Europe/London");
        operator = operatorOf(location);
        ada = world().member(location, "member");
        customer = at(location, ada);
        event = create(operator, event("Yoga", 24).put("Allocation", 2).put("Location", "Studio; B"));
        product = product(operator, event, "Entry", "12", "");
        ticket = attendee(operator, event, product, ada);
    }

    private JsonNode mine(String parameters) {
        return customer.get(MY + "?" + parameters).expect(200).json();
    }

    @Test
    void myTicketsHaveAllTheirProperties() {
        JsonNode answer = mine("showUpcoming=true");

        assertThat(answer.get("TotalItems").asInt()).isEqualTo(1);
        assertThat(answer.get("CurrentPageSize").asInt()).isEqualTo(25);
        JsonNode record = answer.at("/Records/0");
        assertThat(record.propertyNames())
                .contains(
                        "Id",
                        "AttendeeCode",
                        "FullName",
                        "Email",
                        "CalendarEvent",
                        "EventProduct",
                        "EventProductName",
                        "EventProductPrice",
                        "Coworker",
                        "Business",
                        "CreatedOn",
                        "CreatedOnUtc",
                        "UpdatedOn",
                        "UpdatedOnUtc");
        assertThat(record.get("Id").asLong()).isEqualTo(ticket);
        assertThat(record.get("FullName").asString()).isEqualTo("Ada Lovelace");
        assertThat(record.get("Email").asString()).isEqualTo(ada.email());
        assertThat(record.get("EventProductName").asString()).isEqualTo("Entry");
        assertThat(record.get("EventProductPrice").asInt()).isEqualTo(12);
        assertThat(record.get("CalendarEvent")).isEqualTo(shown(location, event));
        assertThat(record.get("EventProduct")).isEqualTo(shown(location, event).at("/EventProducts/0"));
        assertThat(record.at("/Coworker/Id").asLong()).isEqualTo(ada.id());
        assertThat(mine("showUpcoming=true&_shape=Records.Id,Records.CalendarEvent.Name")
                        .get("Records"))
                .isEqualTo(JSON.readTree("[{\"Id\":%d,\"CalendarEvent\":{\"Name\":\"Yoga\"}}]".formatted(ticket)));
    }

    @Test
    void upcomingTicketsAreThoseOfEventsThatAreNotOver() {
        long past = create(operator, event("Last week", -200));
        attendee(operator, past, product(operator, past, "Entry", "0", ""), ada);

        assertThat(mine("showUpcoming=true").get("Records")).hasSize(1);
        JsonNode all = mine("showUpcoming=false&_orderBy=CalendarEvent.StartDate&_sortDirection=asc&_pageSize=1");
        assertThat(all.get("TotalItems").asInt()).isEqualTo(2);
        assertThat(all.at("/Records/0/CalendarEvent/Name").asString()).isEqualTo("Last week");
        assertThat(at(world().organisation(), ada)
                        .get(MY + "?showUpcoming=false")
                        .json()
                        .get("TotalItems")
                        .asInt())
                .isZero();
    }

    @Test
    void parametersOfTheListAreChecked() {
        for (String wrong : List.of(
                "",
                "showUpcoming=maybe",
                "showUpcoming=true&_page=0",
                "showUpcoming=true&_pageSize=-1",
                "showUpcoming=true&_orderBy=Password",
                "showUpcoming=true&_sortDirection=up")) {
            customer.get(MY + "?" + wrong).expect(400);
        }
        at(location).get(MY + "?showUpcoming=true").expect(401);
        assertThat(mine("showUpcoming=true&_pageSize=1000")
                        .get("CurrentPageSize")
                        .asInt())
                .isEqualTo(100);
        assertThat(mine("showUpcoming=true&_page=9").get("Records")).isEmpty();
    }

    @Test
    void aTicketIsSentAsPdfAsPictureAndForTheCalendar() throws Exception {
        assertThat(customer.post(MY + "/" + ticket + "/sendTicket", "")
                        .expect(200)
                        .body())
                .isEmpty();

        assertThat(mailbox.await(ada.email(), "ticket").subject()).isEqualTo("Your ticket for Yoga");
        var files = sql.select(MAIL_ATTACHMENT.NAME, MAIL_ATTACHMENT.CONTENT)
                .from(MAIL_ATTACHMENT)
                .join(MAIL)
                .on(MAIL.ID.eq(MAIL_ATTACHMENT.MAIL_ID))
                .where(MAIL.RECIPIENT.eq(ada.email()))
                .orderBy(MAIL_ATTACHMENT.POSITION)
                .fetch();
        assertThat(files.getValues(MAIL_ATTACHMENT.NAME)).containsExactly("ticket.pdf", "ticket.png", "event.ics");
        assertThat(new String(files.get(0).value2(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(ImageIO.read(new ByteArrayInputStream(files.get(1).value2())).getWidth())
                .isPositive();
        assertThat(new String(files.get(2).value2(), StandardCharsets.UTF_8))
                .contains("BEGIN:VEVENT\r\n", "SUMMARY:Yoga\r\n", "LOCATION:Studio\\; B\r\n")
                .contains("DTSTART:"
                        + shown(location, event).get("StartDateUtc").asString().replaceAll("[-:]", ""));
    }

    @Test
    void aTicketThatIsCancelledGivesItsPlaceBack() {
        assertThat(shown(location, event).get("Sales").asInt()).isEqualTo(1);

        assertThat(customer.delete(MY + "/" + ticket).expect(200).body()).isEmpty();

        JsonNode after = shown(location, event);
        assertThat(after.get("Sales").asInt()).isZero();
        assertThat(after.at("/EventProducts/0/TicketsLeft").asInt()).isEqualTo(2);
        assertThat(mine("showUpcoming=false").get("Records")).isEmpty();
        customer.delete(MY + "/" + ticket).expect(404);
        customer.post(MY + "/" + ticket + "/sendTicket", "").expect(404);
        operator.get("/api/content/eventattendees/" + ticket).expect(404);
    }

    @Test
    void othersTicketsAreNotFoundAndThoseOfEventsThatAreOverStay() {
        Http other = at(location, world().member(location, "member"));

        other.post(MY + "/" + ticket + "/sendTicket", "").expect(404);
        other.delete(MY + "/" + ticket).expect(404);
        at(world().organisation(), ada).delete(MY + "/" + ticket).expect(404);
        at(location).delete(MY + "/" + ticket).expect(401);
        at(location).post(MY + "/" + ticket + "/sendTicket", "").expect(401);
        clock.ahead(Duration.ofHours(30), () -> {
            Http later = at(location, ada);
            later.delete(MY + "/" + ticket).expect(400);
        });
        assertThat(shown(location, event).get("Sales").asInt()).isEqualTo(1);
    }

    @Test
    void operatorsSeeCorrectAndCancelAttendees() {
        JsonNode attendee = operator.get("/api/content/eventattendees/" + ticket)
                .expect(200)
                .json();
        assertThat(attendee.get("CalendarEventName").asString()).isEqualTo("Yoga");
        assertThat(attendee.get("CoworkerId").asLong()).isEqualTo(ada.id());
        assertThat(attendee.get("AttendeeCode").asString()).isNotBlank();
        assertThat(attendee.get("CheckedIn").asBoolean(true)).isFalse();
        operator.put("/api/content/eventattendees", attendee.toString()).expect(200);
        operator.put("/api/content/eventattendees", """
                        {"Id":%d,"FullName":"Ada King"}""".formatted(ticket)).expect(200);
        assertThat(mine("showUpcoming=true").at("/Records/0/FullName").asString())
                .isEqualTo("Ada King");
        assertThat(mine("showUpcoming=true").at("/Records/0/AttendeeCode")).isEqualTo(attendee.get("AttendeeCode"));
        assertThat(operator.get("/api/content/eventattendees?EventAttendee_CalendarEvent=" + event
                                + "&EventAttendee_FullName=ada%20k")
                        .json()
                        .get("TotalItems")
                        .asInt())
                .isEqualTo(1);
        operator.put("/api/content/eventattendees", "{\"Id\":%d,\"CheckedIn\":true}".formatted(ticket))
                .expect(400);
        Http stranger = operatorOf(world().organisation());
        stranger.get("/api/content/eventattendees/" + ticket).expect(404);
        stranger.delete("/api/content/eventattendees/" + ticket).expect(404);
        operator.delete("/api/content/eventattendees/" + ticket).expect(200);
        assertThat(shown(location, event).get("Sales").asInt()).isZero();
    }

    @Test
    void attendeesAreAddedUntilTheEventIsFull() {
        attendee(operator, event, product, ada);

        operator.post("/api/content/eventattendees", """
                        {"CalendarEventId":%d,"EventProductId":%d,"FullName":"X","Email":"x@example.com"}""".formatted(event, product))
                .expect(409);
        JsonNode refusal = operator.post("/api/content/eventattendees", """
                        {"CalendarEventId":%d,"EventProductId":999999999,"FullName":"X","Email":"nobody"}""".formatted(event))
                .expect(400)
                .json();
        assertThat(onlyError(refusal).get("PropertyName").asString()).isEqualTo("Email");
        JsonNode after = shown(location, event);
        assertThat(after.get("SoldOut").asBoolean()).isTrue();
        assertThat(after.get("Sales").asInt()).isEqualTo(2);
    }

    @Test
    void attendeesAreShownOnlyWhereTheOperatorWantsIt() {
        assertThat(shown(location, event).get("Recent10Attendees").isNull()).isTrue();
        operator.put("/api/content/calendarevents", "{\"Id\":%d,\"ShowEventAttendees\":true}".formatted(event))
                .expect(200);

        JsonNode detail =
                at(location).get("/api/public/events/" + event).expect(200).json();

        assertThat(detail.at("/Event/Recent10Attendees/0/Id").asLong()).isEqualTo(ticket);
        assertThat(detail.at("/Event/Recent10Attendees/0").propertyNames()).containsExactly("Id", "UpdatedOn");
        assertThat(detail.at("/Attendees/0").propertyNames()).containsExactly("Id", "UpdatedOn", "FullName");
        assertThat(detail.get("AttendeeCount").asInt()).isEqualTo(1);
    }
}
