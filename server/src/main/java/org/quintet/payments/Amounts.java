package org.quintet.payments;

import java.math.BigDecimal;

/** How amounts of money are shown: 25 rather than 25.0000. */
public final class Amounts {

    private Amounts() {}

    /** The same number without zeros behind its last decimal. */
    public static BigDecimal shown(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
