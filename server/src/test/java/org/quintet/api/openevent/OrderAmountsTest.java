package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** What tickets would cost (document, Calculate Order Amount; facts, A7, E and F). */
class OrderAmountsTest extends TicketFixture {

    private static final String PATH = "/v1/orders/calculate-amount";

    private Http.Answer amount(Http caller, String body) {
        return caller.with("Content-Type", "application/json").post(PATH, body);
    }

    private static String tickets(String... lines) {
        return "\"tickets\":[" + String.join(",", lines) + "]";
    }

    private static String line(JsonNode ticket, String more) {
        return "{\"id\":%s%s}".formatted(id(ticket), more);
    }

    private static void tax(Http client, JsonNode event, boolean included) {
        client.post(
                        "/v1/taxes",
                        creation(
                                "tax",
                                "{\"name\":\"GST\",\"rate\":18,\"is-tax-included-in-price\":" + included + "}",
                                "event:event:" + id(event)))
                .expect(201);
    }

    @Test
    void theDocumentsExampleCostsWhatTheDocumentSays() {
        JsonNode event = sellingEvent();
        JsonNode one = ticket(event, "{\"name\":\"1\",\"price\":123.5}");
        JsonNode two = ticket(event, "{\"name\":\"2\",\"price\":456.3,\"type\":\"VIP\"}");
        JsonNode three = ticket(event, "{\"name\":\"3\",\"type\":\"donation\",\"min-price\":500,\"max-price\":1000}");
        JsonNode four = ticket(event, "{\"name\":\"4\",\"type\":\"free\",\"price\":435}");
        JsonNode code = discountCode(event, "{\"code\":\"example\"}", two, three);
        tax(client, event, false);

        JsonNode amount = amount(
                        anonymous(),
                        "{"
                                + tickets(
                                        line(four, ",\"quantity\":3,\"quantity_discount\":50"),
                                        line(one, ",\"quantity\":\"2\",\"price\":1"),
                                        line(two, ",\"quantity\":4"),
                                        line(three, ",\"quantity\":3,\"price\":789.7"))
                                + ",\"discount_code\":\"" + key(code) + "\"}")
                .expect(200)
                .json();

        assertThat(amount.toString()).isEqualTo("""
                        {"tax":{"included":false,"amount":723.94,"percent":18,"name":"GST"},\
                        "sub_total":4021.87,"total":4745.81,"discount":419.43,"tickets":[\
                        {"id":%s,"name":"1","price":123.5,"quantity":2,"discount":null,"ticket_fee":0,"sub_total":247,\
                        "ticket_tax":22.23,"discounted_tax":0},\
                        {"id":%s,"name":"2","price":456.3,"quantity":4,"discount":{"code":"example","percent":10,\
                        "amount":45.63,"total":182.52,"type":"percent"},"ticket_fee":0,"sub_total":1642.68,\
                        "ticket_tax":82.13,"discounted_tax":73.92},\
                        {"id":%s,"name":"3","price":789.7,"quantity":3,"discount":{"code":"example","percent":10,\
                        "amount":78.97,"total":236.91,"type":"percent"},"ticket_fee":0,"sub_total":2132.19,\
                        "ticket_tax":142.15,"discounted_tax":127.93},\
                        {"id":%s,"name":"4","price":0,"quantity":3,"discount":null,"ticket_fee":0,"sub_total":0,\
                        "ticket_tax":0,"discounted_tax":0}]}""".formatted(id(one), id(two), id(three), id(four)));
    }

