package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** The collection {@code event_ticket_type} and the lists of an event's ticket types. */
class TicketTypesTest extends TicketsFixture {

    @Test
    void aTicketTypeComesBackAsItWasWritten() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");
        String data = """
                {"event":"%s","name":"vip","title":"VIP pass","price":99.5,"currency":"EUR","capacity":50,
                 "isActive":true,"saleStart":"2026-01-01T00:00:00Z","saleEnd":"2027-04-30T23:00",
                 "perks":["Lounge","Drinks"],"allowReentry":true,"reentryLimit":3,"acceptedScanPoints":["main-door"],
                 "visibility":"public","transferable":false,"refundPolicy":"Until a week before","color":"gold"}""".formatted(event);

        JsonNode created = staff.post("/repository/create/event_ticket_type", "{\"data\":" + data + "}")
                .expect(201)
                .json();

        assertThat(created.get("pk").asString())
                .isEqualTo("event_ticket_type-" + created.get("sk").asString());
        assertThat(created.get("datatype").asString()).isEqualTo("event_ticket_type");
        assertThat(created.get("state").asString()).isEqualTo("published");
        JsonNode shown = created.get("data");
        json(data)
                .properties()
                .forEach(key ->
                        assertThat(shown.get(key.getKey())).as(key.getKey()).isEqualTo(key.getValue()));
        assertThat(shown.get("soldCount").asInt()).isZero();
        assertThat(shown.get("available").asInt()).isEqualTo(50);
        assertThat(typeData(staff, created.get("pk").asString())).isEqualTo(shown);
    }

    @Test
    void whatIsLeftOutHasItsUsualValue() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");

        JsonNode data = staff.post("/data/event_ticket_type/create", """
                        {"data":{"event":"%s","name":"General Admission"}}""".formatted(event))
                .expect(201)
                .json()
                .get("data");

        assertThat(data).isEqualTo(json("""
                {"event":"%s","name":"General Admission","title":"General Admission","price":0,"currency":"USD",
                 "soldCount":0,"isActive":true,"visibility":"public","transferable":true}""".formatted(event)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"price\":-1",
                "\"price\":10.999",
                "\"price\":10.5,\"currency\":\"JPY\"",
                "\"price\":\"10\"",
                "\"price\":1e300",
                "\"currency\":\"EURO\"",
                "\"currency\":\"XAU\"",
                "\"capacity\":-1",
                "\"capacity\":1.5",
                "\"capacity\":3000000000",
                "\"isActive\":\"yes\"",
                "\"saleStart\":\"soon\"",
                "\"saleStart\":\"2027-02-01\",\"saleEnd\":\"2027-01-01\"",
                "\"perks\":\"all\"",
                "\"reentryLimit\":-1",
                "\"acceptedScanPoints\":\"main-door\"",
                "\"visibility\":\"secret\"",
                "\"name\":\"!!!\"",
                "\"name\":\"\"",
                "\"name\":null",
                "\"refundPolicy\":\"\\u0000\"",
                "\"extra\":\"\\ud800\"",
                "\"event\":\"nonsense\"",
                "\"event\":\"01234567-89ab-cdef-0123-456789abcdef\""
            })
    void whatCannotBeIsRefused(String wrong) {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");

        staff.post("/repository/create/event_ticket_type", """
                        {"data":{"event":"%s","name":"general",%s}}""".formatted(event, wrong))
                .expect(400);

        assertThat(staff.get("/events/" + event + "/ticket-types")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void namesAreUniqueAtAnEvent() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");
        String vip = """
                {"data":{"event":"%s","name":"vip"}}""";

        JsonNode first = staff.post("/repository/create/event_ticket_type", vip.formatted(event))
                .expect(201)
                .json();

        staff.post("/repository/create/event_ticket_type", vip.formatted(event)).expect(409);
        staff.post("/repository/create/event_ticket_type", vip.formatted(draft(staff, "")))
                .expect(201);
        staff.delete("/repository/delete/event_ticket_type/" + first.get("sk").asString())
                .expect(200);
        staff.post("/repository/create/event_ticket_type", vip.formatted(event)).expect(201);
    }

    @Test
    void aTitleAloneMakesAName() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");
        String body = """
                {"data":{"event":"%s","title":"Día completo"}}""".formatted(event);

        assertThat(name(staff, body)).isEqualTo("dia-completo");
        assertThat(name(staff, body)).isEqualTo("dia-completo-2");
    }

    private static String name(Http staff, String body) {
        return staff.post("/repository/create/event_ticket_type", body)
                .expect(201)
                .json()
                .at("/data/name")
                .asString();
    }

    @Test
    void aCapacityDoesNotFallBelowWhatIsSold() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, ",\"capacity\":10");
        String type = type(staff, event, ",\"capacity\":5");
        issue(staff, event, type);
        issue(staff, event, type);
        String path = "/repository/update-partial/event_ticket_type/" + type;

        staff.post(path, "{\"data.capacity\":1}").expect(409);
        staff.post("/repository/update-partial/event/" + event, "{\"data.capacity\":1}")
                .expect(409);
        staff.post(path, "{\"data.capacity\":2}").expect(200);
        tryToIssue(staff, event, type).expect(409);
        staff.post(path, "{\"data.capacity\":null}").expect(200);
        issue(staff, event, type);

        assertThat(typeData(staff, type).get("soldCount").asInt()).isEqualTo(3);
        assertThat(typeData(staff, type).has("available")).isFalse();
    }

    @Test
    void aPartialUpdateLeavesTheRestAlone() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");
        String type = type(staff, event, ",\"price\":10,\"saleStart\":\"2026-01-01\",\"color\":\"red\"");
        JsonNode before = typeData(staff, type);

        JsonNode after = staff.post("/repository/update-partial/event_ticket_type/" + type, "{\"data.isActive\":false}")
                .expect(200)
                .json();

        assertThat(after.get("version").asInt()).isEqualTo(1);
        before.properties()
                .forEach(key -> assertThat(after.get("data").get(key.getKey()).toString())
                        .as(key.getKey())
                        .isEqualTo(
                                key.getKey().equals("isActive")
                                        ? "false"
                                        : key.getValue().toString()));
        staff.post(
                        "/repository/update-partial/event_ticket_type/" + type,
                        "{\"data.event\":\"" + draft(staff, "") + "\"}")
                .expect(400);
    }

    @Test
    void aTypeOfWhichThereAreTicketsStays() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");
        String type = type(staff, event, "");
        JsonNode ticket = issue(staff, event, type);

        staff.delete("/repository/delete/event_ticket_type/" + type).expect(409);
        staff.post("/events/tickets/" + ticket.get("sk").asString() + "/cancel", "")
                .expect(200);
        staff.delete("/repository/delete/event_ticket_type/" + type).expect(200);

        staff.get("/repository/get/event_ticket_type/" + type).expect(404);
        tryToIssue(staff, event, type).expect(400);
        // the ticket is still there to be looked at
        assertThat(staff.get("/events/tickets/" + ticket.get("sk").asString())
                        .expect(200)
                        .json()
                        .at("/data/status")
                        .asString())
                .isEqualTo("cancelled");
    }

    @Test
    void everybodySeesWhatIsForEverybody() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String event = published(staff, "");
        String open = type(staff, event, ",\"capacity\":5");
        String later = type(staff, event, ",\"saleStart\":\"2027-04-01\"");
        type(staff, event, ",\"visibility\":\"private\"");
        type(staff, event, ",\"visibility\":\"invite-only\"");
        type(staff, event, ",\"isActive\":false");
        staff.post("/repository/create/event_ticket_type", """
                        {"state":"draft","data":{"event":"%s","name":"draft"}}""".formatted(event)).expect(201);
        issue(staff, event, open);

        JsonNode all =
                staff.get("/events/" + event + "/ticket-types").expect(200).json();
        JsonNode forEverybody = visitorOf(organisation)
                .get("/client/events/" + event + "/ticket-types")
                .expect(200)
                .json();

        assertThat(all.get("total").asInt()).isEqualTo(6);
        assertThat(forEverybody
                        .get("data")
                        .valueStream()
                        .map(type -> type.get("sk").asString()))
                .containsExactly(open, later);
        JsonNode data = forEverybody.at("/data/0/data");
        assertThat(data.get("event").asString()).isEqualTo(event);
        assertThat(data.get("soldCount").asInt()).isEqualTo(1);
        assertThat(data.get("available").asInt()).isEqualTo(4);
        assertThat(forEverybody.at("/data/0").has("owner"))
                .as("addresses of staff")
                .isFalse();
        visitorOf(organisation)
                .get("/client/events/" + draft(staff, "") + "/ticket-types")
                .expect(404);
        visitorOf(world().organisation())
                .get("/client/events/" + event + "/ticket-types")
                .expect(404);
    }

    @Test
    void queriesFindTicketTypes() {
        Http staff = staffOf(world().organisation());
        String event = draft(staff, "");
        String cheap = type(staff, event, ",\"price\":5");
        type(staff, event, ",\"price\":50");

        JsonNode found = staff.post("/repository/find/event_ticket_type", """
                        {"query":{"data.event":"%s","data.price":{"$lt":10}}}""".formatted(event))
                .expect(200)
                .json();

        assertThat(found.get("data").valueStream().map(type -> type.get("sk").asString()))
                .containsExactly(cheap);
    }

    @Test
    void aForeignOrganisationAndCustomersChangeNothing() {
        World.Org organisation = world().organisation();
        Http staff = staffOf(organisation);
        String event = draft(staff, "");
        String type = type(staff, event, "");
        Http foreigner = staffOf(world().organisation());
        Http customer = visitorOf(organisation).bearer(world().tokenOf(world().member(organisation, "member")));

        foreigner.get("/events/" + event + "/ticket-types").expect(404);
        foreigner.get("/repository/get/event_ticket_type/" + type).expect(404);
        foreigner
                .post("/repository/update-partial/event_ticket_type/" + type, "{\"data.price\":0}")
                .expect(404);
        foreigner.delete("/repository/delete/event_ticket_type/" + type).expect(404);
        foreigner
                .post("/repository/create/event_ticket_type", """
                        {"data":{"event":"%s","name":"mine"}}""".formatted(event))
                .expect(400);
        customer.get("/events/" + event + "/ticket-types").expect(403);
        customer.post("/repository/create/event_ticket_type", """
                        {"data":{"event":"%s","name":"mine"}}""".formatted(event))
                .expect(403);

        assertThat(staff.get("/events/" + event + "/ticket-types")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }
}
