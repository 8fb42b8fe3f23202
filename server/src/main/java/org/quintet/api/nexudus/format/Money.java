package org.quintet.api.nexudus.format;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quintet.payments.Currencies;

/** How prices and currencies are shown. */
public final class Money {

    /** With the currency's sign first and a point before the decimals, as in the document's examples. */
    private static final Locale LANGUAGE = Locale.US;

    /** By the currency's code; not to be used themselves, because they are not thread-safe, but copied. */
    private static final Map<String, NumberFormat> FORMATS = new ConcurrentHashMap<>();

    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

    private Money() {}

    /** Such as {@code £12.00}. */
    public static String formatted(BigDecimal price, String code) {
        Optional<Currency> currency = Currencies.of(code);
        if (currency.isEmpty()) {
            return code + " " + price.toPlainString();
        }
        NumberFormat format = (NumberFormat)
                FORMATS.computeIfAbsent(code, _ -> format(currency.get())).clone();
        return format.format(price);
    }

    private static NumberFormat format(Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(LANGUAGE);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format;
    }

    /** A currency as an object; its id is its number in ISO 4217. */
    public static Map<String, @Nullable Object> currency(String code) {
        Optional<Currency> currency = Currencies.of(code);
        Map<String, @Nullable Object> rendered = new LinkedHashMap<>();
        rendered.put("Id", currency.map(Currency::getNumericCode).orElse(null));
        rendered.put("Code", code);
        rendered.put(
                "Name",
                currency.map(known -> NAMES.computeIfAbsent(code, _ -> known.getDisplayName(LANGUAGE)))
                        .orElse(code));
        return rendered;
    }

    /** The number of a currency in ISO 4217, which stands for its id. */
    public static Optional<Integer> id(String code) {
        return Currencies.of(code).map(Currency::getNumericCode);
    }
}
