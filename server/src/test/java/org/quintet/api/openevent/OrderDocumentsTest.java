package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** Tickets and invoices as PDF (Open Event, parts A13 and A14). */
class OrderDocumentsTest extends OrderFixture {

    @Test
    void ticketsAreAPageEachAndDoorsReadTheirCodes() {
        change(event, "{\"after-order-message\":\"Bring <b>water</b>\"}").expect(200);
        JsonNode order = ordered(shopper, ticket("Balcony", ""), 2);
        String identifier = order.at("/attributes/identifier").asString();
        shopper.get("/v1/orders/" + identifier + "/tickets-pdf").expect(409);
        World.Person guest = world().member(world().organisation(), "member");
        JsonNode first = attendees(shopper, order).getFirst();
        JsonNode last = attendees(shopper, order).getLast();
        name(shopper, first, "{\"firstname\":\"نورة\",\"lastname\":\"王小明\",\"email\":\"%s\"}".formatted(buyer.email()))
                .expect(200);
        name(
                        shopper,
                        last,
                        "{\"firstname\":\"Анна\",\"lastname\":\"Ёлкина\",\"email\":\"%s\"}".formatted(guest.email()))
                .expect(200);
        change(shopper, order, "{\"status\":\"completed\",\"payment-mode\":\"free\"}")
                .expect(200);

        Http.Answer answer =
                shopper.get("/v1/orders/" + identifier + "/tickets-pdf").expect(200);
        byte[] pdf = shopper.bytes("/v1/tickets/" + identifier);

        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).contains("attachment", identifier);
        assertThat(Pdfs.pages(pdf)).isEqualTo(2);
        assertThat(Pdfs.text(pdf))
                .contains(
                        identifier,
                        event.at("/attributes/name").asString(),
                        "Balcony",
                        "نورة",
                        "王小明",
                        "Анна Ёлкина",
                        guest.email(),
                        "At example",
                        "2099",
                        "Bring water");
        String code = identifier + "-" + last.at("/attributes/identifier").asString();
        assertThat(Pdfs.qr(pdf, 1)).isEqualTo(code);
        byte[] own = clientOf(guest).bytes("/v1/orders/" + identifier + "/tickets-pdf");
        assertThat(Pdfs.pages(own)).isEqualTo(1);
        assertThat(Pdfs.text(own)).contains("Ёлкина").doesNotContain("王小明");
        assertThat(Pdfs.pages(client.bytes("/v1/orders/attendees/" + id(first) + ".pdf")))
                .isEqualTo(1);
        clientOf(guest).get("/v1/orders/attendees/" + id(first) + ".pdf").expect(404);
        Http stranger = clientOf(world().member(world().organisation(), "member"));
        for (String path : new String[] {
            "/v1/orders/" + identifier + "/tickets-pdf",
            "/v1/tickets/" + identifier,
            "/v1/orders/attendees/" + id(first) + ".pdf",
            "/v1/orders/invoices/" + identifier
        }) {
            stranger.get(path).expect(403);
            anonymous().get(path).expect(401);
        }
        shopper.get("/v1/tickets/00000000-0000-0000-0000-000000000000").expect(404);
        shopper.get("/v1/orders/attendees/999999999.pdf").expect(404);
        JsonNode scanned = http().with("orgid", organisation.slug())
                .bearer(world().tokenOf(owner))
                .post("/events/checkin", "{\"code\":\"%s\"}".formatted(code))
                .json();
        assertThat(scanned.toString()).contains("\"success\":true");
    }

    @Test
    void anOrderIsNumberedWhenItBecomesBindingAndKeepsItsNumber() {
        String type = ticket("Seat", ",\"price\":12.5,\"currency\":\"USD\"");
        JsonNode begunFirst = ordered(shopper, type, 2);
        JsonNode placedFirst = ordered(shopper, type, 1);
        nameAll(shopper, placedFirst, buyer.email());
        nameAll(shopper, begunFirst, buyer.email());
        String placed = "{\"status\":\"placed\",\"payment-mode\":\"bank\"}";

        change(shopper, placedFirst, placed).expect(200);
        assertThat(invoice(placedFirst)).contains(numbered("000001"));
        change(shopper, begunFirst, placed).expect(200);
        assertThat(invoice(begunFirst)).contains(numbered("000003"));
        change(client, placedFirst, "{\"status\":\"cancelled\"}").expect(200);
        change(client, begunFirst, "{\"status\":\"completed\"}").expect(200);

        assertThat(invoice(begunFirst)).contains(numbered("000003"));
    }

    private String invoice(JsonNode order) {
        return Pdfs.text(shopper.bytes(
                "/v1/orders/invoices/" + order.at("/attributes/identifier").asString()));
    }

    private String numbered(String count) {
        return "E-" + event.at("/attributes/identifier").asString() + count;
    }

    @Test
    void anInvoiceSaysWhatWasBoughtAndStaysSo() {
        JsonNode order = ordered(shopper, ticket("Seat", ",\"price\":12.5,\"currency\":\"USD\""), 2);
        nameAll(shopper, order, buyer.email());
        change(shopper, order, """
                {"status":"placed","payment-mode":"bank","is-billing-enabled":true,"company":"Acme & Söhne",
                 "address":"Long Lane 1","city":"Köln","zipcode":"50667","country":"DE","tax-business-info":"DE1"}""").expect(200);

        assertThat(invoice(order))
                .contains(
                        "Order Confirmation",
                        numbered("000002"),
                        "Acme & Söhne",
                        "Long Lane 1",
                        "50667 Köln",
                        "DE1",
                        "Seat",
                        "12.50 USD",
                        "25.00 USD",
                        "placed",
                        "bank");
    }
}
