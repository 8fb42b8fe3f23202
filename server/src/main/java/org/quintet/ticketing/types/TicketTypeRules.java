package org.quintet.ticketing.types;

import static org.quintet.schema.Tables.TICKET_TYPE;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jooq.Field;
import org.quintet.payments.Currencies;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.text.Slugs;
import org.quintet.schema.tables.records.TicketTypeRecord;

/** What must hold for every ticket type, whichever API wrote it. */
public final class TicketTypeRules {

    static final int LONGEST_SLUG = 200;
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("99999999999");

    private TicketTypeRules() {}

    /**
     * Checks a ticket type as it would be stored.
     *
     * @param currency what its price is in if it has none of its own
     * @throws org.quintet.platform.failures.Failure.Invalid with everything that is wrong
     */
    public static void check(TicketTypeRecord type, String currency) {
        Problems problems = new Problems();
        text(type, TICKET_TYPE.NAME, problems);
        Optional.ofNullable(type.getSlug())
                .ifPresent(slug -> problems.require(
                        slug.length() <= LONGEST_SLUG && Slugs.isOne(slug),
                        TICKET_TYPE.SLUG.getName(),
                        "Only lower-case letters, digits and hyphens, at most " + LONGEST_SLUG));
        Optional<Currency> known =
                Currencies.of(Optional.ofNullable(type.getCurrency()).orElse(currency));
        problems.require(known.isPresent(), TICKET_TYPE.CURRENCY.getName(), "Must be a currency of ISO 4217");
        known.ifPresent(known1 -> {
            price(type, TICKET_TYPE.PRICE, known1, problems);
            price(type, TICKET_TYPE.MIN_PRICE, known1, problems);
            price(type, TICKET_TYPE.MAX_PRICE, known1, problems);
        });
        notNegative(type, TICKET_TYPE.CAPACITY, problems);
        notNegative(type, TICKET_TYPE.REENTRY_LIMIT, problems);
        sales(type, problems);
        problems.throwIfAny();
    }

    private static void text(TicketTypeRecord type, Field<String> column, Problems problems) {
        String text = type.get(column);
        problems.require(text != null && !text.isBlank(), column.getName(), "Must not be blank");
    }

    private static void price(TicketTypeRecord type, Field<BigDecimal> column, Currency currency, Problems problems) {
        Optional.ofNullable(type.get(column)).ifPresent(price -> {
            boolean payable = problems.require(
                    price.signum() >= 0 && price.compareTo(HIGHEST_PRICE) <= 0,
                    column.getName(),
                    "Must be between 0 and " + HIGHEST_PRICE);
            problems.require(
                    !payable || Currencies.fits(price, currency),
                    column.getName(),
                    "%s has %d decimals".formatted(currency, currency.getDefaultFractionDigits()));
        });
    }

    private static void notNegative(TicketTypeRecord type, Field<Integer> column, Problems problems) {
        Optional.ofNullable(type.get(column))
                .ifPresent(number -> problems.require(number >= 0, column.getName(), "Must not be negative"));
    }

    private static void sales(TicketTypeRecord type, Problems problems) {
        if (type.getSalesStartsAt() != null && type.getSalesEndsAt() != null) {
            problems.require(
                    !type.getSalesEndsAt().isBefore(type.getSalesStartsAt()),
                    TICKET_TYPE.SALES_ENDS_AT.getName(),
                    "Sales must not end before they start");
        }
    }
}
