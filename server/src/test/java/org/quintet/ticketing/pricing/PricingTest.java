package org.quintet.ticketing.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tickets cost, in the numbers of Open Event's facts, part E. */
class PricingTest {

    private static final Optional<TaxRate> NO_TAX = Optional.empty();
    private static final Optional<TaxRate> INCLUDED = Optional.of(new TaxRate("GST", decimal("18"), true));
    private static final Optional<TaxRate> ADDED = Optional.of(new TaxRate("GST", decimal("18"), false));
    private static final Optional<ServiceFee> NO_FEE = Optional.empty();

    /** A vector of part E: what is asked for, and what it costs. */
    record Vector(
            String name,
            List<PriceLine> lines,
            Optional<Discount> discount,
            Optional<TaxRate> tax,
            Optional<ServiceFee> fee,
            String amounts) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() {
        List<PriceLine> four = lines("123.5x2", "456.3x4", "789.7x3", "freex3");
        Optional<Discount> tenth = percent("10", Discount.UNLIMITED, 2, 3, 4);
        return Stream.of(
                new Vector("E1", List.of(), none(), NO_TAX, NO_FEE, "0.00 0.00 0.00 - []"),
                new Vector("E2", lines("10x1"), none(), NO_TAX, NO_FEE, "10.00 10.00 0.00 - [10.00]"),
                new Vector(
                        "E3",
                        lines("50x3", "12.5x1", "233.15x2"),
                        none(),
                        NO_TAX,
                        NO_FEE,
                        "628.80 628.80 0.00 - [150.00, 12.50, 466.30]"),
                new Vector(
                        "E4",
                        lines("10x3", "20x1", "15.13x2"),
                        none(),
                        NO_TAX,
                        NO_FEE,
                        "80.26 80.26 0.00 - [30.00, 20.00, 30.26]"),
                new Vector(
                        "E5",
                        four,
                        none(),
                        INCLUDED,
                        NO_FEE,
                        "4441.30 4441.30 0.00 677.49 [247.00 tax 18.84, 1825.20 tax 69.61, 2369.10 tax 120.46, 0.00]"),
                new Vector(
                        "E6",
                        four,
                        none(),
                        ADDED,
                        NO_FEE,
                        "4441.30 5240.73 0.00 799.43 [247.00 tax 22.23, 1825.20 tax 82.13, 2369.10 tax 142.15, 0.00]"),
                new Vector(
                        "E7",
                        four,
                        tenth,
                        INCLUDED,
                        NO_FEE,
                        "4021.87 4021.87 419.43 613.51 [247.00 tax 18.84, 1642.68 off 45.63/10.00%/182.52 tax 69.61/62.64,"
                                + " 2132.19 off 78.97/10.00%/236.91 tax 120.46/108.42, 0.00]"),
                new Vector(
                        "E8",
                        four,
                        tenth,
                        ADDED,
                        NO_FEE,
                        "4021.87 4745.81 419.43 723.94 [247.00 tax 22.23, 1642.68 off 45.63/10.00%/182.52 tax 82.13/73.92,"
                                + " 2132.19 off 78.97/10.00%/236.91 tax 142.15/127.93, 0.00]"),
                new Vector(
                        "E9",
                        lines("50x2", "495.8x3", "321.3x1", "freex2"),
                        percent("50", Discount.UNLIMITED, 1, 2),
                        NO_TAX,
                        NO_FEE,
                        "1115.00 1115.00 793.70 - [50.00 off 25.00/50.00%/50.00, 743.70 off 247.90/50.00%/743.70, 321.30,"
                                + " 0.00]"),
                new Vector(
                        "E10a",
                        lines("100x1"),
                        percent("10", 100, 1),
                        NO_TAX,
                        NO_FEE,
                        "90.00 90.00 10.00 - [90.00 off 10.00/10.00%/10.00]"),
                new Vector(
                        "E10b",
                        lines("100x1"),
                        amount("50", 1),
                        NO_TAX,
                        NO_FEE,
                        "50.00 50.00 50.00 - [50.00 off 50.00/50.00%/50.00]"),
                new Vector(
                        "E10c",
                        lines("50x1"),
                        amount("100", 1),
                        NO_TAX,
                        NO_FEE,
                        "0.00 0.00 50.00 - [0.00 off 50.00/100.00%/50.00]"),
                new Vector(
                        "E11",
                        lines("100x3"),
                        percent("50", 1, 1),
                        NO_TAX,
                        NO_FEE,
                        "250.00 250.00 50.00 - [250.00 off 50.00/50.00%/50.00!]"),
                new Vector(
                        "E12",
                        lines("100x2", "100x1"),
                        percent("50", 1, 1, 2),
                        NO_TAX,
                        NO_FEE,
                        "250.00 250.00 50.00 - [150.00 off 50.00/50.00%/50.00!, 100.00 off 50.00/50.00%/0.00!]"),
                new Vector(
                        "E13", lines("100x2"), none(), NO_TAX, fee("5", "7"), "207.00 207.00 0.00 - [207.00 fee 7.00]"),
                new Vector("E14", lines("10x2"), none(), NO_TAX, fee("5", "7"), "21.00 21.00 0.00 - [21.00 fee 1.00]"),
                new Vector(
                        "E15",
                        lines("100x2"),
                        percent("50", 2, 1),
                        NO_TAX,
                        fee("5", "70"),
                        "110.00 110.00 100.00 - [110.00 off 50.00/50.00%/100.00 fee 10.00]"),
                new Vector(
                        "E16",
                        lines("118x1"),
                        amount("18", 1),
                        INCLUDED,
                        NO_FEE,
                        "100.00 100.00 18.00 15.25 [100.00 off 18.00/15.25%/18.00 tax 18.00/15.25]"),
                new Vector(
                        "E17",
                        lines("118x1"),
                        amount("18", 1),
                        ADDED,
                        NO_FEE,
                        "100.00 118.00 18.00 18.00 [100.00 off 18.00/15.25%/18.00 tax 21.24/18.00]"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void anOrderCostsWhatTheVectorSaysToTheCent(Vector vector) {
        OrderAmount amount =
                Pricing.of(Currency.getInstance("USD"), vector.lines(), vector.discount(), vector.tax(), vector.fee());
        assertThat(shown(amount)).isEqualTo(vector.amounts());
    }

    @Test
    void aCodeForAnAmountTakesNothingOffATicketThatCostsNothing() {
        OrderAmount amount = Pricing.of(
                Currency.getInstance("USD"), lines("0x2", "3x1"), amount("5", 1, 2), INCLUDED, fee("5", "7"));
        assertThat(shown(amount))
                .isEqualTo("0.15 0.15 3.00 0.02 [0.00 off 0.00/0.00%/0.00,"
                        + " 0.15 off 3.00/100.00%/3.00 fee 0.15 tax 0.46/0.00]");
    }

    @Test
    void moneyIsRoundedToTheCurrencysSmallestCoinAndPaidFeesAreNotTheBuyersMatter() {
        List<PriceLine> lines = List.of(
                new PriceLine(1, "rounded", decimal("555"), 1, false, true),
                new PriceLine(2, "absorbed", decimal("1000"), 1, false, false));
        OrderAmount amount = Pricing.of(
                Currency.getInstance("JPY"), lines, percent("10", Discount.UNLIMITED, 1), ADDED, fee("1.5", "100"));
        // 10 % of 555 is 55.5, 1.5 % of it 8.325, 18 % of the rest 271.26
        assertThat(shown(amount)).isEqualTo("1507 1778 56 271 [507 off 56/10.00%/56 fee 8 tax 100/90, 1000 tax 180]");
    }

    /** Sub-total, total, discount, tax, and each line with what is not zero. */
    private static String shown(OrderAmount amount) {
        return "%s %s %s %s %s"
                .formatted(
                        amount.subTotal(),
                        amount.total(),
                        amount.discount(),
                        amount.tax().map(it -> it.amount().toString()).orElse("-"),
                        amount.lines().stream().map(PricingTest::shown).collect(Collectors.joining(", ", "[", "]")));
    }

    private static String shown(OrderAmount.Line line) {
        String off = line.discount()
                .map(it ->
                        " off %s/%s%%/%s%s".formatted(it.amount(), it.percent(), it.total(), it.exhausted() ? "!" : ""))
                .orElse("");
        String fee = line.fee().signum() == 0 ? "" : " fee " + line.fee();
        String tax = line.tax().signum() == 0
                ? ""
                : " tax " + line.tax() + (line.discount().isPresent() ? "/" + line.discountedTax() : "");
        return line.subTotal() + off + fee + tax;
    }

    /** Lines such as {@code 12.5x3} and {@code freex2}, their ids from 1 on. */
    private static List<PriceLine> lines(String... written) {
        return IntStream.range(0, written.length)
                .mapToObj(i -> {
                    String[] parts = written[i].split("x", -1);
                    boolean free = parts[0].equals("free");
                    BigDecimal price = free ? BigDecimal.ZERO : decimal(parts[0]);
                    return new PriceLine(i + 1, written[i], price, Integer.parseInt(parts[1]), free, true);
                })
                .toList();
    }

    private static Optional<Discount> none() {
        return Optional.empty();
    }

    private static Optional<Discount> percent(String value, long left, long... types) {
        return Optional.of(new Discount("code", Discount.Kind.PERCENT, decimal(value), ids(types), left));
    }

    private static Optional<Discount> amount(String value, long... types) {
        return Optional.of(new Discount("code", Discount.Kind.AMOUNT, decimal(value), ids(types), Discount.UNLIMITED));
    }

    private static Set<Long> ids(long... types) {
        return LongStream.of(types).boxed().collect(Collectors.toSet());
    }

    private static Optional<ServiceFee> fee(String percent, String maximum) {
        return Optional.of(new ServiceFee(decimal(percent), Optional.of(decimal(maximum))));
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}
