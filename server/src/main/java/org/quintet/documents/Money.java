package org.quintet.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.quintet.payments.Currencies;

/** Amounts as documents write them: {@code 12.50 EUR}. */
final class Money {

    private static final int USUAL_DIGITS = 2;

    private Money() {}

    static String text(BigDecimal amount, String currency) {
        int digits =
                Currencies.of(currency).map(Currency::getDefaultFractionDigits).orElse(USUAL_DIGITS);
        return amount.setScale(digits, RoundingMode.HALF_UP).toPlainString() + " " + currency;
    }
}
