package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Who may order which tickets: time, number and codes count for everybody but the event's staff (ledger, C4 and C5). */
class PurchaseRulesTest extends TicketFixture {

    private static Http.Answer order(Http buyer, JsonNode ticket, int quantity, String more) {
        return buyer.with("Content-Type", "application/json")
                .post("/v1/orders/create-order", """
                {"tickets":[{"id":%s,"quantity":%d}]%s}""".formatted(id(ticket), quantity, more));
    }

    @Test
    void ticketsAreSoldInTheirTimeAndNumbers() {
        JsonNode event = sellingEvent();
        JsonNode early = ticket(event, "{\"name\":\"Early\",\"sales-ends-at\":\"2017-07-01T00:00:00Z\"}");
        JsonNode late = ticket(event, "{\"name\":\"Late\",\"sales-starts-at\":\"2097-07-01T00:00:00Z\"}");
        JsonNode few = ticket(event, "{\"name\":\"Few\",\"min-order\":2,\"max-order\":3}");
        Http buyer = stranger();

        assertThat(detail(order(buyer, early, 1, "").expect(409))).isEqualTo("The sale of 'Early' is over");
        assertThat(detail(order(buyer, late, 1, "").expect(409))).isEqualTo("The sale of 'Late' has not begun");
        assertThat(refusal(order(buyer, few, 1, "")))
                .isEqualTo("422 tickets/quantity Order at least 2 tickets of 'Few' at a time");
        assertThat(refusal(order(buyer, few, 4, "")))
                .isEqualTo("422 tickets/quantity Order at most 3 tickets of 'Few' at a time");
        order(buyer, few, 3, "").expect(200);
        for (JsonNode ticket : List.of(early, late, few)) {
            order(client, ticket, 1, "").expect(200);
        }
    }

    @Test
    void hiddenTicketsTakeAnAccessCodeThatIsValid() {
        JsonNode event = sellingEvent();
        JsonNode hidden = ticket(event, "{\"name\":\"Hidden\",\"is-hidden\":true}");
        JsonNode code = accessCode(event, "{\"tickets-number\":4,\"min-quantity\":1,\"max-quantity\":3}", hidden);
        JsonNode other = accessCode(event, "{\"code\":\"OTHER\"}", ticket(event, "{\"is-hidden\":true}"));
        String withCode = ",\"access-code\":\"" + key(code) + "\"";
        Http buyer = stranger();

        String without = "422 tickets Ticket 'Hidden' is sold with an access code only";
        assertThat(refusal(order(buyer, hidden, 1, ""))).isEqualTo(without);
        assertThat(refusal(order(buyer, hidden, 1, ",\"access_code\":" + key(other))))
                .isEqualTo(without);
        Http.Answer unknown = order(buyer, hidden, 1, ",\"access_code\":999999999");
        assertThat(detail(unknown.expect(422))).isEqualTo("Invalid Access Code");
        assertThat(unknown.json().at("/errors/0/source/source").asString()).isEqualTo("access_code");
        assertThat(detail(order(buyer, hidden, 4, withCode).expect(422)))
                .isEqualTo("Order at most 3 tickets with the code 'OPEN'");
        order(buyer, hidden, 3, withCode).expect(200);
        assertThat(detail(order(buyer, hidden, 2, withCode).expect(422)))
                .isEqualTo("Only 1 tickets can be ordered with the code 'OPEN'");
        order(client, hidden, 1, "").expect(200);
        for (String change : new String[] {
            "{\"is-active\":false}",
            "{\"is-active\":null,\"valid-from\":\"2097-01-01T00:00:00Z\"}",
            "{\"valid-from\":\"2016-01-01T00:00:00Z\",\"valid-till\":\"2017-01-01T00:00:00Z\"}"
        }) {
            client.patch("/v1/access-codes/" + key(code), patch(code, change)).expect(200);
            assertThat(detail(order(buyer, hidden, 1, withCode).expect(422)))
                    .as(change)
                    .isEqualTo("Access code 'OPEN' is not active at this time");
        }
    }

    @Test
    void discountCodesAreUsedAsOftenAsTheyMayBeAndNeverMore() {
        JsonNode event = sellingEvent();
        JsonNode ticket = ticket(event, "{}");
        JsonNode code = discountCode(
                event, "{\"value\":50,\"tickets-number\":5,\"min-quantity\":2,\"max-quantity\":4}", ticket);
        String withCode = ",\"discount-code\":\"" + key(code) + "\"";
        Http buyer = stranger();

        assertThat(refusal(order(buyer, ticket, 1, withCode)))
                .isEqualTo("422 discount_code_id Order at least 2 tickets with the code 'SAVE'");
        assertThat(refusal(order(buyer, ticket, 5, withCode)))
                .isEqualTo("422 discount_code_id Order at most 4 tickets with the code 'SAVE'");

        // four orders of two at once: five tickets are cheaper in all
        List<Integer> amounts = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> order(buyer, ticket, 2, withCode)
                        .expect(200)
                        .json()
                        .at("/data/attributes/amount")
                        .intValue()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(amounts).containsExactly(100, 100, 150, 200);
        client.delete(path(event) + "/discount-codes/delete-unused").expect(200);
        client.get("/v1/discount-codes/" + key(code)).expect(200);
    }
}
