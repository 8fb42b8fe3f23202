package org.quintet.ticketing.pricing;

import java.math.BigDecimal;

/**
 * Some tickets of one type that somebody asks for.
 *
 * @param price of one ticket, before any discount; not negative
 * @param quantity how many; not negative
 * @param free whether tickets of this type are given away, so that a discount is not spent on them
 * @param bearsFee whether the buyer pays the installation's fee for them, rather than the event
 */
public record PriceLine(
        long ticketTypeId, String name, BigDecimal price, int quantity, boolean free, boolean bearsFee) {

    public PriceLine {
        if (price.signum() < 0 || quantity < 0) {
            throw new IllegalArgumentException("%s times %d".formatted(price, quantity));
        }
    }

    /** What all of them cost before any discount. */
    BigDecimal gross() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }
}
