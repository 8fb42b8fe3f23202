package org.quintet.ticketing.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;

/**
 * What a code takes off the price of tickets.
 *
 * @param value percent of the price, or money off each ticket
 * @param ticketTypeIds the types that it is for
 * @param left how many tickets it still makes cheaper
 */
public record Discount(String code, Kind kind, BigDecimal value, Set<Long> ticketTypeIds, long left) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** For a code that makes any number of tickets cheaper. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    public Discount {
        ticketTypeIds = Set.copyOf(ticketTypeIds);
        left = Math.max(0, left);
    }

    /** How {@code value} is meant. */
    public enum Kind {
        AMOUNT,
        PERCENT
    }

    boolean isFor(PriceLine line) {
        return ticketTypeIds.contains(line.ticketTypeId());
    }

    /** What is taken off one ticket: never more than it costs. */
    BigDecimal off(BigDecimal price) {
        BigDecimal off = kind == Kind.AMOUNT ? value : price.multiply(value).movePointLeft(2);
        return off.max(BigDecimal.ZERO).min(price);
    }

    /** The same in percent of the price; of nothing, nothing is taken. */
    BigDecimal percentOf(BigDecimal price) {
        return price.signum() == 0
                ? BigDecimal.ZERO
                : off(price).multiply(HUNDRED).divide(price, MathContext.DECIMAL64);
    }
}