    @Test
    void aTaxThatIsOffOrDeletedAndNoTicketsCostNothing() {
        JsonNode event = sellingEvent();
        JsonNode ticket = ticket(event, "{\"price\":10}");
        tax(client, event, true);
        String body = "{" + tickets(line(ticket, "")) + "}";
        assertThat(amount(anonymous(), body).json().at("/tax/amount").decimalValue())
                .isEqualByComparingTo("1.53");
        change(event, "{\"is-tax-enabled\":false}").expect(200);
        assertThat(amount(anonymous(), body).json().get("tax").isNull()).isTrue();
        change(event, "{\"is-tax-enabled\":true}").expect(200);
        client.delete(path(event) + "/tax").expect(200);
        JsonNode untaxed = amount(anonymous(), body).expect(200).json();
        assertThat(untaxed.get("tax").isNull()).isTrue();
        assertThat(untaxed.get("total").intValue())
                .as("one, where nothing is said")
                .isEqualTo(10);
        assertThat(amount(anonymous(), "{\"tickets\":[]}").expect(200).body())
                .isEqualTo("{\"tax\":null,\"sub_total\":0,\"total\":0,\"discount\":0,\"tickets\":[]}");
    }

    @Test
    void theFeeOfTheCurrencyIsTheBuyersUnlessTheTicketAbsorbsIt() {
        // a currency that no other test has a fee for
        JsonNode event = sellingEvent("{\"payment-currency\":\"TWD\"}");
        JsonNode ticket = ticket(event, "{}");
        JsonNode absorbing = ticket(event, "{\"name\":\"x\",\"is-fee-absorbed\":true}");
        String fee = creation("ticket-fee", "{\"currency\":\"TWD\",\"service-fee\":\"5\",\"maximum-fee\":\"7\"}");
        client.post("/v1/ticket-fees", fee).expect(403);
        JsonNode made = admin().post("/v1/ticket-fees", fee).expect(201).json().get("data");

        JsonNode amount = amount(anonymous(), "{" + tickets(line(ticket, ",\"quantity\":2"), line(absorbing, "")) + "}")
                .expect(200)
                .json();

        assertThat(amount.get("total").intValue()).isEqualTo(307);
        assertThat(amount.at("/tickets/0/ticket_fee").intValue()).isEqualTo(7);
        assertThat(amount.at("/tickets/1/ticket_fee").intValue()).isZero();
        admin().delete("/v1/ticket-fees/" + key(made)).expect(200);
    }

    @Test
    void aCodeThatIsNotValidIsRefusedAndOneThatIsUsedUpOnlyIfAsked() {
        JsonNode event = sellingEvent();
        JsonNode ticket = ticket(event, "{}");
        JsonNode other = ticket(event, "{\"name\":\"Other\"}");
        JsonNode code = discountCode(event, "{\"tickets-number\":1,\"value\":50}", ticket);
        String item = "/v1/discount-codes/" + key(code);
        String withCode = "{" + tickets(line(ticket, ",\"quantity\":3")) + ",\"discount-code\":" + key(code);

        JsonNode partly = amount(anonymous(), withCode + "}").expect(200).json();
        assertThat(partly.get("total").intValue()).isEqualTo(250);
        assertThat(partly.at("/tickets/0/discount/warning").isString()).isTrue();
        client.patch(item, patch(code, "{\"tickets-number\":0}")).expect(200);
        assertThat(amount(anonymous(), withCode + "}").json().get("total").intValue())
                .isEqualTo(300);
        assertThat(refusal(amount(anonymous(), withCode + ",\"discount-verify\":true}")))
                .isEqualTo("422 discount_sold_out Discount tickets sold out.");
        client.patch(item, patch(code, "{\"tickets-number\":null}")).expect(200);
        assertThat(amount(anonymous(), withCode + ",\"discount-verify\":true}")
                        .json()
                        .get("total")
                        .intValue())
                .isEqualTo(150);
        String invalid = "422 discount_code_id Invalid Discount Code";
        assertThat(refusal(
                        amount(anonymous(), "{" + tickets(line(other, "")) + ",\"discount-code\":" + key(code) + "}")))
                .isEqualTo(invalid);
        for (String change : new String[] {
            "{\"is-active\":false}",
            "{\"is-active\":true,\"valid-from\":\"2097-01-01T00:00:00Z\"}",
            "{\"valid-from\":null,\"valid-till\":\"2017-01-01T00:00:00Z\"}"
        }) {
            client.patch(item, patch(code, change)).expect(200);
            assertThat(refusal(amount(anonymous(), withCode + "}"))).as(change).isEqualTo(invalid);
        }
        assertThat(refusal(amount(anonymous(), withCode + "9999999}"))).isEqualTo(invalid);
        Map.of("\"\"", "discount-code", "null", "discount-code", "\"x\"", "discount-code")
                .forEach((value, member) -> {
                    JsonNode refused = amount(
                                    anonymous(), "{" + tickets(line(ticket, "")) + ",\"discount-code\":" + value + "}")
                            .expect(422)
                            .json();
                    assertThat(refused.at("/" + member + "/0").asString()).isEqualTo("Not a valid integer.");
                });
    }

