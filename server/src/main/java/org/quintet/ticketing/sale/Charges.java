package org.quintet.ticketing.sale;

import static org.quintet.schema.Tables.TAX;
import static org.quintet.schema.Tables.TICKET_FEE;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.quintet.payments.Currencies;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.pricing.Discount;
import org.quintet.ticketing.pricing.OrderAmount;
import org.quintet.ticketing.pricing.PriceLine;
import org.quintet.ticketing.pricing.Pricing;
import org.quintet.ticketing.pricing.ServiceFee;
import org.quintet.ticketing.pricing.TaxRate;
import org.quintet.ticketing.types.TicketTypes;

/**
 * What comes to the prices of an event's tickets: its tax and the installation's fee. A tax that is deleted, or whose event
 * has taxes switched off, counts as none.
 */
final class Charges {

    private final DSLContext sql;

    Charges(DSLContext sql) {
        this.sql = sql;
    }

    OrderAmount on(EventRecord event, Currency currency, List<PriceLine> lines, Optional<Discount> discount) {
        return Pricing.of(currency, lines, discount, tax(event), fee(currency));
    }

    /**
     * What all of the types are sold in.
     *
     * @throws Failure.Invalid if that is not one currency
     */
    static Currency currency(Collection<TicketTypeRecord> types, EventRecord event) {
        Set<String> codes = types.stream()
                .map(type -> TicketTypes.currency(
                        Optional.ofNullable(type.getCurrency()), Optional.ofNullable(event.getPaymentCurrency())))
                .collect(Collectors.toSet());
        if (codes.size() > 1) {
            throw new Failure.Invalid(PriceQuotes.TICKETS, "Must all be sold in one currency");
        }
        return Currencies.of(codes.iterator().next()).orElseThrow();
    }

    private Optional<TaxRate> tax(EventRecord event) {
        if (!event.getIsTaxEnabled()) {
            return Optional.empty();
        }
        return sql.selectFrom(TAX)
                .where(TAX.EVENT_ID.eq(event.getId()))
                .and(TAX.DELETED_AT.isNull())
                .fetchOptional(tax -> new TaxRate(tax.getName(), tax.getRate(), tax.getIsTaxIncludedInPrice()));
    }

    private Optional<ServiceFee> fee(Currency currency) {
        return sql.selectFrom(TICKET_FEE)
                .where(TICKET_FEE.CURRENCY.eq(currency.getCurrencyCode()))
                .orderBy(TICKET_FEE.ID)
                .limit(1)
                .fetchOptional(fee -> new ServiceFee(
                        Optional.ofNullable(fee.getServiceFee()).orElse(BigDecimal.ZERO),
                        Optional.ofNullable(fee.getMaximumFee())));
    }
}
