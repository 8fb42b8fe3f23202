package org.quintet.jsonapi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads numbers from JSON numbers, numeric strings and truth values. */
final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");
    private static final Pattern FRACTION =
            Pattern.compile("[+-]?(\\d{1,100}(\\.\\d{0,100})?|\\.\\d{1,100})([eE][+-]?\\d{1,3})?");
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

    private Numbers() {}

    static Optional<Long> whole(JsonNode value) {
        if (value.isString() && !WHOLE.matcher(value.stringValue().strip()).matches()) {
            return Optional.empty();
        }
        return fraction(value)
                .filter(number -> number.precision() - number.scale() < 20)
                .map(number -> number.setScale(0, RoundingMode.DOWN).toBigInteger())
                .filter(number -> number.compareTo(LEAST) >= 0 && number.compareTo(GREATEST) <= 0)
                .map(BigInteger::longValue);
    }

    static Optional<BigDecimal> fraction(JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        if (value.isNumber()) {
            return Optional.of(value.decimalValue()).filter(Numbers::reasonable);
        }
        if (value.isString() && FRACTION.matcher(value.stringValue().strip()).matches()) {
            return Optional.of(new BigDecimal(value.stringValue().strip())).filter(Numbers::reasonable);
        }
        return Optional.empty();
    }

    /** A few characters can mean a billion digits. */
    private static boolean reasonable(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() < 1000;
    }
}
