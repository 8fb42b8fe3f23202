package org.quintet.staffing;

import static org.quintet.schema.Tables.SHIFT;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.ShiftRecord;

/** Takes a person off a call time, and has him told if he was to come. */
@UseCase
public class RemoveShift {

    private final DSLContext sql;
    private final StaffedEvents events;
    private final ShiftStates states;
    private final CallOff callOff;

    RemoveShift(DSLContext sql, StaffedEvents events, ShiftStates states, CallOff callOff) {
        this.sql = sql;
        this.events = events;
        this.states = states;
        this.callOff = callOff;
    }

    /**
     * Removes the shift.
     *
     * @throws Failure.NotFound if there is no such event, call time or shift
     * @throws Failure.NotAllowed if {@code actor} does not work for the event
     * @throws Failure.Conflict if the event is cancelled
     */
    public void execute(User actor, long eventId, long callTimeId, long shiftId) {
        events.lock(actor, eventId);
        events.lockCallTime(eventId, callTimeId);
        ShiftRecord shift = events.lockShift(callTimeId, shiftId);
        callOff.tell(SHIFT.ID.eq(shiftId));
        if (shift.getState().equals(ShiftState.ACCEPTED.word())) {
            states.countAccepted(callTimeId, -1);
        }
        sql.deleteFrom(SHIFT).where(SHIFT.ID.eq(shiftId)).execute();
    }
}
