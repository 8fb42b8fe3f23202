package org.quintet.payments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;

/** Amounts as gateways count them: in the smallest coins of their currency, of which the yen has none smaller than itself. */
final class MinorUnits {

    /** Where Stripe counts other coins than ISO 4217 does. */
    private static final Map<String, Integer> OF_STRIPE = Map.of("ISK", 2, "UGX", 2, "MGA", 0);

    private MinorUnits() {}

    /** As Stripe wants it. */
    static long ofStripe(BigDecimal amount, String currency) {
        return amount.setScale(stripeDigits(currency), RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
    }

    /** What Stripe means. */
    static BigDecimal fromStripe(long units, String currency) {
        return BigDecimal.valueOf(units, stripeDigits(currency));
    }

    /** With as many decimals as the currency has (ISO 4217). */
    static BigDecimal scaled(BigDecimal amount, String currency) {
        return amount.setScale(digits(currency), RoundingMode.HALF_UP);
    }

    private static int stripeDigits(String currency) {
        return OF_STRIPE.getOrDefault(currency, digits(currency));
    }

    private static int digits(String currency) {
        return Currencies.of(currency).map(Currency::getDefaultFractionDigits).orElse(2);
    }
}
