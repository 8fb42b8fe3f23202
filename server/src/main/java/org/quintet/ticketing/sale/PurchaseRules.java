package org.quintet.ticketing.sale;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.AccessCodeRecord;
import org.quintet.schema.tables.records.DiscountCodeRecord;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.types.TicketTypeVisibility;
import org.quintet.ticketing.types.TicketTypes;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may order what he was quoted a price for: time and number of tickets, and what codes allow. The event's
 * staff may order what it likes. That there are places left is not asked here.
 */
@Component
public class PurchaseRules {

    private static final String ACCESS_CODE = "access_code";
    private static final String DISCOUNT_CODE = "discount_code_id";
    private static final String QUANTITY = "quantity";

    private final DSLContext sql;
    private final Clock clock;

    PurchaseRules(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Refuses what may not be ordered.
     *
     * @param quote made with {@link PriceQuotes#forOrder} in the same transaction
     * @throws Failure.Conflict if a type is not on sale now
     * @throws Failure.Invalid if there are too few or too many tickets of a type, or for a code, if a type is not for
     *     everybody and no access code opens it, or if the access code is not of the event, not valid now or used up
     */
    public void require(Basket basket, PriceQuote quote) {
        if (basket.accessCode().isPresent() && quote.accessCode().isEmpty()) {
            throw new Failure.Invalid(ACCESS_CODE, "Invalid Access Code");
        }
        if (quote.toStaff()) {
            return;
        }
        Instant now = clock.instant();
        quote.types().values().forEach(type -> {
            TicketTypes.requireOnSale(type, now);
            requireQuantity(type, quote.quantityOf(Set.of(type.getId())));
        });
        quote.discountCode().ifPresent(code -> requireQuantity(code, quote));
        List<TicketTypeRecord> hidden = quote.types().values().stream()
                .filter(type -> !type.getVisibility().equals(TicketTypeVisibility.PUBLIC.word()))
                .toList();
        if (!hidden.isEmpty()) {
            requireUsable(opening(hidden, quote), quote, now);
        }
    }

    private static PriceQuote.AccessCode opening(List<TicketTypeRecord> hidden, PriceQuote quote) {
        Set<Long> opened =
                quote.accessCode().map(PriceQuote.AccessCode::ticketTypeIds).orElse(Set.of());
        hidden.stream()
                .filter(type -> !opened.contains(type.getId()))
                .findFirst()
                .ifPresent(type -> {
                    throw new Failure.Invalid(
                            PriceQuotes.TICKETS, "Ticket '" + type.getName() + "' is sold with an access code only");
                });
        return quote.accessCode().orElseThrow();
    }

    private static void requireQuantity(TicketTypeRecord type, int quantity) {
        String tickets = "tickets of '" + type.getName() + "' at a time";
        requireBetween(quantity, type.getMinOrder(), type.getMaxOrder(), QUANTITY, tickets);
    }

    private static void requireQuantity(PriceQuote.DiscountCode code, PriceQuote quote) {
        DiscountCodeRecord row = code.row();
        Integer most =
                Optional.ofNullable(row.getMaxQuantity()).filter(it -> it >= 0).orElse(null);
        int quantity = quote.quantityOf(code.discount().ticketTypeIds());
        requireBetween(
                quantity, row.getMinQuantity(), most, DISCOUNT_CODE, "tickets with the code '" + row.getCode() + "'");
    }

    private void requireUsable(PriceQuote.AccessCode code, PriceQuote quote, Instant now) {
        AccessCodeRecord row = code.row();
        if (!CodeTimes.isValid(row, quote.event(), now)) {
            throw new Failure.Invalid(ACCESS_CODE, "Access code '" + row.getCode() + "' is not active at this time");
        }
        int quantity = quote.quantityOf(code.ticketTypeIds());
        requireBetween(
                quantity,
                row.getMinQuantity(),
                row.getMaxQuantity(),
                ACCESS_CODE,
                "tickets with the code '" + row.getCode() + "'");
        if (row.getTicketsNumber() != null) {
            long left = Math.max(0, row.getTicketsNumber() - new CodeUses(sql, true).ofAccessCode(row.getId()));
            if (quantity > left) {
                throw new Failure.Invalid(
                        ACCESS_CODE,
                        "Only %d tickets can be ordered with the code '%s'".formatted(left, row.getCode()));
            }
        }
    }

    private static void requireBetween(
            int quantity, @Nullable Integer least, @Nullable Integer most, String field, String what) {
        if (least != null && quantity < least) {
            throw new Failure.Invalid(field, "Order at least " + least + " " + what);
        }
        if (most != null && quantity > most) {
            throw new Failure.Invalid(field, "Order at most " + most + " " + what);
        }
    }
}
