package org.quintet.exports;

import static org.quintet.schema.Tables.PAYMENT;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.quintet.platform.database.Rows;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.ticketing.orders.OrderNumbers;

/** What lists of orders and of attendees tell of an order. A row without one has nothing there. */
final class OrderColumns {

    /** For the queries of such lists. */
    static final List<Field<?>> FIELDS = Stream.concat(Stream.of(TICKET_ORDER.fields()), Stream.of(PAYMENT.PAID_VIA))
            .toList();

    private OrderColumns() {}

    /** Which order it is, and how it is paid. */
    static List<Column> order(EventRecord event) {
        return List.of(
                ofOrder("Order#", row -> OrderNumbers.text(Rows.part(row, TICKET_ORDER), event.getIdentifier())),
                Column.time("Order Date", TICKET_ORDER.CREATED_AT, ZoneOffset.UTC),
                Column.of("Status", TICKET_ORDER.STATE),
                Column.of("Payment Type", PAYMENT.PAID_VIA),
                Column.of("Payment Mode", TICKET_ORDER.PAYMENT_MODE));
    }

    /** For whom the bill is. */
    static List<Column> billing() {
        return List.of(
                Column.of("Tax ID", TICKET_ORDER.BILLING_TAX_INFO),
                Column.of("Address", TICKET_ORDER.BILLING_ADDRESS),
                Column.of("Company", TICKET_ORDER.BILLING_COMPANY),
                Column.of("Country", TICKET_ORDER.BILLING_COUNTRY),
                Column.of("State", TICKET_ORDER.BILLING_STATE),
                Column.of("City", TICKET_ORDER.BILLING_CITY),
                Column.of("Zipcode", TICKET_ORDER.BILLING_ZIP_CODE));
    }

    /** A column that needs an order. */
    static Column ofOrder(String heading, Function<Record, String> text) {
        return new Column(heading, row -> row.get(TICKET_ORDER.ID) == null ? "" : text.apply(row));
    }

    /** An amount; nothing if it is zero. */
    static Column amount(String heading, Field<BigDecimal> field) {
        return new Column(heading, row -> {
            BigDecimal amount = row.get(field);
            return amount.signum() == 0 ? "" : Column.text(amount);
        });
    }
}
