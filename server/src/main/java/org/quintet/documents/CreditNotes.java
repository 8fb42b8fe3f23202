package org.quintet.documents;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.REFUND;
import static org.quintet.schema.Tables.REFUND_TICKET;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.quintet.documents.Invoice.Fact;
import org.quintet.installation.InstallationSettings;
import org.quintet.platform.database.Rows;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.RefundRecord;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.springframework.stereotype.Component;

/** Makes credit notes: what goes back for tickets that were returned. */
@Component
public class CreditNotes {

    private final DSLContext sql;
    private final InstallationSettings settings;
    private final Pictures pictures;
    private final Sellers sellers;

    CreditNotes(DSLContext sql, InstallationSettings settings, Pictures pictures, Sellers sellers) {
        this.sql = sql;
        this.settings = settings;
        this.pictures = pictures;
        this.sellers = sellers;
    }

    /** The number of a refund's credit note. */
    public static String number(long refundId) {
        return "CN-%06d".formatted(refundId);
    }

    /**
     * The PDF of a refund's credit note. Who may have it is for the caller to know.
     *
     * @throws Failure.NotFound if there is no such refund
     */
    public byte[] pdfOf(long refundId) {
        Record row = sql.select(REFUND.fields())
                .select(TICKET_ORDER.fields())
                .select(EVENT.NAME, EVENT.TIMEZONE)
                .from(REFUND)
                .join(TICKET_ORDER)
                .on(TICKET_ORDER.ID.eq(REFUND.ORDER_ID))
                .join(EVENT)
                .on(EVENT.ID.eq(TICKET_ORDER.EVENT_ID))
                .where(REFUND.ID.eq(refundId))
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("credit note"));
        return InvoiceSheet.pdfOf(
                note(row), pictures.jpeg(settings.current().biller().logoUrl()));
    }

    private Invoice note(Record row) {
        RefundRecord refund = Rows.part(row, REFUND);
        TicketOrderRecord order = Rows.part(row, TICKET_ORDER);
        Sellers.Seller seller = sellers.of(order.getEventId());
        return new Invoice(
                "Credit Note " + number(refund.getId()),
                seller.lines(),
                Payer.of(order),
                List.of(
                        new Fact("Event", row.get(EVENT.NAME)),
                        new Fact("Order", order.getUuid().toString()),
                        new Fact("Date", Days.text(refund.getRequestedAt(), row.get(EVENT.TIMEZONE)))),
                lines(refund),
                List.of(),
                new Fact("Refund", Money.text(refund.getAmount(), refund.getCurrency())),
                seller.footer());
    }

    private List<Invoice.Line> lines(RefundRecord refund) {
        return sql.select(TICKET_TYPE.NAME, REFUND_TICKET.AMOUNT)
                .from(REFUND_TICKET)
                .join(TICKET)
                .on(TICKET.ID.eq(REFUND_TICKET.TICKET_ID))
                .join(TICKET_TYPE)
                .on(TICKET_TYPE.ID.eq(TICKET.TICKET_TYPE_ID))
                .where(REFUND_TICKET.REFUND_ID.eq(refund.getId()))
                .orderBy(TICKET.ID)
                .fetch(row -> {
                    String amount = Money.text(row.value2(), refund.getCurrency());
                    return new Invoice.Line(
                            row.value1(), Optional.of("Ticket returned"), Optional.empty(), amount, 1, amount);
                });
    }
}
