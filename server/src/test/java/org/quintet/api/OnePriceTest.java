package org.quintet.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** A ticket costs the same through whichever door it is bought. */
class OnePriceTest extends ServerTest {

    private static final String JSON_API = "application/vnd.api+json";

    // a currency that no other test has a fee for
    private static final String CURRENCY = "ILS";

    private World.Org organisation;
    private String token;

    @BeforeEach
    void anOrganisation() {
        organisation = world().organisation();
        token = world().tokenOf(world().member(organisation, "admin"));
    }

    private Http openEvent(String holder) {
        return http().with("Authorization", "JWT " + holder).with("Content-Type", JSON_API);
    }

    private Http appMint() {
        return http().with("orgid", organisation.slug());
    }

    private Http nexudus() {
        return http().with("X-Quintet-Organisation", organisation.slug());
    }

    @Test
    void taxAndFeeAreInThePriceOfEveryDoor() {
        Http staff = appMint().bearer(token);
        String event = create(staff, "event", """
                {"name":"%s","startDate":"2027-05-01T10:00:00Z","endDate":"2027-05-02T18:00:00Z","timezone":"UTC"}""".formatted(World.unique("Fest")));
        String type = create(staff, "event_ticket_type", """
                {"event":"%s","name":"entry","price":100,"currency":"%s","capacity":3}""".formatted(event, CURRENCY));
        staff.post("/events/" + event + "/publish", "{}").expect(200);
        JsonNode shown = nexudus().get("/api/public/events").json().at("/CalendarEvents/Records/0");
        long id = shown.get("Id").asLong();
        long ticket = shown.at("/EventProducts/0/Id").asLong();
        tax(id);
        String fee = fee();

        JsonNode ofTwo = amount(ticket, 2);
        JsonNode ofOne = amount(ticket, 1);
        JsonNode order = appMint()
                .post("/client/events/tickets/purchase", """
                        {"eventId":"%s","tickets":[{"ticketTypeId":"%s"},{"ticketTypeId":"%s"}],
                         "holderEmail":"ada@example.com"}""".formatted(event, type, type))
                .expect(201)
                .json();
        JsonNode offer = takeOffer(id);
        openEvent(world().adminToken()).delete("/v1/ticket-fees/" + fee).expect(200);

        assertThat(ofTwo.get("total").decimalValue()).isEqualByComparingTo("246.33");
        assertThat(order.get("amount").decimalValue())
                .isEqualByComparingTo(ofTwo.get("total").decimalValue());
        assertThat(offer.get("Amount").decimalValue())
                .isEqualByComparingTo(ofOne.get("total").decimalValue());
        JsonNode orders = openEvent(token)
                .get("/v1/events/" + id + "/orders?sort=id")
                .expect(200)
                .json()
                .get("data");
        assertThat(orders.at("/0/attributes/amount").decimalValue())
                .isEqualByComparingTo(ofTwo.get("total").decimalValue());
        assertThat(orders.at("/1/attributes/amount").decimalValue())
                .isEqualByComparingTo(ofOne.get("total").decimalValue());
    }

    @Test
    void whatIsGivenAwayCostsNothingAndADonationNoLessThanItMay() {
        Http staff = appMint().bearer(token);
        String event = create(staff, "event", """
                {"name":"%s","startDate":"2027-05-01T10:00:00Z","endDate":"2027-05-02T18:00:00Z","timezone":"UTC"}""".formatted(World.unique("Fest")));
        String type = create(staff, "event_ticket_type", """
                {"event":"%s","name":"entry","price":10,"currency":"EUR"}""".formatted(event));
        staff.post("/events/" + event + "/publish", "{}").expect(200);
        JsonNode shown = nexudus().get("/api/public/events").json().at("/CalendarEvents/Records/0");
        long ticket = shown.at("/EventProducts/0/Id").asLong();

        become(ticket, "\"type\":\"free\"");
        JsonNode free = buy(event, type);
        openEvent(token)
                .patch("/v1/events/" + shown.get("Id").asLong(), """
                        {"data":{"type":"event","id":"%s","attributes":{"can-pay-by-bank":true,
                         "bank-details":"x"}}}""".formatted(
                                shown.get("Id").asLong()))
                .expect(200);
        become(ticket, "\"type\":\"donation\",\"min-price\":15,\"max-price\":20");
        JsonNode donation = buy(event, type);

        assertThat(free.get("status").asString()).isEqualTo("completed");
        assertThat(free.get("amount").asInt()).isZero();
        assertThat(donation.get("amount").asInt()).isEqualTo(15);
    }

    private JsonNode buy(String event, String type) {
        return appMint()
                .post("/client/events/tickets/purchase", """
                        {"eventId":"%s","tickets":[{"ticketTypeId":"%s"}],"holderEmail":"ada@example.com"}""".formatted(event, type))
                .expect(201)
                .json();
    }

    private void become(long ticket, String attributes) {
        openEvent(token)
                .patch("/v1/tickets/" + ticket, """
                        {"data":{"type":"ticket","id":"%d","attributes":{%s}}}""".formatted(ticket, attributes))
                .expect(200);
    }

    private static String create(Http staff, String type, String data) {
        return staff.post("/repository/create/" + type, "{\"data\":" + data + "}")
                .expect(201)
                .json()
                .get("sk")
                .asString();
    }

    private void tax(long event) {
        openEvent(token).patch("/v1/events/" + event, """
                        {"data":{"type":"event","id":"%d","attributes":{"is-tax-enabled":true}}}""".formatted(event)).expect(200);
        openEvent(token).post("/v1/taxes", """
                        {"data":{"type":"tax","attributes":{"name":"VAT","rate":19,"country":"DE","tax-id":"1",
                         "is-tax-included-in-price":false},"relationships":{"event":{"data":
                         {"type":"event","id":"%d"}}}}}""".formatted(event)).expect(201);
    }

    private String fee() {
        return openEvent(world().adminToken())
                .post("/v1/ticket-fees", """
                        {"data":{"type":"ticket-fee","attributes":{"country":"Israel","currency":"%s",
                         "service-fee":5,"maximum-fee":7}}}""".formatted(CURRENCY))
                .expect(201)
                .json()
                .at("/data/id")
                .asString();
    }

    private JsonNode amount(long ticket, int quantity) {
        return http().post("/v1/orders/calculate-amount", """
                        {"tickets":[{"id":%d,"quantity":%d}]}""".formatted(ticket, quantity))
                .expect(200)
                .json();
    }

    /** The last place is offered to somebody who waits for it, and he takes it. */
    private JsonNode takeOffer(long event) {
        Http operator = nexudus().bearer(token);
        String email = World.unique("waits") + "@example.com";
        operator.put("/api/content/calendarevents", """
                        {"Id":%d,"EnableWaitList":true,"Allocation":2}""".formatted(event)).expect(200);
        operator.post("/api/content/eventwaitingattendees", """
                        {"CalendarEventId":%d,"FullName":"Who Waits","Email":"%s"}""".formatted(event, email))
                .expect(200);
        operator.put("/api/content/calendarevents", "{\"Id\":%d,\"Allocation\":3}".formatted(event))
                .expect(200);
        String secret = mailbox.await(email, "waiting-list-offer").token();
        return nexudus()
                .post("/api/public/events/takeOffer", "{\"Token\":\"" + secret + "\"}")
                .expect(200)
                .json();
    }
}
