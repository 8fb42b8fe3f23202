package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Tickets of events are made, changed and deleted (document, group Tickets; facts, A1). */
class TicketWritingTest extends TicketFixture {

    @Test
    void aTicketIsWhatWasSentWithTheContractsDefaults() {
        JsonNode event = sellingEvent();
        JsonNode made = client.post("/v1/tickets", creation("ticket", """
                                {"name":"Plain","type":"VIP-ticket","sales_starts_at":"2017-06-01T01:24:47.500127Z",
                                "sales-ends-at":"2017-06-30T00:24:47Z","price":"12.50","nonsense":1}""", "event:event:" + id(event)))
                .expect(201)
                .json()
                .get("data");

        JsonNode attributes = made.get("attributes");
        assertThat(attributes.get("type").asString()).isEqualTo("VIP-ticket");
        assertThat(attributes.get("price").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(attributes.get("sales-starts-at").asString()).startsWith("2017-06-01T01:24:47.500127");
        Map.of(
                        "quantity", 100,
                        "min-order", 1,
                        "max-order", 10,
                        "position", 1,
                        "min-price", 0,
                        "max-price", 0)
                .forEach((name, value) ->
                        assertThat(attributes.get(name).intValue()).as(name).isEqualTo(value));
        Map.of(
                        "is-hidden", false,
                        "is-fee-absorbed", false,
                        "is-description-visible", false,
                        "is-checkin-restricted", true,
                        "auto-checkin-enabled", false)
                .forEach((name, value) ->
                        assertThat(attributes.get(name).booleanValue()).as(name).isEqualTo(value));
        assertThat(attributes.get("deleted-at").isNull()).isTrue();
    }

    @Test
    void aChangeKeepsWhatItDoesNotNameAndNullClears() {
        JsonNode event = sellingEvent();
        JsonNode ticket = ticket(event, """
                {"is-hidden":true,"is-description-visible":true,"is-checkin-restricted":false,"auto-checkin-enabled":true,
                "description":"A view","badge-id":"b","quantity":"7","max-order":3}""");
        String item = "/v1/tickets/" + id(ticket);

        JsonNode renamed = client.patch(item, patch(ticket, "{\"name\":\"Box\"}"))
                .expect(200)
                .json()
                .at("/data/attributes");

        assertThat(renamed.get("name").asString()).isEqualTo("Box");
        ticket.get("attributes").properties().stream()
                .filter(attribute -> !attribute.getKey().equals("name"))
                .forEach(attribute -> assertThat(renamed.get(attribute.getKey()))
                        .as(attribute.getKey())
                        .isEqualTo(attribute.getValue()));
        JsonNode cleared =
                client.patch(item, patch(ticket, """
                        {"description":null,"badge-id":null,"quantity":null,"is-hidden":null,"position":null}""")).expect(200).json().at("/data/attributes");
        assertThat(cleared.get("description").isNull()).isTrue();
        assertThat(cleared.get("badge-id").isNull()).isTrue();
        assertThat(cleared.get("quantity").isNull()).isTrue();
        assertThat(cleared.get("is-hidden").booleanValue())
                .as("null says nothing about a flag")
                .isTrue();
        assertThat(client.patch(item, patch(ticket, "{\"is-hidden\":false}"))
                        .expect(200)
                        .json()
                        .at("/data/attributes/is-hidden")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        JsonNode event = sellingEvent();
        String at = "422 /data/attributes/";
        Map<String, String> refusals = Map.ofEntries(
                Map.entry(
                        "{\"sales-ends-at\":\"2017-06-01T00:00:00Z\"}",
                        at + "sales-ends-at sales-ends-at should be after sales-starts-at"),
                Map.entry(
                        "{\"min-order\":5,\"max-order\":4}",
                        at + "max-order max-order should be greater than or equal to min-order"),
                Map.entry(
                        "{\"quantity\":4,\"min-order\":5}",
                        at + "quantity quantity should be greater than or equal to min-order"),
                Map.entry(
                        "{\"quantity\":4,\"max-order\":5}",
                        at + "quantity quantity should be greater than or equal to max-order"),
                Map.entry("{\"quantity\":0}", at + "quantity quantity should be greater than 0"),
                Map.entry("{\"quantity\":-1}", at + "quantity Invalid value."),
                Map.entry("{\"quantity\":4294967297}", at + "quantity Invalid value."),
                Map.entry(
                        "{\"type\":\"donation\",\"min-price\":3,\"max-price\":2}",
                        at + "min-price min-price should be less than or equal to max-price"),
                Map.entry("{\"price\":0}", "422 data/attributes/price paid ticket price should be greater than 0"),
                Map.entry("{\"price\":null}", "422 data/attributes/price paid ticket price should be greater than 0"),
                Map.entry("{\"price\":-1}", at + "price Invalid value."),
                Map.entry("{\"price\":1e400}", at + "price Not a valid number."),
                Map.entry("{\"price\":1.234}", at + "price USD has 2 decimals"),
                Map.entry("{\"name\":\" \"}", at + "name Must not be blank"),
                Map.entry("{\"name\":null}", at + "name Field may not be null."),
                Map.entry("{\"sales-starts-at\":\"soon\"}", at + "sales-starts-at Not a valid datetime."));
        refusals.forEach((attributes, refusal) -> assertThat(refusal(postTicket(client, event, attributes)))
                .as(attributes)
                .isEqualTo(refusal));
        Http.Answer late =
                postTicket(client, event, "{\"name\":\"example\",\"sales-ends-at\":\"2199-01-01T00:00:00Z\"}");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.json().at("/errors/0/source/sales_ends_at").asString())
                .isEqualTo("/data/attributes/sales-ends-at");
        assertThat(detail(late)).isEqualTo("End of ticket sales date of 'example' cannot be after end of event date");
        Http.Answer dateless = client.post(
                "/v1/tickets", creation("ticket", "{\"name\":\"x\",\"type\":\"free\"}", "event:event:" + id(event)));
        assertThat(refusal(dateless))
                .isEqualTo("422 /data/attributes/sales-starts-at Missing data for required field.");
        assertThat(client.post("/v1/tickets", creation("ticket", "{}")).status())
                .isEqualTo(422);
        assertThat(ids(client.get(path(event) + "/tickets"))).isEmpty();
    }

    @Test
    void paidTicketsTakeAnEventThatCanBePaid() {
        JsonNode unpaid = create("""
                {"state":"published","can-pay-by-paypal":false,"can-pay-by-stripe":false,"can-pay-by-cheque":false,
                "can-pay-by-bank":false,"can-pay-onsite":false,"can-pay-by-invoice":false}""");
        Http.Answer refused = postTicket(client, unpaid, "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/source/event_id").asString()).isEqualTo(id(unpaid));
        assertThat(detail(refused)).isEqualTo("Event having paid ticket must have a payment method");
        JsonNode free = ticket(unpaid, "{\"type\":\"free\",\"price\":null}");
        client.patch("/v1/tickets/" + id(free), patch(free, "{\"type\":\"donation\"}"))
                .expect(422);
    }