    @Test
    void whatHasNoPriceIsRefusedAndNothingIsTheServersFault() {
        JsonNode event = sellingEvent();
        JsonNode ticket = ticket(event, "{}");
        JsonNode donation = ticket(
                event, "{\"name\":\"D\",\"type\":\"donation\",\"min-price\":10,\"max-price\":20,\"price\":null}");
        String range = "422 tickets/price Price for donation ticket should be present and within range 10.0 to 20.0";
        for (String price :
                new String[] {"", ",\"price\":null", ",\"price\":0", ",\"price\":9.99", ",\"price\":20.01"}) {
            assertThat(refusal(amount(anonymous(), "{" + tickets(line(donation, price)) + "}")))
                    .as(price)
                    .isEqualTo(range);
        }
        amount(anonymous(), "{" + tickets(line(donation, ",\"price\":10")) + "}")
                .expect(200);
        JsonNode elsewhere = ticket(sellingEvent(), "{}");
        assertThat(refusal(amount(anonymous(), "{" + tickets(line(ticket, ""), line(elsewhere, "")) + "}")))
                .startsWith("422 tickets All tickets must belong to same event. Found: {");
        assertThat(refusal(amount(anonymous(), "{" + tickets("{\"id\":999999999}") + "}")))
                .isEqualTo("404 tickets Tickets not found for IDs: [999999999]");
        JsonNode draft = sellingEvent("{\"state\":\"draft\"}");
        String ofDraft = "{" + tickets(line(ticket(draft, "{}"), "")) + "}";
        amount(anonymous(), ofDraft).expect(404);
        amount(client, ofDraft).expect(200);
        for (String body : new String[] {
            "{}",
            "{\"tickets\":null}",
            "{\"tickets\":{}}",
            "{" + tickets("1") + "}",
            "{" + tickets("{}") + "}",
            "{" + tickets("{\"id\":\"x\"}") + "}",
            "{" + tickets("{\"id\":1e99}") + "}",
            "{" + tickets(line(ticket, ",\"quantity\":-1")) + "}",
            "{" + tickets(line(ticket, ",\"quantity\":1.5")) + "}",
            "{" + tickets(line(ticket, ",\"quantity\":99999999999")) + "}",
            "{" + tickets(line(ticket, ",\"price\":\"x\"")) + "}",
            "{" + tickets(line(ticket, "")) + ",\"access-code\":[]}"
        }) {
            JsonNode refused = amount(anonymous(), body).expect(422).json();
            assertThat(refused.has("tickets") || refused.has("access-code"))
                    .as(body)
                    .isTrue();
        }
        amount(anonymous(), "[]").expect(400);
        amount(anonymous(), "{").expect(400);
        assertThat(amount(anonymous(), "{" + tickets(line(ticket, ",\"quantity\":2147483647")) + "}")
                        .expect(200)
                        .json()
                        .get("total")
                        .longValue())
                .isEqualTo(214748364700L);
        assertThat(amount(anonymous(), "{" + tickets(line(ticket, ",\"quantity\":5"), line(ticket, "")) + "}")
                        .json()
                        .get("total")
                        .intValue())
                .as("the last entry counts")
                .isEqualTo(100);
    }
}
