package org.quintet.ticketing.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;

/** What holds of every order, whatever it is made of. */
class PricingPropertiesTest {

    private static final int ORDERS = 2000;
    private static final List<Currency> CURRENCIES =
            List.of(Currency.getInstance("USD"), Currency.getInstance("JPY"), Currency.getInstance("KWD"));

    @RepeatedTest(3)
    void linesAddUpAndNothingIsNegativeOrCheaperThanFree() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS; i++) {
            Order order = Order.any(random);
            OrderAmount amount = order.amount(order.tax());
            String which = "seed %d, order %d: %s".formatted(seed, i, order);
            assertThat(sum(amount, OrderAmount.Line::subTotal)).as(which).isEqualByComparingTo(amount.subTotal());
            assertThat(sum(amount, PricingPropertiesTest::off)).as(which).isEqualByComparingTo(amount.discount());
            for (OrderAmount.Line line : amount.lines()) {
                BigDecimal gross = line.price().multiply(BigDecimal.valueOf(line.quantity()));
                assertThat(off(line)).as(which).isBetween(BigDecimal.ZERO, gross);
                assertThat(line.subTotal().add(off(line))).as(which).isEqualByComparingTo(gross.add(line.fee()));
                assertThat(line.fee()).as(which).isNotNegative();
                assertThat(line.discountedTax()).as(which).isBetween(BigDecimal.ZERO, line.tax());
            }
            assertThat(amount.total()).as(which).isNotNegative().isGreaterThanOrEqualTo(amount.subTotal());
            assertThat(cheaper(amount))
                    .as(which)
                    .isLessThanOrEqualTo(order.discount().map(Discount::left).orElse(0L));
        }
    }

    @RepeatedTest(3)
    void taxWithinPricesIsTheTaxThatWouldBeAddedToTheRest() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS; i++) {
            Order order = Order.any(random);
            TaxRate rate = order.tax().orElse(new TaxRate("none", BigDecimal.ZERO, true));
            OrderAmount included = order.amount(Optional.of(new TaxRate("", rate.percent(), true)));
            BigDecimal inPrices = included.tax().orElseThrow().amount();
            BigDecimal rest = included.total().subtract(inPrices);
            OrderAmount added = Pricing.of(
                    order.currency(),
                    List.of(new PriceLine(1, "", rest, 1, false, false)),
                    Optional.empty(),
                    Optional.of(new TaxRate("", rate.percent(), false)),
                    Optional.empty());
            String which = "seed %d, order %d: %s".formatted(seed, i, order);
            BigDecimal coin = BigDecimal.ONE.movePointLeft(order.currency().getDefaultFractionDigits());
            assertThat(added.total().subtract(included.total()).abs()).as(which).isLessThanOrEqualTo(coin);
        }
    }

    /** One code after another, each with what the last one left: the price never rises with a code, nor falls below zero. */
    @RepeatedTest(3)
    void noSequenceOfCodesYieldsANegativePrice() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS / 10; i++) {
            Order order = Order.any(random);
            BigDecimal full = Pricing.of(
                            order.currency(), order.lines(), Optional.empty(), Optional.empty(), order.fee())
                    .total();
            long left = random.nextInt(12);
            for (int use = 0; use < 6; use++) {
                Discount discount = Order.discount(random, order.lines(), left);
                OrderAmount amount = Pricing.of(
                        order.currency(), order.lines(), Optional.of(discount), Optional.empty(), order.fee());
                String which = "seed %d, order %d, use %d: %s %s".formatted(seed, i, use, order, discount);
                assertThat(amount.total()).as(which).isBetween(BigDecimal.ZERO, full);
                left = left - cheaper(amount) - random.nextInt(3);
            }
        }
    }

    private static long cheaper(OrderAmount amount) {
        return amount.lines().stream()
                .flatMap(line -> line.discount().stream())
                .mapToLong(OrderAmount.LineDiscount::quantity)
                .sum();
    }

    private static BigDecimal off(OrderAmount.Line line) {
        return line.discount().map(OrderAmount.LineDiscount::total).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal sum(OrderAmount amount, Function<OrderAmount.Line, BigDecimal> part) {
        return amount.lines().stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private record Order(
            Currency currency,
            List<PriceLine> lines,
            Optional<Discount> discount,
            Optional<TaxRate> tax,
            Optional<ServiceFee> fee) {

        static Order any(Random random) {
            Currency currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            List<PriceLine> lines = new ArrayList<>();
            int count = random.nextInt(6);
            for (int id = 1; id <= count; id++) {
                boolean free = random.nextInt(5) == 0;
                BigDecimal price = free ? BigDecimal.ZERO : money(random, currency);
                lines.add(new PriceLine(id, "", price, random.nextInt(8), free, random.nextBoolean()));
            }
            return new Order(
                    currency,
                    lines,
                    sometimes(random, discount(random, lines, random.nextInt(20) - 3L)),
                    sometimes(random, new TaxRate("", percent(random), random.nextBoolean())),
                    sometimes(
                            random,
                            new ServiceFee(
                                    percent(random), sometimes(random, BigDecimal.valueOf(random.nextInt(20))))));
        }

        OrderAmount amount(Optional<TaxRate> rate) {
            return Pricing.of(currency, lines, discount, rate, fee);
        }

        static Discount discount(Random random, List<PriceLine> lines, long left) {
            Set<Long> types = new HashSet<>();
            lines.forEach(line -> {
                if (random.nextBoolean()) {
                    types.add(line.ticketTypeId());
                }
            });
            return random.nextBoolean()
                    ? new Discount("", Discount.Kind.PERCENT, percent(random), types, left)
                    : new Discount("", Discount.Kind.AMOUNT, BigDecimal.valueOf(random.nextInt(200)), types, left);
        }

        private static <T> Optional<T> sometimes(Random random, T value) {
            return Optional.of(value).filter(_ -> random.nextInt(3) > 0);
        }

        private static BigDecimal percent(Random random) {
            return BigDecimal.valueOf(random.nextInt(10_001), 2);
        }

        private static BigDecimal money(Random random, Currency currency) {
            return BigDecimal.valueOf(random.nextInt(100_000), currency.getDefaultFractionDigits());
        }
    }
}