    @Test
    void aNameIsTakenOnceWhileItsTicketIsThere() {
        JsonNode event = sellingEvent();
        JsonNode ticket = ticket(event, "{}");
        assertThat(refusal(postTicket(client, event, "{}")))
                .isEqualTo("409 /data/attributes/name Ticket already exists");

        client.delete("/v1/tickets/" + id(ticket)).expect(200);
        client.get("/v1/tickets/" + id(ticket)).expect(404);
        JsonNode second = ticket(event, "{}");
        String gone = "/v1/tickets/" + id(ticket) + "?get_trashed=true";
        client.patch(gone, patch(ticket, "{\"deleted-at\":null}")).expect(404);
        Http.Answer taken = admin().patch(gone, patch(ticket, "{\"deleted-at\":null}"));
        assertThat(taken.status()).as("another has its name by now").isEqualTo(409);
        client.delete("/v1/tickets/" + id(second)).expect(200);
        admin().patch(gone, patch(ticket, "{\"deleted-at\":null}")).expect(200);
        assertThat(ids(client.get(path(event) + "/tickets"))).containsExactly(id(ticket));
        client.patch("/v1/tickets/" + id(ticket), patch(ticket, "{\"deleted-at\":\"2020-01-01T00:00:00Z\"}"))
                .expect(200);
        client.get("/v1/tickets/" + id(ticket)).expect(200);
    }

