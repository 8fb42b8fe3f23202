package org.quintet.ticketing.pricing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What an order costs. All money has as many decimals as the currency; percents have two.
 *
 * @param subTotal the sum of the lines; tax is in it if prices include tax
 * @param discount the sum of what was taken off
 * @param total what is to be paid
 */
public record OrderAmount(
        Currency currency,
        List<Line> lines,
        BigDecimal subTotal,
        BigDecimal discount,
        Optional<Tax> tax,
        BigDecimal total) {

    public OrderAmount {
        lines = List.copyOf(lines);
    }

    /**
     * What one line costs.
     *
     * @param price of one ticket, before any discount
     * @param fee the installation's, for the whole line
     * @param subTotal of the whole line, with the fee and without the discount
     * @param tax on one ticket, before any discount
     * @param discountedTax on one ticket that is cheaper; zero if none is
     */
    public record Line(
            long ticketTypeId,
            String name,
            BigDecimal price,
            int quantity,
            Optional<LineDiscount> discount,
            BigDecimal fee,
            BigDecimal subTotal,
            BigDecimal tax,
            BigDecimal discountedTax) {}

    /**
     * What a code takes off a line.
     *
     * @param amount off one ticket
     * @param quantity how many of the line's tickets are cheaper
     * @param total off the whole line
     * @param exhausted whether the order has more tickets than the code makes cheaper
     */
    public record LineDiscount(
            String code,
            Discount.Kind kind,
            BigDecimal percent,
            BigDecimal amount,
            int quantity,
            BigDecimal total,
            boolean exhausted) {}

    /** The tax on the whole order. */
    public record Tax(String name, BigDecimal percent, boolean included, BigDecimal amount) {}
}
