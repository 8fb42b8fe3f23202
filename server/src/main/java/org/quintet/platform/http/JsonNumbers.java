package org.quintet.platform.http;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Numbers in JSON. */
public final class JsonNumbers {

    private JsonNumbers() {}

    /** The number that {@code value} is; empty if it is none, or so large that it was read as infinite. */
    public static Optional<BigDecimal> decimal(JsonNode value) {
        boolean isInfinite = value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue());
        return value.isNumber() && !isInfinite ? Optional.of(value.decimalValue()) : Optional.empty();
    }
}