    @Test
    void ofManyWhoGiveTheSameNameAtOnceOneDoes() {
        JsonNode event = sellingEvent();
        JsonNode other = ticket(event, "{\"name\":\"Other\"}");
        List<Integer> tickets = atOnce(() -> postTicket(client, event, "{}"));
        List<Integer> discounts = atOnce(() -> postDiscountCode(client, event, "{}"));
        List<Integer> accesses = atOnce(() -> postAccessCode(client, event, "{}"));

        assertThat(List.of(tickets, discounts, accesses))
                .allSatisfy(
                        statuses -> assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201));
        assertThat(refusal(client.patch("/v1/tickets/" + id(other), patch(other, "{\"name\":\"Seat\"}"))))
                .isEqualTo("409 /data/attributes/name Ticket already exists");
        assertThat(refusal(postAccessCode(client, event, "{}")))
                .isEqualTo("409 /data/attributes/code Access Code already exists");
    }

    private static List<Integer> atOnce(Callable<Http.Answer> request) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(8, request)).stream()
                    .map(answer -> answer.resultNow().status())
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void organisersWriteTicketsAndNobodyElse() {
        JsonNode event = sellingEvent();
        JsonNode ticket = ticket(event, "{}");
        String item = "/v1/tickets/" + id(ticket);
        Http stranger = stranger();

        assertThat(refusal(postTicket(stranger, event, "{\"name\":\"x\"}")))
                .isEqualTo("404 /data/relationships/event Event: " + id(event) + " not found");
        postTicket(anonymous(), event, "{\"name\":\"x\"}").expect(401);
        stranger.patch(item, patch(ticket, "{\"name\":\"x\"}")).expect(403);
        anonymous().patch(item, patch(ticket, "{\"name\":\"x\"}")).expect(401);
        stranger.delete(item).expect(403);
        JsonNode other = sellingEvent();
        assertThat(client.patch(item + "/relationships/event", "{\"data\":" + linkage("event", id(other)) + "}")
                        .status())
                .isEqualTo(422);
        assertThat(client.get(item).expect(200).json().get("data")).isEqualTo(ticket);
    }

    @Test
    void aTicketThatIsSoldStays() {
        JsonNode event = sellingEvent();
        JsonNode ticket = ticket(event, "{\"type\":\"free\",\"price\":0}");
        client.with("Content-Type", "application/json")
                .post("/v1/orders/create-order", "{\"tickets\":[{\"id\":%s,\"quantity\":1}]}".formatted(id(ticket)))
                .expect(200);

        Http.Answer refused = client.delete("/v1/tickets/" + id(ticket));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/errors/0/source/parameter").asString()).isEqualTo("ticket_id");
        assertThat(detail(refused)).isEqualTo("Can't delete a ticket that has sales");
    }

    @Test
    void hiddenTicketsAreLeftOutOfListsAndFoundByTheirId() {
        JsonNode event = sellingEvent();
        JsonNode shown = ticket(event, "{\"name\":\"Shown\"}");
        JsonNode hidden = ticket(event, "{\"name\":\"Hidden\",\"is-hidden\":true}");
        String page = "/v1/events/" + event.at("/attributes/identifier").asString() + "/tickets";

        assertThat(ids(anonymous().get(path(event) + "/tickets"))).containsExactly(id(shown));
        assertThat(ids(client.get(path(event) + "/tickets"))).containsExactly(id(shown), id(hidden));
        assertThat(ids(client.get(page))).as("the event's page").containsExactly(id(shown));
        assertThat(ids(admin().get(page))).containsExactly(id(shown), id(hidden));
        assertThat(anonymous()
                        .get(path(event) + "?include=tickets")
                        .expect(200)
                        .json()
                        .get("included"))
                .hasSize(1);
        anonymous().get("/v1/tickets/" + id(hidden)).expect(200);
        anonymous().get("/v1/tickets/" + id(hidden) + "/event").expect(200);
        JsonNode code = accessCode(event, "{}", hidden);
        assertThat(ids(anonymous().get("/v1/access-codes/" + key(code) + "/tickets")))
                .containsExactly(id(hidden));
    }

    @Test
    void tagsAreWordsForTicketsOfOneEvent() {
        JsonNode event = sellingEvent();
        JsonNode ticket = ticket(event, "{}");
        String ofEvent = "event:event:" + id(event);
        JsonNode tag = client.post(
                        "/v1/ticket-tags",
                        creation("ticket-tag", "{\"name\":\"early\"}", ofEvent, "tickets:ticket:" + all(ticket)))
                .expect(201)
                .json()
                .get("data");
        String item = "/v1/ticket-tags/" + id(tag);

        assertThat(ids(anonymous().get(path(event) + "/ticket-tags"))).containsExactly(id(tag));
        assertThat(ids(anonymous().get("/v1/tickets/" + id(ticket) + "/ticket-tags")))
                .containsExactly(id(tag));
        assertThat(ids(anonymous().get(item + "/tickets"))).containsExactly(id(ticket));
        anonymous().get(item + "/event").expect(200);
        String again = creation("ticket-tag", "{\"name\":\"early\"}", ofEvent);
        client.post("/v1/ticket-tags", again).expect(409);
        JsonNode foreign = ticket(sellingEvent(), "{}");
        client.post(item + "/relationships/tickets", "{\"data\":" + linkage("ticket", all(foreign)) + "}")
                .expect(422);
        client.patch(
                        "/v1/tickets/" + id(foreign) + "/relationships/ticket-tags",
                        "{\"data\":" + linkage("ticket-tag", all(tag)) + "}")
                .expect(422);
        Http stranger = stranger();
        Http.Answer refused = stranger.post("/v1/ticket-tags", creation("ticket-tag", "{\"name\":\"x\"}", ofEvent));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(detail(refused)).isEqualTo("Co-organizer access is required.");
        stranger.delete(item).expect(403);
        client.patch("/v1/tickets/" + id(ticket) + "/relationships/ticket-tags", "{\"data\":[]}")
                .expect(200);
        assertThat(ids(anonymous().get(item + "/tickets"))).isEmpty();
        client.delete(item).expect(200);
        anonymous().get(item).expect(404);
        client.post("/v1/ticket-tags", again).expect(201);
    }

    @Test
    void whatIsLeftIsCountedWithoutWhatIsHidden() {
        JsonNode event = sellingEvent();
        JsonNode ticket = ticket(event, "{\"quantity\":12}");
        ticket(event, "{\"name\":\"Any\",\"quantity\":null}");
        ticket(event, "{\"name\":\"Hidden\",\"is-hidden\":true}");

        for (String named :
                new String[] {id(event), event.at("/attributes/identifier").asString()}) {
            JsonNode left = anonymous()
                    .get("/v1/events/" + named + "/tickets/availability")
                    .expect(200)
                    .json();
            assertThat(left).hasSize(2);
            assertThat(left.get(0).toString())
                    .isEqualTo("{\"id\":%s,\"name\":\"Seat\",\"quantity\":12,\"available\":12}".formatted(id(ticket)));
            assertThat(left.at("/1/available").isNull()).isTrue();
        }
        anonymous().get("/v1/events/999999999/tickets/availability").expect(404);
    }
}
