package org.quintet.ticketing.sale;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.quintet.schema.tables.records.AccessCodeRecord;
import org.quintet.schema.tables.records.DiscountCodeRecord;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.pricing.Discount;
import org.quintet.ticketing.pricing.OrderAmount;

/**
 * What a basket costs, and all that was looked up for it.
 *
 * @param toStaff whether who asks works for the event
 * @param types the ticket types of the basket, by their ids
 * @param quantities how many of each
 */
public record PriceQuote(
        EventRecord event,
        boolean toStaff,
        SortedMap<Long, TicketTypeRecord> types,
        Map<Long, Integer> quantities,
        Optional<DiscountCode> discountCode,
        Optional<AccessCode> accessCode,
        OrderAmount amount) {

    /** A code that makes some types cheaper, which is valid now. */
    public record DiscountCode(DiscountCodeRecord row, Discount discount) {}

    /** A code that opens some types; whether it is valid is another question. */
    public record AccessCode(AccessCodeRecord row, Set<Long> ticketTypeIds) {}

    /** What one ticket of a type of the basket costs before any discount. */
    public BigDecimal price(long ticketTypeId) {
        return amount.lines().stream()
                .filter(line -> line.ticketTypeId() == ticketTypeId)
                .findFirst()
                .orElseThrow()
                .price();
    }

    /** How many of the basket's tickets are of one of these types. */
    int quantityOf(Set<Long> ticketTypeIds) {
        return quantities.entrySet().stream()
                .filter(entry -> ticketTypeIds.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
