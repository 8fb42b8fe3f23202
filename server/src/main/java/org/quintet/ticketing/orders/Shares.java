package org.quintet.ticketing.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Divides an amount of money so that the parts are as their weights are to each other, and add up to it to the last coin. */
final class Shares {

    private Shares() {}

    /**
     * The parts, in the order of their weights. Weights are not negative; if all are zero, the parts are equal.
     *
     * @param decimals how finely the currency is divided
     */
    static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> weights, int decimals) {
        BigDecimal all = sum(weights);
        List<BigDecimal> used = all.signum() > 0
                ? weights
                : weights.stream().map(_ -> BigDecimal.ONE).toList();
        BigDecimal whole = sum(used);
        List<BigDecimal> shares = new ArrayList<>();
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (BigDecimal one : used) {
            weight = weight.add(one);
            BigDecimal upToHere = amount.multiply(weight).divide(whole, decimals, RoundingMode.HALF_UP);
            shares.add(upToHere.subtract(given));
            given = upToHere;
        }
        return List.copyOf(shares);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
