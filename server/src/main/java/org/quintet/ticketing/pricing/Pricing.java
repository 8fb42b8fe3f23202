package org.quintet.ticketing.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Calculates what tickets cost: for every API and every page, whoever asks and whoever sells. Decimal; a line is rounded
 * half up to the currency's smallest coin where its discount and its fee are, so that lines add up to the order to the cent;
 * so is the tax on the whole (Open Event's facts, A7 and E).
 */
public final class Pricing {

    private static final int DECIMALS_OF_PERCENTS = 2;

    private final Currency currency;
    private final Optional<Discount> discount;
    private final Optional<TaxRate> tax;
    private final Optional<ServiceFee> fee;

    private Pricing(Currency currency, Optional<Discount> discount, Optional<TaxRate> tax, Optional<ServiceFee> fee) {
        this.currency = currency;
        this.discount = discount;
        this.tax = tax;
        this.fee = fee;
    }

    /**
     * What the tickets cost together. A discount of which less is left than the order has tickets is spent on the types in
     * the order of their ids.
     *
     * @param lines each of another type
     */
    public static OrderAmount of(
            Currency currency,
            List<PriceLine> lines,
            Optional<Discount> discount,
            Optional<TaxRate> tax,
            Optional<ServiceFee> fee) {
        return new Pricing(currency, discount, tax, fee).of(lines);
    }

    private OrderAmount of(List<PriceLine> lines) {
        long wanted = lines.stream()
                .filter(line -> discount.filter(it -> it.isFor(line)).isPresent())
                .mapToLong(PriceLine::quantity)
                .sum();
        long left = discount.map(Discount::left).orElse(0L);
        boolean exhausted = wanted > left;
        List<OrderAmount.Line> priced = new ArrayList<>();
        for (PriceLine line : inOrder(lines)) {
            int cheaper = line.free() ? 0 : (int) Math.min(line.quantity(), left);
            OrderAmount.Line one = line(line, discountOn(line, cheaper, exhausted));
            left -= one.discount().map(OrderAmount.LineDiscount::quantity).orElse(0);
            priced.add(one);
        }
        BigDecimal subTotal = sum(priced, OrderAmount.Line::subTotal);
        BigDecimal off = sum(
                priced,
                line -> line.discount().map(OrderAmount.LineDiscount::total).orElse(BigDecimal.ZERO));
        Optional<OrderAmount.Tax> taxed = tax.map(it -> on(it, subTotal));
        BigDecimal added =
                taxed.filter(it -> !it.included()).map(OrderAmount.Tax::amount).orElse(BigDecimal.ZERO);
        return new OrderAmount(currency, priced, subTotal, off, taxed, money(subTotal.add(added)));
    }

    private static List<PriceLine> inOrder(List<PriceLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparingLong(PriceLine::ticketTypeId))
                .toList();
    }

    private Optional<OrderAmount.LineDiscount> discountOn(PriceLine line, int cheaper, boolean exhausted) {
        return discount.filter(it -> !line.free() && it.isFor(line)).map(it -> {
            BigDecimal off = it.off(line.price());
            return new OrderAmount.LineDiscount(
                    it.code(),
                    it.kind(),
                    it.percentOf(line.price()).setScale(DECIMALS_OF_PERCENTS, RoundingMode.HALF_UP),
                    money(off),
                    cheaper,
                    money(off.multiply(BigDecimal.valueOf(cheaper))),
                    exhausted);
        });
    }

    private OrderAmount.Line line(PriceLine line, Optional<OrderAmount.LineDiscount> cheaper) {
        BigDecimal charged =
                money(fee.filter(_ -> line.bearsFee()).map(it -> it.on(line)).orElse(BigDecimal.ZERO));
        BigDecimal off = cheaper.map(OrderAmount.LineDiscount::total).orElse(BigDecimal.ZERO);
        BigDecimal taxed = tax.map(it -> it.on(line.price())).orElse(BigDecimal.ZERO);
        BigDecimal taxedCheaper = cheaper.isEmpty() ? BigDecimal.ZERO : discountedTax(line.price());
        return new OrderAmount.Line(
                line.ticketTypeId(),
                line.name(),
                money(line.price()),
                line.quantity(),
                cheaper,
                charged,
                money(line.gross().subtract(off).add(charged)),
                money(taxed),
                money(taxedCheaper));
    }

    private BigDecimal discountedTax(BigDecimal price) {
        BigDecimal left = discount.map(it -> price.subtract(it.off(price))).orElse(price);
        return tax.map(it -> it.on(left)).orElse(BigDecimal.ZERO);
    }

    private OrderAmount.Tax on(TaxRate rate, BigDecimal subTotal) {
        return new OrderAmount.Tax(rate.name(), rate.percent(), rate.included(), money(rate.on(subTotal)));
    }

    private BigDecimal sum(List<OrderAmount.Line> lines, Function<OrderAmount.Line, BigDecimal> part) {
        return money(lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private BigDecimal money(BigDecimal amount) {
        return amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }
}
