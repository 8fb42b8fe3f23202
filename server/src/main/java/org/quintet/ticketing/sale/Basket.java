package org.quintet.ticketing.sale;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Tickets that somebody thinks of ordering.
 *
 * @param lines each of another ticket type
 * @param discountCode the id of the code that is to make them cheaper
 * @param accessCode the id of the code that opens types which are not for everybody
 * @param onlyDiscounted whether a discount code of which nothing is left is an error; otherwise the full price counts
 */
public record Basket(List<Line> lines, Optional<Long> discountCode, Optional<Long> accessCode, boolean onlyDiscounted) {

    public Basket {
        lines = List.copyOf(lines);
    }

    /**
     * Some tickets of one type.
     *
     * @param quantity how many; none is possible where only the price is asked for
     * @param price what somebody wants to give for one, where he decides; elsewhere of no effect
     */
    public record Line(long ticketTypeId, int quantity, Optional<BigDecimal> price) {}
}
