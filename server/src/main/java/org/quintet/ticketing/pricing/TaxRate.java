package org.quintet.ticketing.pricing;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The tax on an event's tickets.
 *
 * @param percent 0 to 100
 * @param included whether prices have it in them already
 */
public record TaxRate(String name, BigDecimal percent, boolean included) {

    /** The tax on something of that price, in as many digits as it takes. */
    BigDecimal on(BigDecimal price) {
        BigDecimal rate = percent.movePointLeft(2);
        BigDecimal added = price.multiply(rate);
        return included ? added.divide(rate.add(BigDecimal.ONE), MathContext.DECIMAL128) : added;
    }
}
