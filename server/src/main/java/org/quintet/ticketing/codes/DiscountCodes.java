package org.quintet.ticketing.codes;

import static org.quintet.schema.Tables.DISCOUNT_CODE;
import static org.quintet.schema.Tables.DISCOUNT_CODE_EVENT;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.quintet.identity.Caller;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.DiscountCodeRecord;
import org.springframework.stereotype.Component;

/** What the use cases that write discount codes share. */
@Component
class DiscountCodes {

    private static final String EVENTS = "events";

    private final DSLContext sql;
    private final CodeRights rights;

    DiscountCodes(DSLContext sql, CodeRights rights) {
        this.sql = sql;
        this.rights = rights;
    }

    /** Refuses whoever may not write the code, and a code that would break a rule. */
    void check(Caller caller, DiscountCodeRecord code, CodeChanges changes) {
        boolean forTickets = code.getUsedFor().equals(CodeUse.TICKET.word());
        if (!forTickets) {
            rights.requireStaff(caller);
        }
        Instant end = forTickets ? rights.endOfOrganised(caller, code.getEventId()) : Instant.MAX;
        DiscountCodeRules.check(code, end);
        if (forTickets) {
            refuse(changes.events(), EVENTS, "Only codes for events have events");
            if (changes.ticketTypes().isPresent()
                    || changes.sets(DISCOUNT_CODE.VALUE)
                    || changes.sets(DISCOUNT_CODE.TYPE)) {
                DiscountCodeRules.checkTypes(
                        code, TypesOfCodes.CHEAPER.after(sql, changes, Optional.ofNullable(code.getId())));
            }
        } else {
            refuse(changes.ticketTypes(), TypesOfCodes.FIELD, "Only codes for tickets have tickets");
        }
    }

    private static void refuse(Optional<Set<Long>> links, String field, String reason) {
        if (links.filter(ids -> !ids.isEmpty()).isPresent()) {
            throw new Failure.Invalid(field, reason);
        }
    }

    /** Writes with {@code write}, then what the code is for. */
    DiscountCodeRecord store(Supplier<DiscountCodeRecord> write, CodeChanges changes) {
        try {
            DiscountCodeRecord stored = write.get();
            changes.ticketTypes().ifPresent(ids -> TypesOfCodes.CHEAPER.replace(sql, stored.getId(), ids));
            changes.events().ifPresent(ids -> replaceEvents(stored.getId(), ids));
            return stored;
        } catch (RuntimeException e) {
            if (Constraints.isBroken("discount_code_key", e)) {
                throw new Failure.Conflict(DISCOUNT_CODE.CODE.getName(), "Discount Code already exists");
            }
            throw e;
        }
    }

    private void replaceEvents(long code, Set<Long> events) {
        sql.deleteFrom(DISCOUNT_CODE_EVENT)
                .where(DISCOUNT_CODE_EVENT.DISCOUNT_CODE_ID.eq(code))
                .and(DISCOUNT_CODE_EVENT.EVENT_ID.notIn(events))
                .execute();
        Set<Long> before = sql.select(DISCOUNT_CODE_EVENT.EVENT_ID)
                .from(DISCOUNT_CODE_EVENT)
                .where(DISCOUNT_CODE_EVENT.DISCOUNT_CODE_ID.eq(code))
                .fetchSet(DISCOUNT_CODE_EVENT.EVENT_ID);
        // in the order of their ids, so that two who write several do not wait for each other
        for (long event : new TreeSet<>(events)) {
            if (!before.contains(event) && !link(code, event)) {
                throw Failure.Invalid.byRule(
                        CreateDiscountCode.EVENT_HAS_ONE,
                        Long.toString(event),
                        "A Discount Code already exists for the provided Event ID");
            }
        }
    }

    private boolean link(long code, long event) {
        return sql.insertInto(DISCOUNT_CODE_EVENT)
                        .set(DISCOUNT_CODE_EVENT.DISCOUNT_CODE_ID, code)
                        .set(DISCOUNT_CODE_EVENT.EVENT_ID, event)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }
}
