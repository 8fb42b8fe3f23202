package org.quintet.ticketing.sale;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.quintet.payments.Currencies;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.pricing.PriceLine;

/** What one ticket costs before any discount. */
final class TicketPrices {

    /** What an offered price is called in failures. */
    static final String PRICE = "price";

    private TicketPrices() {}

    /**
     * The tickets of one line with their price.
     *
     * @throws Failure.Invalid if the buyer decides the price, and gives none, or one out of bounds
     */
    static PriceLine line(TicketTypeRecord type, Basket.Line line, Currency currency) {
        BigDecimal price = switch (TicketKind.of(type)) {
            case FREE -> BigDecimal.ZERO;
            case PAID -> TicketKind.stored(type);
            case DONATION -> donation(type, line.price(), currency);
        };
        return line(type, price, line.quantity());
    }

    /** Some tickets of a type at that price. */
    static PriceLine line(TicketTypeRecord type, BigDecimal price, int quantity) {
        return new PriceLine(
                type.getId(),
                type.getName(),
                price,
                quantity,
                TicketKind.of(type) == TicketKind.FREE,
                !type.getIsFeeAbsorbed());
    }

    private static BigDecimal donation(TicketTypeRecord type, Optional<BigDecimal> offered, Currency currency) {
        BigDecimal least = Optional.ofNullable(type.getMinPrice()).orElse(BigDecimal.ZERO);
        Optional<BigDecimal> most = Optional.ofNullable(type.getMaxPrice());
        BigDecimal price = offered.filter(it -> it.signum() > 0)
                .filter(it -> it.compareTo(least) >= 0)
                .filter(it -> most.isEmpty() || it.compareTo(most.get()) <= 0)
                .orElseThrow(() -> new Failure.Invalid(
                        PRICE, "Price for donation ticket should be present and " + range(least, most)));
        if (!Currencies.fits(price, currency)) {
            throw new Failure.Invalid(
                    PRICE, "%s has %d decimals".formatted(currency, currency.getDefaultFractionDigits()));
        }
        return price;
    }

    private static String range(BigDecimal least, Optional<BigDecimal> most) {
        return most.map(it -> "within range " + shown(least) + " to " + shown(it))
                .orElseGet(() -> "at least " + shown(least));
    }

    /** With one decimal at least: 10.0. */
    private static String shown(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 1 ? stripped.setScale(1) : stripped).toPlainString();
    }
}
