package org.quintet.ticketing.codes;

import static org.quintet.schema.Tables.DISCOUNT_CODE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.DiscountCodeRecord;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.sale.TicketKind;

/** What must hold for every discount code (Open Event's facts, A5). */
final class DiscountCodeRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PERCENT = "percent";

    private DiscountCodeRules() {}

    /**
     * Checks a code as it would be stored.
     *
     * @param end when the code is valid until if it does not say so
     */
    static void check(DiscountCodeRecord code, Instant end) {
        CodeLimits.of(code).check(end);
        BigDecimal value = value(code);
        if (value.signum() < 0) {
            throw refusal(DISCOUNT_CODE.VALUE.getName(), "discount amount cannot be negative");
        }
        if (PERCENT.equals(code.getType()) && value.compareTo(HUNDRED) > 0) {
            throw refusal(DISCOUNT_CODE.VALUE.getName(), "discount percent must be between 0 and 100");
        }
    }

    /** Checks that the code can make tickets of these types cheaper. */
    static void checkTypes(DiscountCodeRecord code, List<TicketTypeRecord> types) {
        BigDecimal most = PERCENT.equals(code.getType()) ? BigDecimal.ZERO : value(code);
        for (TicketTypeRecord type : types) {
            if (!type.getEventId().equals(code.getEventId())) {
                throw refusal(TypesOfCodes.FIELD, "Ticket with id " + type.getId() + " is of another event");
            }
            TicketKind kind = TicketKind.of(Optional.ofNullable(type.getType()));
            BigDecimal price = Objects.requireNonNullElse(type.getPrice(), BigDecimal.ZERO);
            if (kind == TicketKind.FREE || (kind == TicketKind.PAID && price.signum() == 0)) {
                throw refusal(TypesOfCodes.FIELD, "discount code cannot be applied on free tickets");
            }
            if (kind == TicketKind.PAID && most.compareTo(price) > 0) {
                throw refusal(DISCOUNT_CODE.VALUE.getName(), "discount amount cannot be more than ticket amount");
            }
        }
    }

    private static BigDecimal value(DiscountCodeRecord code) {
        return Objects.requireNonNullElse(code.getValue(), BigDecimal.ZERO);
    }

    private static Failure.Invalid refusal(String field, String reason) {
        return new Failure.Invalid(field, reason);
    }
}
