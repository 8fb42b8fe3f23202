package org.quintet.documents;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_INVOICE;
import static org.quintet.schema.Tables.USERS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.quintet.documents.Invoice.Fact;
import org.quintet.installation.BillingParty;
import org.quintet.installation.InstallationSettings;
import org.quintet.installation.Settings;
import org.quintet.payments.Amounts;
import org.quintet.platform.database.Rows;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventInvoiceRecord;
import org.quintet.schema.tables.records.UsersRecord;
import org.springframework.stereotype.Component;

/** Makes the invoices that organisers get of the installation (Open Event, part A24). */
@Component
public class EventInvoiceDocuments {

    private static final String ZONE = "UTC";

    private final DSLContext sql;
    private final InstallationSettings settings;
    private final Pictures pictures;

    EventInvoiceDocuments(DSLContext sql, InstallationSettings settings, Pictures pictures) {
        this.sql = sql;
        this.settings = settings;
        this.pictures = pictures;
    }

    /**
     * The PDF of an invoice. Who may have it is for the caller to know.
     *
     * @throws Failure.NotFound if there is no such invoice
     */
    public byte[] pdfOf(long invoiceId) {
        Record row = sql.select(EVENT_INVOICE.fields())
                .select(USERS.fields())
                .select(EVENT.NAME)
                .from(EVENT_INVOICE)
                .leftJoin(EVENT)
                .on(EVENT.ID.eq(EVENT_INVOICE.EVENT_ID))
                .leftJoin(USERS)
                .on(USERS.ID.eq(EVENT_INVOICE.USER_ID))
                .where(EVENT_INVOICE.ID.eq(invoiceId))
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("event invoice"));
        Settings current = settings.current();
        return InvoiceSheet.pdfOf(
                invoice(row, current), pictures.jpeg(current.biller().logoUrl()));
    }

    private static Invoice invoice(Record row, Settings current) {
        EventInvoiceRecord invoice = Rows.part(row, EVENT_INVOICE);
        String event = Optional.ofNullable(row.get(EVENT.NAME)).orElse("Event");
        return new Invoice(
                "Invoice " + invoice.getIdentifier(),
                issuer(current),
                debtor(Rows.part(row, USERS)),
                List.of(
                        new Fact("Event", event),
                        new Fact("Issued", Days.text(invoice.getIssuedAt(), ZONE)),
                        new Fact(
                                "Orders",
                                Days.text(invoice.getFirstOrderAt(), ZONE) + " to "
                                        + Days.text(invoice.getLastOrderAt(), ZONE)),
                        new Fact("Ticket sales", Money.text(invoice.getRevenue(), invoice.getCurrency())),
                        new Fact("Status", invoice.getStatus())),
                List.of(line(event, invoice)),
                sums(invoice),
                new Fact("Total", Money.text(invoice.getAmount(), invoice.getCurrency())),
                current.biller().additionalInfo());
    }

    private static Invoice.Line line(String event, EventInvoiceRecord invoice) {
        BigDecimal fee = invoice.getAmount().add(invoice.getDiscount());
        String amount = Money.text(fee, invoice.getCurrency());
        return new Invoice.Line(
                event,
                Optional.of("Service fee of "
                        + Amounts.shown(invoice.getServiceFee()).toPlainString() + " %"),
                Optional.empty(),
                amount,
                1,
                amount);
    }

    private static List<Fact> sums(EventInvoiceRecord invoice) {
        return invoice.getDiscount().signum() == 0
                ? List.of()
                : List.of(new Fact("Discount", "-" + Money.text(invoice.getDiscount(), invoice.getCurrency())));
    }

    private static List<String> issuer(Settings current) {
        BillingParty biller = current.biller();
        List<String> lines = new ArrayList<>();
        lines.add(biller.company().orElse(current.appName()));
        lines.addAll(AddressLines.of(
                biller.contactName().orElse(null),
                biller.address().orElse(null),
                AddressLines.joined(
                        biller.zip().orElse(null),
                        biller.city().orElse(null),
                        biller.state().orElse(null)),
                biller.country().orElse(null),
                biller.phone().orElse(null),
                biller.email().orElse(null),
                biller.taxInfo().map(tax -> "Tax id " + tax).orElse(null)));
        return lines;
    }

    private static List<String> debtor(UsersRecord user) {
        if (user.getId() == null) {
            return List.of();
        }
        return AddressLines.of(
                user.getCompany(),
                Optional.ofNullable(user.getBillingContactName())
                        .orElse(AddressLines.joined(user.getFirstName(), user.getLastName())),
                user.getBillingAddress(),
                AddressLines.joined(user.getBillingZipCode(), user.getBillingCity(), user.getBillingState()),
                user.getBillingCountry(),
                user.getBillingPhone(),
                user.getEmail(),
                user.getBillingTaxInfo() == null ? null : "Tax id " + user.getBillingTaxInfo());
    }
}
