package org.quintet.ticketing.codes;

import static org.quintet.schema.Tables.ACCESS_CODE;

import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.quintet.identity.Caller;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.AccessCodeRecord;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.types.TicketTypeVisibility;
import org.springframework.stereotype.Component;

/** What the use cases that write access codes share, and their rules (Open Event's facts, A6). */
@Component
class AccessCodes {

    private final DSLContext sql;
    private final CodeRights rights;

    AccessCodes(DSLContext sql, CodeRights rights) {
        this.sql = sql;
        this.rights = rights;
    }

    /** Refuses whoever may not write the code, and a code that would break a rule. */
    void check(Caller caller, AccessCodeRecord code, CodeChanges changes) {
        CodeLimits.of(code).check(rights.endOfOrganised(caller, code.getEventId()));
        if (changes.ticketTypes().isPresent()) {
            TypesOfCodes.OPENED
                    .after(sql, changes, Optional.empty())
                    .forEach(type -> requireHidden(type, code.getEventId()));
        }
    }

    private static void requireHidden(TicketTypeRecord type, Long event) {
        if (!type.getEventId().equals(event)) {
            throw new Failure.Conflict(TypesOfCodes.FIELD, "Ticket with id " + type.getId() + " does not exist");
        }
        if (type.getVisibility().equals(TicketTypeVisibility.PUBLIC.word())) {
            throw new Failure.Conflict(TypesOfCodes.FIELD, "Access code cannot be applied to public tickets");
        }
    }

    /** Writes with {@code write}, then what the code opens. */
    AccessCodeRecord store(Supplier<AccessCodeRecord> write, CodeChanges changes) {
        try {
            AccessCodeRecord stored = write.get();
            changes.ticketTypes().ifPresent(ids -> TypesOfCodes.OPENED.replace(sql, stored.getId(), ids));
            return stored;
        } catch (RuntimeException e) {
            if (Constraints.isBroken("access_code_key", e)) {
                throw new Failure.Conflict(ACCESS_CODE.CODE.getName(), "Access Code already exists");
            }
            throw e;
        }
    }
}
