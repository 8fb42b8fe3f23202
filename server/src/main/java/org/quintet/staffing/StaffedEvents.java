package org.quintet.staffing;

import static org.quintet.schema.Tables.CALL_TIME;
import static org.quintet.schema.Tables.SHIFT;

import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.events.EventState;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.CallTimeRecord;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.schema.tables.records.ShiftRecord;
import org.springframework.stereotype.Component;

/**
 * Finds events, their call times and shifts in order to change them. Locks are taken in this order everywhere, so that
 * nobody waits in a circle.
 */
@Component
class StaffedEvents {

    private final DSLContext sql;
    private final EventAccess access;

    StaffedEvents(DSLContext sql, EventAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /**
     * The event, which takes place and stays as it is until the transaction ends.
     *
     * @throws Failure.NotFound if there is none
     * @throws Failure.NotAllowed if {@code actor} does not work for it
     * @throws Failure.Conflict if it is cancelled
     */
    EventRecord lock(User actor, long eventId) {
        EventRecord event = access.lockForChange(actor, eventId);
        if (event.getDeletedAt() != null) {
            throw new Failure.NotFound("event");
        }
        requireTakesPlace(event);
        return event;
    }

    /** @throws Failure.Conflict if the event is cancelled or deleted */
    static void requireTakesPlace(EventRecord event) {
        if (!takesPlace(event)) {
            throw new Failure.Conflict("state", "The event does not take place");
        }
    }

    static boolean takesPlace(EventRecord event) {
        return event.getDeletedAt() == null && !event.getState().equals(EventState.CANCELLED.word());
    }

    /** @throws Failure.NotFound if the event has no such call time */
    CallTimeRecord lockCallTime(long eventId, long callTimeId) {
        return sql.selectFrom(CALL_TIME)
                .where(CALL_TIME.ID.eq(callTimeId))
                .and(CALL_TIME.EVENT_ID.eq(eventId))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("call time"));
    }

    /** @throws Failure.NotFound if the call time has no such shift */
    ShiftRecord lockShift(long callTimeId, long shiftId) {
        return sql.selectFrom(SHIFT)
                .where(SHIFT.ID.eq(shiftId))
                .and(SHIFT.CALL_TIME_ID.eq(callTimeId))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("shift"));
    }
}
