package org.quintet.api.openevent.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quintet.payments.Amounts;
import org.quintet.ticketing.pricing.OrderAmount;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What an order costs, as Open Event shows it (document, Calculate Order Amount). */
@JsonNaming(SnakeCaseStrategy.class)
record AmountView(@Nullable Tax tax, BigDecimal subTotal, BigDecimal total, BigDecimal discount, List<Ticket> tickets) {

    private static final String WARNING =
            "The order is not fully discounted: fewer uses of the code are left than tickets were asked for";

    record Tax(boolean included, BigDecimal amount, BigDecimal percent, String name) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Ticket(
            long id,
            String name,
            BigDecimal price,
            int quantity,
            @Nullable Discount discount,
            BigDecimal ticketFee,
            BigDecimal subTotal,
            BigDecimal ticketTax,
            BigDecimal discountedTax) {}

    record Discount(
            String code,
            BigDecimal percent,
            BigDecimal amount,
            BigDecimal total,
            String type,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String warning) {}

    static AmountView of(OrderAmount amount) {
        return new AmountView(
                amount.tax().map(AmountView::tax).orElse(null),
                Amounts.shown(amount.subTotal()),
                Amounts.shown(amount.total()),
                Amounts.shown(amount.discount()),
                amount.lines().stream().map(AmountView::ticket).toList());
    }

    private static Tax tax(OrderAmount.Tax tax) {
        return new Tax(tax.included(), Amounts.shown(tax.amount()), Amounts.shown(tax.percent()), tax.name());
    }

    private static Ticket ticket(OrderAmount.Line line) {
        return new Ticket(
                line.ticketTypeId(),
                line.name(),
                Amounts.shown(line.price()),
                line.quantity(),
                line.discount().map(AmountView::discount).orElse(null),
                Amounts.shown(line.fee()),
                Amounts.shown(line.subTotal()),
                Amounts.shown(line.tax()),
                Amounts.shown(line.discountedTax()));
    }

    private static Discount discount(OrderAmount.LineDiscount discount) {
        return new Discount(
                discount.code(),
                Amounts.shown(discount.percent()),
                Amounts.shown(discount.amount()),
                Amounts.shown(discount.total()),
                discount.kind().name().toLowerCase(Locale.ROOT),
                discount.exhausted() ? WARNING : null);
    }
}
