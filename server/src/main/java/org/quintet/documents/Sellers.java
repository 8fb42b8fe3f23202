package org.quintet.documents;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TAX;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.quintet.platform.database.Rows;
import org.quintet.schema.tables.records.TaxRecord;
import org.springframework.stereotype.Component;

/** Who sells the tickets of an event: what its tax says, or its organiser. */
@Component
class Sellers {

    private final DSLContext sql;

    Sellers(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A seller on documents.
     *
     * @param footer what he wants to be said below
     */
    record Seller(List<String> lines, Optional<String> footer) {}

    Seller of(long eventId) {
        Record row = sql.select(TAX.fields())
                .select(EVENT.NAME, EVENT.ORGANISER_NAME, EVENT.ORGANISER_EMAIL)
                .from(EVENT)
                .leftJoin(TAX)
                .on(TAX.EVENT_ID.eq(EVENT.ID))
                .and(TAX.DELETED_AT.isNull())
                .and(EVENT.IS_TAX_ENABLED)
                .where(EVENT.ID.eq(eventId))
                .fetchSingle();
        return row.get(TAX.ID) == null
                ? organiser(row)
                : registered(Rows.part(row, TAX), organiser(row).lines());
    }

    private static Seller organiser(Record row) {
        List<String> lines = AddressLines.of(row.get(EVENT.ORGANISER_NAME), row.get(EVENT.ORGANISER_EMAIL));
        return new Seller(lines.isEmpty() ? List.of(row.get(EVENT.NAME)) : lines, Optional.empty());
    }

    private static Seller registered(TaxRecord tax, List<String> otherwise) {
        List<String> lines = AddressLines.of(
                tax.getRegisteredCompany(),
                tax.getContactName(),
                tax.getAddress(),
                AddressLines.joined(tax.getZip(), tax.getCity(), tax.getState()),
                tax.getCountry(),
                tax.getPhone(),
                tax.getEmail(),
                tax.getTaxId().isBlank() ? null : "Tax id " + tax.getTaxId());
        return new Seller(
                lines.isEmpty() ? otherwise : lines,
                Optional.ofNullable(tax.getInvoiceFooter()).filter(text -> !text.isBlank()));
    }
}
