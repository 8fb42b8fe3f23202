package org.quintet.ticketing.codes;

import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Who writes codes: those of an event its organisers, those of the installation its staff. */
@Component
class CodeRights {

    private final DSLContext sql;
    private final EventAccess access;

    CodeRights(DSLContext sql, EventAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** @throws Failure.NotAllowed if the caller is not staff of the installation */
    void requireStaff(Caller caller) {
        if (!caller.requireUser().isPlatformStaff()) {
            throw new Failure.NotAllowed("Such codes are the installation's");
        }
    }

    /**
     * Requires that the caller organises the event, and returns when it ends.
     *
     * @throws Failure.NotFound if there is no such event
     * @throws Failure.NotAllowed if he does not
     */
    Instant endOfOrganised(Caller caller, long eventId) {
        Instant end = sql.select(EVENT.ENDS_AT)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .fetchOptional(EVENT.ENDS_AT)
                .orElseThrow(() -> new Failure.NotFound("event"));
        if (!access.isOrganiser(caller, eventId)) {
            throw new Failure.NotAllowed("You are not authorized");
        }
        return end;
    }
}
