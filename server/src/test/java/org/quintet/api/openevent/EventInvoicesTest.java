package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quintet.invoices.EventInvoicing;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What organisers owe for a month (Open Event, part A24). */
class EventInvoicesTest extends PaymentFixture {

    @Autowired
    private EventInvoicing invoicing;

    /** An order over 100, completed by the event's staff. */
    private void sell(int price) {
        JsonNode order = ordered(
                shopper, ticket(World.unique("Seat"), ",\"price\":%d,\"currency\":\"USD\"".formatted(price)), 1);
        nameAll(shopper, order, buyer.email());
        change(shopper, order, "{\"status\":\"placed\",\"payment-mode\":\"bank\"}")
                .expect(200);
        change(client, order, "{\"status\":\"completed\"}").expect(200);
    }

    private void fee(String country, double percent, double maximum) {
        admin().post("/v1/ticket-fees", """
                {"data":{"type":"ticket-fee","attributes":{"currency":"NOK","country":"%s","service-fee":%s,
                 "maximum-fee":%s}}}""".formatted(country, percent, maximum))
                .expect(201);
    }

    private void billNextMonth(int billings) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = today.withDayOfMonth(1).plusMonths(1);
        clock.ahead(
                Duration.ofDays(first.toEpochDay() - today.toEpochDay()),
                () -> IntStream.range(0, billings)
                        .mapToObj(_ -> CompletableFuture.runAsync(invoicing::billDue))
                        .toList()
                        .forEach(CompletableFuture::join));
    }

    private JsonNode invoices() {
        return client.get(path(event) + "/event-invoices").expect(200).json().get("data");
    }

    @Test
    void anEventIsBilledOnceAMonthAndItsOwnerPays() {
        String country = World.unique("C");
        fee(country, 10.23, 11);
        change(event, "{\"payment-country\":\"%s\"}".formatted(country)).expect(200);
        sell(100);

        billNextMonth(3);

        assertThat(invoices()).hasSize(1);
        JsonNode invoice = invoices().get(0);
        JsonNode attributes = invoice.get("attributes");
        assertThat(attributes.get("amount").asDouble()).isEqualTo(10.23);
        assertThat(attributes.get("status").asString()).isEqualTo("due");
        String identifier = attributes.get("identifier").asString();
        assertThat(identifier).matches("\\d{6}U-\\d{6}");
        assertThat(attributes.get("issued-at").asString()).contains("-01T00:00:00");
        String path = "/v1/event-invoices/" + identifier;
        assertThat(client.get(path).expect(200).json().at("/data/id")).isEqualTo(invoice.get("id"));
        assertThat(client.get(path + "/event").expect(200).json().at("/data/id").asString())
                .isEqualTo(id(event));
        assertThat(client.get(path + "/user").expect(200).json().at("/data/id").asLong())
                .isEqualTo(owner.id());
        assertThat(client.get("/v1/users/" + owner.id() + "/event-invoices")
                        .expect(200)
                        .json()
                        .get("data"))
                .hasSize(1);
        eventually(() -> admin().get("/v1/mails?"
                        + filter("[{\"name\":\"recipient\",\"op\":\"eq\",\"val\":\"%s\"}]".formatted(owner.email())))
                .expect(200)
                .body()
                .contains("\"monthly_payment\""));
        String text = Pdfs.text(client.bytes("/v1/events/invoices/" + identifier));
        assertThat(text)
                .contains(
                        identifier,
                        "10.23 USD",
                        "100.00 USD",
                        event.at("/attributes/name").asString());
        onlyWhoOwesItSeesIt(path, identifier);
        pay(path);
    }

    private void onlyWhoOwesItSeesIt(String path, String identifier) {
        shopper.get(path).expect(403);
        shopper.get("/v1/events/invoices/" + identifier).expect(403);
        shopper.get(path(event) + "/event-invoices").expect(403);
        shopper.get("/v1/users/" + owner.id() + "/event-invoices").expect(403);
        shopper.post(path + "/charge", "{}").expect(403);
        anonymous().get(path).expect(401);
        client.get("/v1/event-invoices").expect(403);
        admin().get("/v1/event-invoices").expect(200);
        client.post("/v1/event-invoices", "{}").expect(405);
        client.delete(path).expect(405);
    }

    private void pay(String path) {
        String id = id(client.get(path).expect(200).json().get("data"));
        Http.Answer ignored = client.patch(path, """
                {"data":{"type":"event-invoice","id":"%s","attributes":{"status":"paid","amount":0}}}""".formatted(id)).expect(200);
        assertThat(ignored.json().at("/data/attributes/status").asString()).isEqualTo("due");
        assertThat(ignored.json().at("/data/attributes/amount").asDouble()).isEqualTo(10.23);
        String addresses = "{\"data\":{\"attributes\":{\"return-url\":\"http://r\",\"cancel-url\":\"http://c\"}}}";
        client.post(path + "/create-paypal-payment", addresses).expect(409);
        settings("{\"admin-billing-paypal-email\":\"billing@example.com\"}");
        client.post(path + "/create-paypal-payment", "{}").expect(400);
        String payment = client.post(path + "/create-paypal-payment", addresses)
                .expect(200)
                .json()
                .get("payment_id")
                .asString();
        String approved = "{\"data\":{\"attributes\":{\"paypal_payment_id\":\"%s\",\"paypal_payer_id\":\"P\"}}}"
                .formatted(payment);
        for (int i = 0; i < 2; i++) {
            assertThat(client.post(path + "/charge", approved)
                            .expect(200)
                            .json()
                            .get("status")
                            .asString())
                    .isEqualTo("Charge Successful");
        }
        JsonNode paid = client.get(path).expect(200).json().at("/data/attributes");
        assertThat(paid.get("status").asString()).isEqualTo("paid");
        assertThat(paid.get("paid-via").asString()).isEqualTo("paypal");
        client.post(path + "/create-paypal-payment", addresses).expect(409);
        settings("{\"admin-billing-paypal-email\":null}");
    }

    /** The day of the month after the next first of a month, {@code months} later. */
    private Duration until(int months, int day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate then = today.withDayOfMonth(1).plusMonths(1 + months).withDayOfMonth(day);
        return Duration.ofDays(then.toEpochDay() - today.toEpochDay());
    }

    private List<Integer> reminders() {
        return Stream.of("monthly_payment_follow_up", "monthly_payment_pre_due", "monthly_payment_post_due")
                .map(action -> mailbox.of(owner.email(), action).size())
                .toList();
    }

    @Test
    void whoOwesIsRemindedOnceEachTimeUntilHeHasPaid() {
        String country = World.unique("C");
        fee(country, 10, 100);
        change(event, "{\"payment-country\":\"%s\"}".formatted(country)).expect(200);
        sell(100);
        billNextMonth(1);

        List<List<Integer>> reminded = new ArrayList<>();
        for (Duration time :
                List.of(until(0, 13), until(0, 14), until(0, 20), until(0, 27), until(1, 2), until(1, 3))) {
            clock.ahead(time, () -> jobs.run("remind-of-invoices"));
            reminded.add(reminders());
        }

        assertThat(reminded)
                .containsExactly(
                        List.of(0, 0, 0),
                        List.of(1, 0, 0),
                        List.of(1, 0, 0),
                        List.of(1, 1, 0),
                        List.of(1, 1, 0),
                        List.of(1, 1, 1));
    }

    @Test
    void theInstallationsCodeMakesAnInvoiceCheaper() {
        String country = World.unique("C");
        fee(country, 10, 100);
        change(event, "{\"payment-country\":\"%s\"}".formatted(country)).expect(200);
        admin().post(
                        "/v1/discount-codes",
                        TicketFixture.creation(
                                "discount-code",
                                """
                        {"code":"%s","value":25,"type":"percent","used-for":"event"}""".formatted(World.unique("FEE")),
                                "events:event:[" + id(event) + "]"))
                .expect(201);
        sell(100);

        billNextMonth(1);

        assertThat(invoices()).hasSize(1);
        JsonNode invoice = invoices().get(0);
        assertThat(invoice.at("/attributes/amount").asDouble()).isEqualTo(7.5);
    }

    @Test
    void littleIsNotBilledAndNothingWithoutAFee() {
        sell(100);
        billNextMonth(1);
        assertThat(List.of(invoices())).allMatch(JsonNode::isEmpty);
        String country = World.unique("C");
        fee(country, 1, 100);
        change(event, "{\"payment-country\":\"%s\"}".formatted(country)).expect(200);

        billNextMonth(1);

        assertThat(invoices()).isEmpty();
    }
}
