package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.api.openevent.TicketFixture.creation;
import static org.quintet.api.openevent.TicketFixture.key;
import static org.quintet.api.openevent.TicketFixture.patch;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Defects of the reference server in selling and in the programme (facts, part C) that no other test is about. */
class FactsLedgerTest extends OrderFixture {

    private JsonNode discount(String attributes) {
        return client.post("/v1/discount-codes", creation("discount-code", attributes, "event:event:" + id(event)))
                .expect(201)
                .json()
                .get("data");
    }

    /** Organizers, marketers and places are found by themselves, and what they sold is counted once. */
    @Test
    void salesAreCountedForWhoeverMadeThem() {
        String seat = ticket("Seat", ",\"price\":12.5,\"currency\":\"USD\"");
        JsonNode code = client.post(
                        "/v1/discount-codes",
                        creation(
                                "discount-code",
                                "{\"code\":\"HALF\",\"value\":50,\"type\":\"percent\",\"used-for\":\"ticket\"}",
                                "event:event:" + id(event),
                                "tickets:ticket:[" + seat + "]"))
                .expect(201)
                .json()
                .get("data");
        // a second organizer does not double anything
        World.Person second = world().member(organisation, "member");
        organizer(second);
        String place = World.unique("Hall");
        change(event, "{\"location-name\":\"%s\"}".formatted(place)).expect(200);
        JsonNode order = orderWith(seat, ",\"price\":1", key(code));
        nameAll(shopper, order, buyer.email());
        change(shopper, order, "{\"status\":\"placed\",\"payment-mode\":\"bank\"}")
                .expect(200);
        change(client, order, "{\"status\":\"completed\"}").expect(200);

        assertThat(order.at("/attributes/amount").asDouble()).isEqualTo(12.5);
        for (World.Person organizer : new World.Person[] {owner, second}) {
            assertSold("by-organizers", "email", organizer.email());
        }
        assertSold("by-marketer", "email", owner.email());
        assertSold("by-location", "location-name", place);
        JsonNode statistics = client.get("/v1/tickets/" + seat + "/order-statistics")
                .expect(200)
                .json()
                .at("/data/attributes");
        assertThat(statistics.at("/sales/completed").asDouble()).isEqualTo(12.5);
        assertThat(statistics.at("/tickets/completed").asInt()).isEqualTo(2);
    }

    private void organizer(World.Person person) {
        String invite = creation(
                "role-invite",
                "{\"email\":\"%s\",\"role-name\":\"organizer\",\"status\":\"pending\"}".formatted(person.email()),
                "event:event:" + id(event),
                "role:role:1");
        String hash = client.post("/v1/role-invites", invite)
                .expect(201)
                .json()
                .at("/data/attributes/hash")
                .asString();
        anonymous()
                .post("/v1/role_invites/accept-invite", "{\"data\":{\"token\":\"%s\"}}".formatted(hash))
                .expect(200);
    }

    private JsonNode orderWith(String ticket, String more, String code) {
        return shopper.with("Content-Type", "application/json")
                .post("/v1/orders/create-order", """
                        {"tickets":[{"id":%s,"quantity":2%s}],"discount-code":%s}""".formatted(ticket, more, code))
                .expect(200)
                .json()
                .get("data");
    }

