package org.quintet.documents;

import static org.quintet.schema.Tables.DISCOUNT_CODE;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_ORDER_LINE;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.quintet.documents.Invoice.Fact;
import org.quintet.installation.InstallationSettings;
import org.quintet.platform.database.Rows;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.orders.OrderNumbers;
import org.springframework.stereotype.Component;

/** Makes the invoices of orders (Open Event, part A14): of what was bought, as it was reckoned when it was. */
@Component
public class OrderInvoices {

    private final DSLContext sql;
    private final InstallationSettings settings;
    private final Pictures pictures;
    private final Sellers sellers;

    OrderInvoices(DSLContext sql, InstallationSettings settings, Pictures pictures, Sellers sellers) {
        this.sql = sql;
        this.settings = settings;
        this.pictures = pictures;
        this.sellers = sellers;
    }

    /**
     * The PDF of an order's invoice. Who may have it is for the caller to know.
     *
     * @throws Failure.NotFound if there is no such order
     */
    public byte[] pdfOf(long orderId) {
        Record row = sql.select(TICKET_ORDER.fields())
                .select(EVENT.NAME, EVENT.IDENTIFIER, EVENT.TIMEZONE, DISCOUNT_CODE.CODE)
                .from(TICKET_ORDER)
                .join(EVENT)
                .on(EVENT.ID.eq(TICKET_ORDER.EVENT_ID))
                .leftJoin(DISCOUNT_CODE)
                .on(DISCOUNT_CODE.ID.eq(TICKET_ORDER.DISCOUNT_CODE_ID))
                .where(TICKET_ORDER.ID.eq(orderId))
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("order"));
        return InvoiceSheet.pdfOf(
                invoice(row), pictures.jpeg(settings.current().biller().logoUrl()));
    }

    private Invoice invoice(Record row) {
        TicketOrderRecord order = Rows.part(row, TICKET_ORDER);
        Sellers.Seller seller = sellers.of(order.getEventId());
        BoughtLines bought = BoughtLines.of(lines(order), order, Optional.ofNullable(row.get(DISCOUNT_CODE.CODE)));
        return new Invoice(
                "Order Confirmation " + OrderNumbers.text(order, row.get(EVENT.IDENTIFIER)),
                seller.lines(),
                Payer.of(order),
                facts(order, row),
                bought.lines(),
                bought.sums(),
                new Fact("Total", Money.text(order.getAmount(), order.getCurrency())),
                seller.footer());
    }

    private List<Record> lines(TicketOrderRecord order) {
        return List.copyOf(sql.select(TICKET_ORDER_LINE.fields())
                .select(TICKET_TYPE.NAME)
                .from(TICKET_ORDER_LINE)
                .join(TICKET_TYPE)
                .on(TICKET_TYPE.ID.eq(TICKET_ORDER_LINE.TICKET_TYPE_ID))
                .where(TICKET_ORDER_LINE.ORDER_ID.eq(order.getId()))
                .orderBy(TICKET_TYPE.ID)
                .fetch());
    }

    private List<Fact> facts(TicketOrderRecord order, Record row) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Event", row.get(EVENT.NAME)));
        facts.add(new Fact("Order", order.getUuid().toString()));
        facts.add(new Fact("Date", Days.text(OrderNumbers.at(order), row.get(EVENT.TIMEZONE))));
        facts.add(new Fact("Status", order.getState()));
        Optional.ofNullable(order.getPaymentMode()).ifPresent(mode -> facts.add(new Fact("Payment", mode)));
        Optional.ofNullable(order.getBillingTaxInfo())
                .filter(_ -> order.getIsBillingEnabled())
                .ifPresent(tax -> facts.add(new Fact("Tax id of the buyer", tax)));
        return facts;
    }
}
