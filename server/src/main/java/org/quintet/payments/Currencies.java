package org.quintet.payments;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** What currencies there are (ISO 4217), and how finely each is divided. */
public final class Currencies {

    private Currencies() {}

    /** The currency of that code, in capitals; empty if there is none that can be paid with, such as {@code XAU}. */
    public static Optional<Currency> of(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(currency -> currency.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether {@code amount} can be paid in {@code currency}: it has no digits beyond the smallest coin. */
    public static boolean fits(BigDecimal amount, Currency currency) {
        return amount.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits();
    }
}
