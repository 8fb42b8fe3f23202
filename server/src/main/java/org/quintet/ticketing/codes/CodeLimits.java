package org.quintet.ticketing.codes;

import static org.quintet.schema.Tables.DISCOUNT_CODE;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.AccessCodeRecord;
import org.quintet.schema.tables.records.DiscountCodeRecord;

/**
 * What both kinds of codes limit: how many tickets, and when (Open Event's facts, A5 and A6). A maximum below zero is none,
 * and zero says nothing.
 */
record CodeLimits(
        Optional<Integer> tickets,
        Optional<Integer> least,
        Optional<Integer> most,
        Optional<Instant> from,
        Optional<Instant> till) {

    static CodeLimits of(DiscountCodeRecord code) {
        return of(
                code.getTicketsNumber(),
                code.getMinQuantity(),
                code.getMaxQuantity(),
                code.getValidFrom(),
                code.getValidTill());
    }

    static CodeLimits of(AccessCodeRecord code) {
        return of(
                code.getTicketsNumber(),
                code.getMinQuantity(),
                code.getMaxQuantity(),
                code.getValidFrom(),
                code.getValidTill());
    }

    private static CodeLimits of(
            @Nullable Integer tickets,
            @Nullable Integer least,
            @Nullable Integer most,
            @Nullable Instant from,
            @Nullable Instant till) {
        return new CodeLimits(
                Optional.ofNullable(tickets).filter(it -> it > 0),
                Optional.ofNullable(least),
                Optional.ofNullable(most).filter(it -> it > 0),
                Optional.ofNullable(from),
                Optional.ofNullable(till));
    }

    /**
     * Refuses limits that contradict each other. Both tables name their columns alike.
     *
     * @param end when the code is valid until if it does not say so
     */
    void check(Instant end) {
        if (isLess(most, least)) {
            throw refusal(DISCOUNT_CODE.MIN_QUANTITY.getName(), "min-quantity should be less than max-quantity");
        }
        if (isLess(tickets, most)) {
            throw refusal(DISCOUNT_CODE.TICKETS_NUMBER.getName(), "tickets-number should be greater than max-quantity");
        }
        if (isLess(Optional.of(till.orElse(end)), from)) {
            throw refusal(DISCOUNT_CODE.VALID_TILL.getName(), "valid-till should be after valid-from");
        }
    }

    private static <T extends Comparable<T>> boolean isLess(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) < 0;
    }

    private static Failure.Invalid refusal(String column, String reason) {
        return new Failure.Invalid(column, reason);
    }
}
