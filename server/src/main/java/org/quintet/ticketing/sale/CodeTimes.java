package org.quintet.ticketing.sale;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.schema.tables.records.AccessCodeRecord;
import org.quintet.schema.tables.records.DiscountCodeRecord;
import org.quintet.schema.tables.records.EventRecord;

/** When codes are valid: while they are switched on, from their beginning to their end, or to the event's. */
final class CodeTimes {

    private CodeTimes() {}

    static boolean isValid(DiscountCodeRecord code, EventRecord event, Instant now) {
        return code.getIsActive() && within(code.getValidFrom(), code.getValidTill(), event, now);
    }

    /** An access code that says nothing about it is switched on. */
    static boolean isValid(AccessCodeRecord code, EventRecord event, Instant now) {
        return Optional.ofNullable(code.getIsActive()).orElse(true)
                && within(code.getValidFrom(), code.getValidTill(), event, now);
    }

    private static boolean within(@Nullable Instant from, @Nullable Instant till, EventRecord event, Instant now) {
        Instant end = Objects.requireNonNullElse(till, event.getEndsAt());
        return (from == null || !now.isBefore(from)) && !now.isAfter(end);
    }
}
