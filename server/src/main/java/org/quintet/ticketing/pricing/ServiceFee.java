package org.quintet.ticketing.pricing;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the installation takes for each line of an order.
 *
 * @param percent of the price before any discount
 * @param maximum the most for one line, if there is a most
 */
public record ServiceFee(BigDecimal percent, Optional<BigDecimal> maximum) {

    BigDecimal on(PriceLine line) {
        BigDecimal fee = line.gross().multiply(percent).movePointLeft(2);
        return maximum.map(fee::min).orElse(fee);
    }
}
