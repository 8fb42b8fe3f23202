package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** What an event sells, as files (Open Event, parts B13 and A25). */
class SalesExportsTest extends OrderFixture {

    private List<List<String>> rows(String list) {
        return Exports.rows(Exports.text(http(), client.get(path(event) + "/export/" + list)));
    }

    private JsonNode bought() {
        client.post("/v1/custom-forms", """
                        {"data":{"type":"custom-form","attributes":{"form":"attendee","field-identifier":"tShirt","name":"T-Shirt",
                            "type":"text","is-included":true,"is-complex":true,"position":9},
                         "relationships":{"event":{"data":{"type":"event","id":"%s"}}}}}""".formatted(id(event))).expect(201);
        JsonNode order = ordered(shopper, ticket("Seat", ",\"price\":12.5,\"currency\":\"USD\""), 2);
        attendees(shopper, order)
                .forEach(attendee -> name(shopper, attendee, """
                {"firstname":"Ada","lastname":"Lovelace","email":"ada@example.com",
                 "complex-field-values":{"t_shirt":"-M"}}""").expect(200));
        change(shopper, order, """
                {"status":"placed","payment-mode":"bank","is-billing-enabled":true,"company":"Acme, \\"Söhne\\"",
                 "address":"Long Lane 1","city":"Köln","zipcode":"50667","country":"DE","tax-business-info":"DE1"}""").expect(200);
        return order;
    }

    @Test
    void ordersAreListedForPaperAndForPrograms() {
        JsonNode order = bought();

        List<List<String>> orders = rows("orders/csv");

        assertThat(orders.getFirst())
                .containsExactly(
                        "Order#",
                        "Order Date",
                        "Status",
                        "Payment Type",
                        "Payment Mode",
                        "Total Amount",
                        "Quantity",
                        "Discount Code",
                        "Access Code",
                        "First Name",
                        "Last Name",
                        "Email",
                        "Tax ID",
                        "Address",
                        "Company",
                        "Country",
                        "State",
                        "City",
                        "Zipcode");
        assertThat(orders).hasSize(2);
        assertThat(orders.get(1).getFirst())
                .endsWith("E-" + event.at("/attributes/identifier").asString() + "000002");
        assertThat(orders.get(1).subList(2, 9)).containsExactly("placed", "", "bank", "25", "2", "", "");
        assertThat(orders.get(1).subList(9, 19))
                .containsExactly(
                        "First",
                        "Last",
                        buyer.email(),
                        "DE1",
                        "Long Lane 1",
                        "Acme, \"Söhne\"",
                        "DE",
                        "",
                        "Köln",
                        "50667");
        assertThat(Pdfs.text(Exports.file(http(), client.get(path(event) + "/export/orders/pdf"))))
                .contains("Orders of", "placed", "25");
        assertThat(order.at("/attributes/identifier").asString()).isNotEmpty();
    }

    @Test
    void attendeesAreListedWithWhatTheyAnswered() {
        JsonNode order = bought();

        List<List<String>> attendees = rows("attendees/csv");

        assertThat(attendees.getFirst())
                .containsExactly(
                        "Order#",
                        "Order Date",
                        "Status",
                        "Payment Type",
                        "Payment Mode",
                        "Ticket ID",
                        "Ticket Name",
                        "Ticket Price",
                        "Ticket Type",
                        "Tax ID",
                        "Address",
                        "Company",
                        "Country",
                        "State",
                        "City",
                        "Zipcode",
                        "Email",
                        "First Name",
                        "Last Name",
                        "T-Shirt",
                        "virtual_event_checkin_times");
        assertThat(attendees).hasSize(3);
        assertThat(Exports.column(attendees, "Ticket ID"))
                .allMatch(id -> id.startsWith(order.at("/attributes/identifier").asString() + "-"));
        assertThat(Exports.column(attendees, "Ticket Name")).containsOnly("Seat");
        assertThat(Exports.column(attendees, "Ticket Price")).containsOnly("12.5");
        assertThat(Exports.column(attendees, "Company")).containsOnly("Acme, \"Söhne\"");
        assertThat(Exports.column(attendees, "Email")).containsOnly("ada@example.com");
        assertThat(Exports.column(attendees, "Last Name")).containsOnly("Lovelace");
        assertThat(Exports.column(attendees, "T-Shirt")).containsOnly("'-M");
        assertThat(Pdfs.text(Exports.file(http(), client.get(path(event) + "/export/attendees/pdf"))))
                .contains("Attendees of", "Lovelace", "12.5");
    }

    @Test
    void staffHasWhatAllEventsSell() {
        bought();
        Http staff = admin().with("Content-Type", "application/json");

        List<List<String>> live =
                Exports.rows(Exports.text(http(), staff.post("/v1/admin/export/sales/csv", "{\"status\":\"live\"}")));
        List<List<String>> past =
                Exports.rows(Exports.text(http(), staff.post("/v1/admin/export/sales/csv", "{\"status\":\"past\"}")));

        assertThat(live.getFirst())
                .containsExactly(
                        "Event Name",
                        "Owner Name",
                        "Owner Email",
                        "Event Type",
                        "Event Date",
                        "Ticket (Completed)",
                        "Sales (Completed)",
                        "Ticket (Placed)",
                        "Sales (Placed)",
                        "Ticket (Pending)",
                        "Sales (Pending)");
        List<List<String>> own =
                live.stream().filter(row -> row.get(2).equals(owner.email())).toList();
        assertThat(own).hasSize(1);
        assertThat(own.getFirst().subList(1, 11))
                .containsExactly(
                        "First Last",
                        owner.email(),
                        "Venue",
                        "December 13, 2099 23:59 +0000",
                        "0",
                        "0",
                        "2",
                        "25",
                        "0",
                        "0");
        assertThat(past).noneMatch(row -> row.get(2).equals(owner.email()));
        client.post("/v1/admin/export/sales/csv", "{}").expect(403);
        http().post("/v1/admin/export/sales/csv", "{}").expect(401);
    }
}