    private void assertSold(String list, String attribute, String value) {
        JsonNode rows = admin().get("/v1/admin/sales/" + list + "?page%5Bsize%5D=0&"
                        + (attribute.equals("email")
                                ? filter("[{\"name\":\"email\",\"op\":\"eq\",\"val\":\"%s\"}]".formatted(value))
                                : "x=y"))
                .expect(200)
                .json()
                .get("data");
        assertThat(rows.valueStream()
                        .map(row -> row.get("attributes"))
                        .filter(row -> row.get(attribute).asString().equals(value)))
                .as(list)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.at("/sales/completed/sales_total").asDouble())
                            .isEqualTo(12.5);
                    assertThat(row.at("/sales/completed/ticket_count").asInt()).isEqualTo(2);
                });
    }

    @Test
    void anOrderIsCompletedAlsoWhenItsCodeHasEndedOrItsEventSaysNothing() {
        change(event, "{\"description\":null}").expect(200);
        String seat = ticket("Seat", ",\"price\":12.5,\"currency\":\"USD\"");
        JsonNode code = client.post(
                        "/v1/discount-codes",
                        creation(
                                "discount-code",
                                "{\"code\":\"ALL\",\"value\":100,\"type\":\"percent\",\"used-for\":\"ticket\"}",
                                "event:event:" + id(event),
                                "tickets:ticket:[" + seat + "]"))
                .expect(201)
                .json()
                .get("data");
        JsonNode order = orderWith(seat, "", key(code));
        nameAll(shopper, order, buyer.email());
        client.patch("/v1/discount-codes/" + key(code), patch(code, "{\"valid-till\":\"2017-01-01T00:00:00Z\"}"))
                .expect(200);

        change(shopper, order, "{\"status\":\"completed\",\"payment-mode\":\"free\"}")
                .expect(200);

        assertThat(mailbox.await(buyer.email(), "ticket_purchased").subject())
                .contains(event.at("/attributes/name").asString());
        assertThat(Pdfs.text(shopper.bytes("/v1/orders/invoices/"
                        + order.at("/attributes/identifier").asString())))
                .contains("ALL");
    }

    @Test
    void aCodeWithoutAMostIsChangedAndOneOfAnotherEventIsNot() {
        JsonNode code = discount(
                "{\"code\":\"FEW\",\"value\":5,\"type\":\"percent\",\"used-for\":\"ticket\",\"tickets-number\":3}");
        String item = "/v1/discount-codes/" + key(code);
        Http organiserElsewhere = clientOf(world().member(world().organisation(), "owner"));

        client.patch(item, patch(code, "{\"value\":6}")).expect(200);

        assertThat(organiserElsewhere.patch(item, patch(code, "{\"value\":7}")).status())
                .isEqualTo(422);
        assertThat(client.get(item).json().at("/data/attributes/value").asInt()).isEqualTo(6);
    }

    @Test
    void aTaxIsFoundByTheIdentifierOfItsEvent() {
        change(event, "{\"is-tax-enabled\":true}").expect(200);
        client.post("/v1/taxes", creation("tax", "{\"name\":\"VAT\",\"rate\":19}", "event:event:" + id(event)))
                .expect(201);
        String tax = "/v1/events/" + event.at("/attributes/identifier").asString() + "/tax";

        for (Http who : new Http[] {client, shopper, anonymous()}) {
            assertThat(who.get(tax)
                            .expect(200)
                            .json()
                            .at("/data/attributes/rate")
                            .asInt())
                    .isEqualTo(19);
        }
    }

    @Test
    void whatNeedsDatesSaysSo() {
        assertThat(client.post(
                                "/v1/speakers-calls",
                                creation("speakers-call", "{\"announcement\":\"x\"}", "event:event:" + id(event)))
                        .expect(422)
                        .json()
                        .at("/errors/0/source/pointer")
                        .asString())
                .startsWith("/data/attributes/");
        client.post("/v1/tickets", creation("ticket", "{\"name\":\"x\",\"type\":\"free\"}", "event:event:" + id(event)))
                .expect(422);
        client.post(
                        "/v1/access-codes",
                        creation(
                                "access-code",
                                "{\"code\":\"x\"}",
                                "event:event:" + id(event),
                                "marketer:user:" + owner.id()))
                .expect(422);
    }

    @Test
    void aSpeakerIsHisOwnAndHasAnAddressThatNoOtherHas() {
        change(event, "{\"is-sessions-speakers-enabled\":true}").expect(200);
        JsonNode elsewhere = create("{\"state\":\"published\",\"is-sessions-speakers-enabled\":true}");
        JsonNode ada = speaker(client, event, "ada@lovelace.example");
        JsonNode bob = speaker(client, event, "bob@example.com");
        // who speaks elsewhere is nobody here
        speaker(shopper, elsewhere, buyer.email());

        assertThat(rename(shopper, ada, "\"name\":\"Eve\"").status()).isEqualTo(403);
        Http.Answer taken = rename(client, bob, "\"email\":\"ADA@lovelace.example\"");
        assertThat(taken.status()).isEqualTo(403);
        assertThat(detail(taken)).isEqualTo("Speaker with this Email ID already exists");
        rename(client, bob, "\"email\":\"bob@example.org\"").expect(200);
    }

    private static JsonNode speaker(Http who, JsonNode event, String email) {
        return ProgrammeFixture.speak(who, event, ",\"email\":\"" + email + "\"", "")
                .expect(201)
                .json()
                .get("data");
    }

    private static Http.Answer rename(Http who, JsonNode speaker, String attribute) {
        return who.patch("/v1/speakers/" + id(speaker), patch(speaker, "{" + attribute + "}"));
    }

    @Test
    void aSpeakerChoosesNoStateBecauseOfTheTimes() {
        change(event, "{\"is-sessions-speakers-enabled\":true}").expect(200);
        Instant soon = clock.instant().plus(Duration.ofMinutes(10));
        JsonNode timeless = ProgrammeFixture.propose(shopper, event, "", "")
                .expect(201)
                .json()
                .get("data");
        JsonNode past = ProgrammeFixture.propose(
                        shopper,
                        event,
                        ",\"starts-at\":\"%s\",\"ends-at\":\"%s\"".formatted(soon, soon.plusSeconds(60)),
                        "")
                .expect(201)
                .json()
                .get("data");

        clock.ahead(Duration.ofHours(1), () -> {
            for (JsonNode session : new JsonNode[] {timeless, past}) {
                assertThat(ProgrammeFixture.revise(shopper, session, "{\"state\":\"accepted\"}")
                                .status())
                        .isEqualTo(403);
            }
        });
    }
}
