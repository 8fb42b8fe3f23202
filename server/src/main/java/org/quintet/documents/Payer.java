package org.quintet.documents;

import java.util.List;
import org.quintet.schema.tables.records.TicketOrderRecord;

/** Whom an order's documents are made out to. */
final class Payer {

    private Payer() {}

    /** The buyer; with billing, his company and its address. */
    static List<String> of(TicketOrderRecord order) {
        return order.getIsBillingEnabled()
                ? AddressLines.of(
                        order.getBillingCompany(),
                        order.getBuyerName(),
                        order.getBuyerEmail(),
                        order.getBillingAddress(),
                        AddressLines.joined(order.getBillingZipCode(), order.getBillingCity(), order.getBillingState()),
                        order.getBillingCountry())
                : AddressLines.of(order.getBuyerName(), order.getBuyerEmail());
    }
}
