package org.quintet.invoices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the installation takes of what an event sold.
 *
 * @param percent of what came in
 * @param maximum the most, if there is one
 */
record EventFee(BigDecimal percent, Optional<BigDecimal> maximum) {

    /** Less is not worth an invoice. */
    private static final BigDecimal LEAST = new BigDecimal("2.00");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int CENTS = 2;

    static EventFee of(@Nullable BigDecimal percent, @Nullable BigDecimal maximum) {
        return new EventFee(Optional.ofNullable(percent).orElse(BigDecimal.ZERO), Optional.ofNullable(maximum));
    }

    /** Of {@code revenue}, rounded half up to cents. */
    BigDecimal of(BigDecimal revenue) {
        BigDecimal share = revenue.multiply(percent).divide(HUNDRED);
        return maximum.map(share::min).orElse(share).setScale(CENTS, RoundingMode.HALF_UP);
    }

    /** Whether so much is asked for. */
    static boolean isWorthAnInvoice(BigDecimal amount) {
        return amount.compareTo(LEAST) >= 0;
    }
}
