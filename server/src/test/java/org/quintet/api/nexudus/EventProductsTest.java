package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ticket types, made through AppMint, are the products of an event. */
class EventProductsTest extends NexudusTest {

    /** A location, the same person at both of its doors, and an event with twenty places. */
    private record Shop(World.Org location, Http operator, Http staff, long id, String sk) {}

    private Shop shop(ObjectNode event) {
        World.Org location = world().organisation();
        World.Person person = world().member(location, "staff");
        Http operator = at(location, person);
        long id = create(operator, event);
        Http staff = http().with("orgid", location.slug()).bearer(world().tokenOf(person));
        String sk = record(at(location), id).get("UniqueId").asString();
        return new Shop(location, operator, staff, id, sk);
    }

    private static String type(Shop shop, String name, String more) {
        return shop.staff()
                .post("/repository/create/event_ticket_type", """
                        {"data":{"event":"%s","name":"%s"%s}}""".formatted(shop.sk(), name, more))
                .expect(201)
                .json()
                .get("sk")
                .asString();
    }

    private static void issue(Shop shop, String type, int quantity) {
        shop.staff()
                .post("/events/" + shop.sk() + "/tickets", """
                        {"ticketTypeId":"%s","quantity":%d}""".formatted(type, quantity))
                .expect(201);
    }

    private static JsonNode record(Http visitor, long id) {
        return visitor.get("/api/public/events/" + id).expect(200).json().get("Event");
    }

    @Test
    void ticketsLeftAreBoundedByTheEvent() {
        Shop shop = shop(event("Breakfast", 24).put("Allocation", 20));
        String free = type(shop, "Free Entry", "");
        type(shop, "Supporter", ",\"price\":12,\"currency\":\"GBP\",\"capacity\":3");
        type(shop, "Secret", ",\"visibility\":\"private\",\"price\":1000");
        issue(shop, free, 7);

        JsonNode event =
                at(shop.location()).get("/api/public/events").expect(200).json().at("/CalendarEvents/Records/0");

        assertThat(event.get("HasTickets").asBoolean()).isTrue();
        assertThat(event.get("SoldOut").asBoolean()).isFalse();
        assertThat(event.get("Allocation").asInt()).isEqualTo(20);
        assertThat(event.get("Sales").asInt()).isEqualTo(7);
        assertThat(event.get("ChepeastPrice").asInt()).isZero();
        assertThat(event.get("MostExpensivePrice").asInt()).isEqualTo(12);
        assertThat(event.at("/ChepeastProduct/Name").asString()).isEqualTo("Free Entry");
        assertThat(event.at("/MostExpensiveProduct/PriceCurrencyCode").asString())
                .isEqualTo("GBP");
        assertThat(event.get("EventProducts")).hasSize(2);
        assertThat(event.at("/EventProducts/0/Name").asString()).isEqualTo("Free Entry");
        assertThat(event.at("/EventProducts/0/Price").asInt()).isZero();
        assertThat(event.at("/EventProducts/0/TicketsLeft").asInt()).isEqualTo(13);
        assertThat(event.at("/EventProducts/0/IsAvailableNow").asBoolean()).isTrue();
        assertThat(event.at("/EventProducts/1/TicketsLeft").asInt()).isEqualTo(3);
        assertThat(event.at("/EventProducts/1/LastFew").asBoolean()).isTrue();
        assertThat(record(at(shop.location()), shop.id())).isEqualTo(event);
        assertThat(at(shop.location())
                        .get("/api/public/events/" + shop.id() + "?_shape=AttendeeCount")
                        .json()
                        .get("AttendeeCount")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void anEventIsSoldOutWhenNobodyGetsATicketAnyMore() {
        Shop shop = shop(event("Dinner", 24));
        String few = type(shop, "few", ",\"capacity\":1");
        type(shop, "over", ",\"saleEnd\":\"2020-01-01\"");

        assertThat(record(at(shop.location()), shop.id()).get("SoldOut").asBoolean())
                .isFalse();
        issue(shop, few, 1);
        JsonNode soldOut = record(at(shop.location()), shop.id());
        assertThat(soldOut.get("SoldOut").asBoolean()).isTrue();
        assertThat(soldOut.get("HasTickets").asBoolean()).isTrue();
        assertThat(soldOut.at("/EventProducts/1/Expired").asBoolean()).isTrue();
        type(shop, "later", ",\"saleStart\":\"2999-01-01\"");

        JsonNode later = record(at(shop.location()), shop.id());
        assertThat(later.get("SoldOut").asBoolean()).isFalse();
        assertThat(later.at("/EventProducts/2/Future").asBoolean()).isTrue();
        assertThat(later.at("/EventProducts/2/IsAvailableNow").asBoolean()).isFalse();
    }

    @Test
    void theAllocationEndsTheSaleOfUnlimitedTypes() {
        Shop shop = shop(event("Talk", 24).put("Allocation", 2));
        issue(shop, type(shop, "free", ""), 2);

        JsonNode event = record(at(shop.location()), shop.id());

        assertThat(event.get("SoldOut").asBoolean()).isTrue();
        assertThat(event.at("/EventProducts/0/SoldOut").asBoolean()).isTrue();
        assertThat(event.at("/EventProducts/0/TicketsLeft").asInt()).isZero();
        shop.operator()
                .put("/api/content/calendarevents", "{\"Id\":%d,\"Allocation\":1}".formatted(shop.id()))
                .expect(409);
    }

    @Test
    void whatIsForMembersIsShownToAllAndBoughtByMembers() {
        Shop shop = shop(event("Members' dinner", 24));
        long product = product(shop.operator(), shop.id(), "Entry", "0", ",\"OnlyForMembers\":true");
        String type = shop.operator()
                .get("/api/content/eventproducts/" + product)
                .json()
                .get("UniqueId")
                .asString();
        String order = """
                {"eventId":"%s","tickets":[{"ticketTypeId":"%s","quantity":1}],"holderName":"Ada","holderEmail":"ada@example.com"}""".formatted(shop.sk(), type);
        Http visitor = http().with("orgid", shop.location().slug());
        String member = world().tokenOf(world().member(shop.location(), "member"));
        String customer = world().tokenOf(world().member(world().organisation(), "member"));

        visitor.post("/client/events/tickets/purchase", order).expect(403);
        visitor.bearer(customer).post("/client/events/tickets/purchase", order).expect(403);
        visitor.bearer(member).post("/client/events/tickets/purchase", order).expect(201);

        JsonNode event = record(at(shop.location()), shop.id());
        assertThat(event.get("Sales").asInt()).isEqualTo(1);
        assertThat(event.at("/EventProducts/0/Name").asString()).isEqualTo("Entry");
    }
}
